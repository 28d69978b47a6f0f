import { expect, test } from 'vitest';
import { clear, converse, ctrlC, down, type Person, up } from '../support/fake-terminal.ts';
import { tempRepo, writeTree } from '../support/repo.ts';
import { figures, weekSaid } from '../support/retro.ts';
import { engagement, folder, retroNote, slug, snapshot, written } from '../support/trees.ts';

const today = '2026-09-24';

const lastWeek = retroNote({
  date: '2026-09-17',
  fields: 'host_days: 3\nmvp: in-progress\nscores: { flaky-tests: 36 }\npractices: { test-first: not-started }\n',
  next: [
    '[ ] Quarantine the flaky suite @ada (due 2026-10-28)',
    '[ ] Ask for a second runner @rosalind',
    '[ ] Rename the job',
  ],
});

function repo(): string {
  const charter = engagement(slug);
  const withMvp = String(charter[`${folder}/engagement.md`]).replace('\ngoals:', '\nmvp: Deploys on green\ngoals:');
  return tempRepo({
    ...charter,
    [`${folder}/engagement.md`]: withMvp,
    [`${folder}/retros/2026-W38.md`]: lastWeek,
  });
}

async function actions(person: Person): Promise<void> {
  await person.answer('Quarantine the flaky suite @ada:', down);
  await person.answer('Ask for a second runner @rosalind:');
  await person.answer('Rename the job:', `${down}${down}`);
}

test('a whole retro by prompts, the pulse with it', async () => {
  const cwd = repo();
  const { code, err, out, preset } = await converse(
    ['retro'],
    { cwd, today, userName: 'Ada Lovelace' },
    async (person) => {
      await figures(person);
      await actions(person);
      await person.answer('What went well?', 'Two pairs on the new suite');
      await person.answer('and', '- #green for <three> days');
      await person.answer('and');
      await person.answer('What went poorly?', 'CI was down for a day');
      await person.answer('and');
      await person.answer('What do we do next?', 'Pair on the runner @rosalind (due 2026-10-01)');
      await person.answer('and');
      await person.answer('For the home team only: safety', '4');
      await person.answer('Team', '5');
      await person.answer('Leadership', '3');
      await person.answer('Solo days', '0.5');
    },
  );
  expect({ code, err, preset }).toEqual({ code: 0, err: '', preset: 0 });
  expect(out).toContain(`wrote ${folder}/retros/2026-W39.md\nwrote ${folder}/home/pulse/2026-W39.md\n`);
  await expect(written(cwd, 'retros/2026-W39.md')).toMatchFileSnapshot('golden/retro.md');
  await expect(written(cwd, 'home/pulse/2026-W39.md')).toMatchFileSnapshot('golden/pulse.md');
});

const mostFlags = [
  ...['retro', slug, ...weekSaid, '--mvp', 'in-production', '--well', 'x', '--next', 'y', '--done', '1', '--drop', '3'],
];

