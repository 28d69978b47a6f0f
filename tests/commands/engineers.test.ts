import { expect, test } from 'vitest';
import { clear, converse } from '../support/fake-terminal.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { engagement, folder, slug, snapshot, written } from '../support/trees.ts';

const today = '2026-09-17';
const pair = engagement(slug, { engineer: 'Ada Lovelace, Alan Turing' });
/** A week in which one leaves and the other comes. */
const swap = engagement(slug, {
  engineer: '{ name: Ada Lovelace, until: 2026-09-16 }, { name: Alan Turing, from: 2026-09-17 }',
});

const retro = [
  ...['retro', slug, '--attendee', 'Ada', '--facilitator', 'Ada', '--minutes', '30', '--host-days', '4'],
  ...['--paired-days', '3', '--members-paired', '2', '--worth-it', 'host=4,home=5', '--failure-mode', 'solo-work'],
  ...['--score', 'flaky-tests=31', '--practice', 'test-first=held', '--well', 'x', '--poorly', 'y', '--next', 'z'],
];

const pulseOf = (name: string): Tree => ({ [`${folder}/home/pulse/2026-W38-${name}.md`]: '---\n---\n' });

test.each([
  [4, 'since 4 engineers were here', 'did you mean "Engineer 1"?'],
  [31, 'since 31 engineers were here', 'available: Engineer 0, Engineer 1, Engineer 2, and 28 more'],
])('of %d engineers not all are listed', async (count, nobodys, unknown) => {
  const engineer = Array.from({ length: count }, (_, index) => `Engineer ${index}`).join(', ');
  const cwd = tempRepo({
    ...engagement(slug, { engineer }),
    ...pulseOf('nobody'),
    [`${folder}/home/pulse/2026-W38.md`]: '---\nengineer: Enginer 1\n---\n',
  });
  const { out } = await run(['validate'], { cwd, today });
  expect(out).toContain(`missing field "engineer", ${nobodys} in 2026-W38`);
  expect(out).toContain(`"Enginer 1" is not an engineer of this engagement; ${unknown}`);
});

test('the pulse of a retro asks whose it is where there are several engineers', async () => {
  const cwd = tempRepo(pair);
  const { code, err } = await converse(
    [...retro, '--pulse'],
    { cwd, today, userName: 'Grace Hopper' },
    async (person) => {
      await person.answer('For the home team only: safety', '4');
      await person.answer('Alignment');
      await person.answer('Solo days');
      await person.press('Engineer', '\r');
      await person.sees('enter text');
      await person.press('Engineer', 'Alan Turin\r');
      await person.sees('did you mean "Alan Turing"?');
      await person.answer('Engineer', `${clear}Alan Turing`);
    },
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'home/pulse/2026-W38-alan-turing.md')).toContain('safety: 4\nengineer: Alan Turing\n');
});

test.each([
  ['has none yet is asked for it, by their name', 'ada-lovelace', 4],
  ['has one is not asked again', 'alan-turing', 0],
])('an engineer at the keyboard who %s', async (_, name, questions) => {
  const cwd = tempRepo({ ...pair, ...pulseOf(name) });
  const { code, err, asked } = await converse(
    [...retro, '--pulse'],
    { cwd, today, userName: 'Alan Turing' },
    async (person) => {
      if (questions === 0) return;
      await person.answer('For the home team only: safety', '4');
      await person.answer('Alignment');
      await person.answer('Solo days');
      await person.answer('Engineer');
    },
  );
  expect({ code, err, asked: asked.length }).toEqual({ code: 0, err: '', asked: questions });
  expect(Object.keys(snapshot(cwd))).toContain(`${folder}/home/pulse/2026-W38-alan-turing.md`);
});

test('the only engineer is not asked who they are', async () => {
  const cwd = tempRepo(engagement(slug));
  const { code, asked } = await converse(
    [...retro, '--pulse'],
    { cwd, today, userName: 'Ada Lovelace' },
    async (person) => {
      await person.answer('For the home team only: safety', '4');
      await person.answer('Alignment');
      await person.answer('Solo days');
    },
  );
  expect({ code, asked: asked.length }).toEqual({ code: 0, asked: 3 });
  expect(written(cwd, 'home/pulse/2026-W38.md')).not.toContain('engineer');
});

test('add pulse asks whose it is by the week of its date', async () => {
  const cwd = tempRepo({ ...swap, ...pulseOf('ada-lovelace') });
  const { code, err } = await converse(['add', 'pulse', slug], { cwd, today: '2026-10-01' }, async (person) => {
    await person.answer('Date', `${clear}2026-09-17`);
    await person.answer('Safety', '3');
    await person.answer('Alignment');
    await person.answer('Solo days');
    await person.press('Engineer', '\r');
    await person.sees('enter text');
    await person.press('Engineer', 'Grace\r');
    await person.sees('is not an engineer here in 2026-W38');
    await person.press('Engineer', `${clear}Ada Lovelace\r`);
    await person.sees('home/pulse/2026-W38-ada-lovelace.md already');
    await person.answer('Engineer', `${clear}Alan Turing`);
    await person.answer('Anything else?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'home/pulse/2026-W38-alan-turing.md')).toContain('safety: 3\nengineer: Alan Turing\n');
});

test('a debrief by prompts takes the engineer at the keyboard for granted', async () => {
  const cwd = tempRepo(pair);
  const options = { cwd, today: '2026-11-27', userName: 'Alan Turing' };
  const { code, err } = await converse(['add', 'debrief', slug], options, async (person) => {
    await person.answer('Engineer');
    await person.answer('Date');
    await person.press('Satisfaction', '6\r');
    await person.sees('must be a whole number from 1 to 5, not 6');
    await person.answer('Satisfaction', `${clear}4`);
    await person.answer('Craft', '5');
    await person.answer('Growth', 'How a payment is settled, How to say no');
    await person.answer('Patterns');
    await person.answer('Influence');
    await person.answer('Again', 'true');
    await person.lines('Anything else?', 'I would like to see Search next.');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  await expect(written(cwd, 'home/debriefs/alan-turing.md')).toMatchFileSnapshot('golden/debrief.md');
});
