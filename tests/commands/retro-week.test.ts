import { expect, test } from 'vitest';
import { converse, ctrlC, down } from '../support/fake-terminal.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { engagement, folder, retroNote, slug, snapshot, written } from '../support/trees.ts';

const monday = '2026-09-28';

const note = (date: string, score: number, next: readonly string[]) =>
  retroNote({ date, fields: `host_days: 3\nscores: { flaky-tests: ${score} }\n`, next });

/** Two weeks with their notes, and a third without. */
const weeks: Tree = {
  ...engagement(slug),
  [`${folder}/retros/2026-W38.md`]: note('2026-09-17', 36, ['[ ] Quarantine the flaky suite @ada']),
};
const ownWeek: Tree = { [`${folder}/retros/2026-W40.md`]: note(monday, 20, ['[ ] Pair on the runner']) };

const allFlags = [
  ...['retro', slug, '--attendee', 'Ada', '--facilitator', 'Ada', '--minutes', '30', '--host-days', '4'],
  ...['--paired-days', '3', '--members-paired', '2', '--worth-it', 'host=4,home=5', '--failure-mode', 'solo-work'],
  ...['--score', 'flaky-tests=31', '--practice', 'test-first=held', '--well', 'x', '--poorly', 'y', '--next', 'z'],
];
const noPulse = [...allFlags, '--no-pulse'];
const everything = [...noPulse, '--done', '1'];

test.each([
  ['last week', '', 'retros/2026-W39.md'],
  ['this week', down, 'retros/2026-W40.md'],
])('on a Monday after a week without a note: it is about %s', async (_, keys, file) => {
  const cwd = tempRepo(weeks);
  const before = Object.keys(snapshot(cwd));
  const { code, err, out, asked, screen } = await converse(everything, { cwd, today: monday }, async (person) => {
    await person.answer('Which week is it about?', keys);
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toHaveLength(1);
  expect(screen).toMatch(/last week, 2026-W39\s+this week, 2026-W40/);
  expect(Object.keys(snapshot(cwd)).filter((name) => !before.includes(name))).toEqual([`${folder}/${file}`]);
  expect(written(cwd, file)).toContain(`date: "${monday}"\n`);
  expect(out.includes('--week 2026-W39')).toBe(keys === down);
});

test.each<[string, string, Tree, string[]]>([
  ['on a Thursday', '2026-10-01', weeks, everything],
  ['when last week has its note', '2026-09-21', weeks, everything],
  [
    'when last week has one that cannot be read',
    monday,
    { ...weeks, [`${folder}/retros/2026-W39.md`]: 'just a note\n' },
    everything,
  ],
  [
    'when last week was a holiday',
    monday,
    { ...weeks, 'auxeng.yaml': 'version: 1\nholidays: [{ from: 2026-09-21, until: 2026-09-25, title: Harvest }]\n' },
    everything,
  ],
  ['in the first week', '2026-09-14', engagement(slug), noPulse],
])('%s there is no question which week it is about', async (when, today, tree, argv) => {
  const cwd = tempRepo(tree);
  const { code, err, out, screen } = await converse(argv, { cwd, today }, async () => {});
  const warning = when.includes('cannot be read')
    ? expect.stringMatching(/^warning: \S+ cannot be read, so\s+none/)
    : '';
  expect({ code, err, screen }).toEqual({ code: 0, err: warning, screen: '' });
  expect(out).not.toContain('--week');
});

test('--week answers the question', async () => {
  const cwd = tempRepo(weeks);
  const argv = [...everything, '--week', '2026-W39'];
  const { code, screen } = await converse(argv, { cwd, today: monday }, async () => {});
  expect({ code, screen }).toEqual({ code: 0, screen: '' });
  expect(written(cwd, 'retros/2026-W39.md')).toContain('- [x] Quarantine the flaky suite @ada\n');
});

test('a late note starts from the notes before it, and the later one keeps the last word', async () => {
  const cwd = tempRepo({ ...weeks, ...ownWeek });
  const argv = ['retro', slug, '--week', '2026-W39'];
  const { screen } = await converse(argv, { cwd, today: '2026-09-29' }, async (person) => {
    await person.answer('What became of the open actions?');
    await person.answer('Attendees', 'Ada');
    await person.press('Flaky tests a week', ctrlC);
  });
  expect(screen).toContain('last 36, target 5');
  const { code, err } = await run([...everything, '--week', '2026-W39'], { cwd, today: '2026-09-29' });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'retros/2026-W39.md')).not.toContain('Pair on the runner');
  const { out } = await run(['report', '--format', 'json', '--as-of', '2026-09-29'], { cwd });
  const [{ goals, retros }] = JSON.parse(out).engagements;
  expect({ current: goals[0].current, missed: retros.missed }).toEqual({ current: 20, missed: [] });
});

test("a late note asks for no pulse, and leaves the week's own retro alone", async () => {
  const cwd = tempRepo(weeks);
  const flags = everything.filter((word) => word !== '--no-pulse');
  const { code, screen } = await converse([...flags, '--week', '2026-W39'], { cwd, today: monday }, async () => {});
  expect({ code, screen }).toEqual({ code: 0, screen: '' });
  expect(await run([...allFlags, '--done', '1'], { cwd, today: '2026-10-01' })).toMatchObject({ code: 0, err: '' });
  expect(written(cwd, 'retros/2026-W40.md')).toContain('- [x] z\n');
});

test('a second retro of a week is asked for, and starts from the first', async () => {
  const cwd = tempRepo({ ...weeks, ...ownWeek });
  const { code, err, asked } = await converse(everything, { cwd, today: '2026-10-02' }, async (person) => {
    await person.answer('There is a note of 2026-W40 already: add a second?', 'y');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toHaveLength(1);
  const text = written(cwd, 'retros/2026-W40-2.md');
  expect(text).toContain('- [x] Quarantine the flaky suite @ada\n- [ ] Pair on the runner\n- [ ] z\n');
});

test('a second retro that nobody wants is none', async () => {
  const cwd = tempRepo({ ...weeks, ...ownWeek });
  const before = snapshot(cwd);
  const { code, err } = await converse(everything, { cwd, today: '2026-10-02' }, async (person) => {
    await person.answer('There is a note of 2026-W40 already: add a second?');
  });
  expect(code).toBe(2);
  expect(err).toContain('the retro of 2026-W40 already exists\n');
  expect(snapshot(cwd)).toEqual(before);
});

test('a third retro is asked for as another', async () => {
  const cwd = tempRepo({ ...weeks, ...ownWeek, [`${folder}/retros/2026-W40-2.md`]: note('2026-10-01', 15, []) });
  await converse(everything, { cwd, today: '2026-10-02' }, async (person) => {
    await person.answer('There are 2 notes of 2026-W40 already: add another?', 'y');
  });
  expect(Object.keys(snapshot(cwd))).toContain(`${folder}/retros/2026-W40-3.md`);
});