test('an empty "went poorly" asks once more, and takes no for an answer', async () => {
  const cwd = repo();
  const { code, asked, screen } = await converse([...mostFlags, '--no-pulse'], { cwd, today }, async (person) => {
    await person.answer('What went poorly?');
    await person.answer('Really nothing? One thing that could have gone better');
  });
  expect(code).toBe(0);
  expect(asked).toHaveLength(2);
  expect(screen).not.toContain('safety');
  expect(written(cwd, 'retros/2026-W39.md')).toMatch(/## What went poorly\n\n<!--[^>]*-->\n\n## What we do next/);
});

test('what the second question brings to light is written', async () => {
  const cwd = repo();
  await converse([...mostFlags, '--no-pulse'], { cwd, today }, async (person) => {
    await person.answer('What went poorly?', '   ');
    await person.answer('Really nothing? One thing that could have gone better', 'The build is slow');
    await person.answer('and');
  });
  expect(written(cwd, 'retros/2026-W39.md')).toMatch(/## What went poorly\n\n<!--[^>]*-->\n\n- The build is slow\n/);
});

test('flags that are given are not asked', async () => {
  const cwd = repo();
  const { code, screen } = await converse(
    [...mostFlags, '--poorly', 'z', '--safety', '4'],
    { cwd, today },
    async () => {},
  );
  expect({ code, screen }).toEqual({ code: 0, screen: '' });
  const note = written(cwd, 'retros/2026-W39.md');
  expect(note.slice(note.indexOf('- [x] Quarantine'))).toBe(
    '- [x] Quarantine the flaky suite @ada (due 2026-10-28)\n' +
      '- [ ] Ask for a second runner @rosalind\n' +
      '- [x] ~~Rename the job~~\n' +
      '- [ ] y\n',
  );
  expect(Object.keys(snapshot(cwd))).toContain(`${folder}/home/pulse/2026-W39.md`);
});

test('an empty safety is no pulse', async () => {
  const cwd = repo();
  const { code, asked } = await converse([...mostFlags, '--poorly', 'z'], { cwd, today }, async (person) => {
    await person.answer('For the home team only: safety');
  });
  expect(code).toBe(0);
  expect(asked).toEqual(['For the home team only: safety']);
  expect(Object.keys(snapshot(cwd))).not.toContain(`${folder}/home/pulse/2026-W39.md`);
});

test('the questions show what is known: last scores, targets, states and who was there', async () => {
  const cwd = repo();
  const { screen } = await converse(['retro'], { cwd, today, userName: 'Ada Lovelace' }, async (person) => {
    await figures(person);
    await person.press('Quarantine', ctrlC);
  });
  for (const known of [
    '(Ada Lovelace, Rosalind Franklin)',
    'last 36, target 5',
    'baseline 9, target 3',
    'baseline 0, target 7 members',
    'last: not-started',
  ]) {
    expect(screen).toContain(known);
  }
});

test('a figure that does not fit is asked again', async () => {
  const cwd = repo();
  const { code } = await converse([...mostFlags, '--poorly', 'z', '--date', today], { cwd, today }, async (person) => {
    await person.press('For the home team only: safety', '6\r');
    await person.sees('not 6');
    await person.answer('For the home team only: safety', `${clear}4`);
    await person.answer('Team');
    await person.answer('Solo days');
  });
  expect(code).toBe(0);
  expect(written(cwd, 'home/pulse/2026-W39.md')).toMatch(/^---\ndate: "2026-09-24"\nsafety: 4\n---\n/);
});

test('a due date that is none is reported while it can still be fixed', async () => {
  const cwd = repo();
  const flags = mostFlags.filter((word) => word !== '--next' && word !== 'y');
  const { code } = await converse([...flags, '--poorly', 'z', '--no-pulse'], { cwd, today }, async (person) => {
    await person.press('What do we do next?', 'Rest (due 2026-09-31)\r');
    await person.sees('2026-09-31');
    await person.sees('is not a date');
    await person.answer('What do we do next?', `${clear}Rest (due 2026-09-30)`);
    await person.answer('and');
  });
  expect(code).toBe(0);
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\n- [ ] Rest (due 2026-09-30)\n');
});

test('up and down go through the choices', async () => {
  const cwd = repo();
  const flags = mostFlags.filter((word) => !['--mvp', 'in-production', '--poorly'].includes(word));
  await converse([...flags, '--poorly', 'z', '--no-pulse'], { cwd, today }, async (person) => {
    await person.answer('First production release', `${down}${down}${up}`);
  });
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\nmvp: blocked\n');
});

test.each(['Attendees', 'Flaky tests a week'])('Ctrl-C at "%s" exits with 130 and writes nothing', async (question) => {
  const cwd = repo();
  const before = snapshot(cwd);
  const argv = question === 'Attendees' ? ['retro'] : without('--minutes', '--score');
  const { code, out, err } = await converse(argv, { cwd, today, userName: 'Ada' }, async (person) => {
    if (question !== 'Attendees') await person.answer('Minutes', '25');
    await person.press(question, ctrlC);
  });
  expect({ code, err }).toEqual({ code: 130, err: '' });
  expect(out).not.toContain('wrote');
  expect(snapshot(cwd)).toEqual(before);
});

/** Without some of its words; a flag goes with its value. */
const without = (...dropped: string[]) =>
  mostFlags.filter((word, at) => {
    const before = mostFlags[at - 1] ?? '';
    return !dropped.includes(before.startsWith('--') ? before : word) && !dropped.includes(word);
  });

test('more paired days than host days are asked again, at once', async () => {
  const cwd = repo();
  const argv = [...without('--paired-days', '--drop', '--host-days'), '--host-days', '3', '--poorly', 'z'];
  const { code, err } = await converse([...argv, '--no-pulse'], { cwd, today }, async (person) => {
    await person.press('Paired days', '4\r');
    await person.sees('more than the 3 of');
    await person.answer('Paired days', `${clear}3`);
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\nhost_days: 3\npaired_days: 3\n');
});

test('figures of flags that contradict each other are reported before the first question', async () => {
  const cwd = repo();
  const argv = ['retro', slug, '--host-days', '3', '--paired-days', '4'];
  const { code, err, screen } = await converse(argv, { cwd, today }, async () => {});
  expect({ code, screen }).toEqual({ code: 2, screen: '' });
  expect(err).toContain('"paired_days" is 4, more than the 3 of "host_days"');
});

test('a week that has its pulse is not asked for one, and a figure for it is refused at once', async () => {
  const cwd = repo();
  const pulse = `${folder}/home/pulse/2026-W39.md`;
  writeTree(cwd, { [pulse]: '---\ndate: 2026-09-24\nsafety: 4\n---\n' });
  const refused = await converse(['retro', slug, '--safety', '3'], { cwd, today }, async () => {});
  expect(refused).toMatchObject({ code: 2, screen: '' });
  expect(refused.err).toContain(`${pulse} already exists`);
  const { code, asked } = await converse([...mostFlags, '--poorly', 'z'], { cwd, today }, async () => {});
  expect({ code, asked }).toEqual({ code: 0, asked: [] });
});

test('what can no longer be written is shown, so that no answer is lost', async () => {
  const cwd = repo();
  const { code, err, out } = await converse([...mostFlags, '--no-pulse'], { cwd, today }, async (person) => {
    await person.press('What went poorly?', 'Everything\r');
    writeTree(cwd, { [`${folder}/retros/2026-W39.md`]: 'mine\n' });
    await person.answer('and');
  });
  expect(code).toBe(2);
  expect(err).toContain('retros/2026-W39.md already exists');
  expect(out).toContain('  | - Everything\n');
});

const other = 'catalog-diagnosis';
const later = engagement(other, { start: '2026-12-07' });

test('of several engagements one is chosen, those that are executing first', async () => {
  const cwd = repo();
  writeTree(cwd, { ...engagement('basket'), ...engagement(other, { start: '2026-12-07' }) });
  const argv = without(slug);
  const { code, err, screen } = await converse(
    [...argv, '--poorly', 'z', '--no-pulse'],
    { cwd, today },
    async (person) => {
      await person.answer('Which engagement?', down);
    },
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(screen).toMatch(/basket +executing\s+checkout-testing +executing\s+catalog-diagnosis +planning/);
  expect(snapshot(cwd)[`${folder}/retros/2026-W39.md`]).toBeDefined();
});

test('the one engagement that is executing is taken, and named', async () => {
  const cwd = repo();
  writeTree(cwd, later);
  const { code, out } = await converse(
    [...without(slug), '--poorly', 'z', '--no-pulse'],
    { cwd, today },
    async () => {},
  );
  expect(code).toBe(0);
  expect(out).toContain('for checkout-testing, the only engagement that is executing\n');
});

test('the state of the release stays the last one known after a week that did not speak of it', async () => {
  const cwd = repo();
  writeTree(cwd, { [`${folder}/retros/2026-W39.md`]: retroNote({ date: '2026-09-24' }) });
  const argv = [...without('--mvp'), '--poorly', 'z', '--no-pulse'];
  const { code } = await converse(argv, { cwd, today: '2026-10-01' }, async (person) => {
    await person.answer('First production release');
  });
  expect(code).toBe(0);
  expect(written(cwd, 'retros/2026-W40.md')).toContain('\nmvp: in-progress\n');
});
