import { expect, test } from 'vitest';
import { clear, converse, ctrlC, down, enter, esc, type Person, space, up } from '../support/fake-terminal.ts';
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

const actionsQuestion = 'What became of the open actions?';

/** The first is done, the second carried over, the third dropped. */
const actions = (person: Person) => person.answer(actionsQuestion, `d${down}${down}${space}${space}`);

test('a whole retro by prompts, the pulse with it', async () => {
  const cwd = repo();
  const { code, err, out, asked } = await converse(
    ['retro', '--pulse', '--minutes', '25'],
    { cwd, today, userName: 'Ada Lovelace' },
    async (person) => {
      await actions(person);
      await figures(person);
      await person.lines('What went well?', 'Two pairs on the new suite', '- #green for <three> days');
      await person.lines('What went poorly?', 'CI was down for a day');
      await person.lines('What do we do next?', 'Pair on the runner @rosalind (due next thu)');
      await person.answer('For the home team only: safety', '4');
      await person.answer('Alignment', `5${down}3`);
      await person.answer('Solo days', '0.5');
    },
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`wrote ${folder}/retros/2026-W39.md\nwrote ${folder}/home/pulse/2026-W39.md\n`);
  await expect(written(cwd, 'retros/2026-W39.md')).toMatchFileSnapshot('golden/retro.md');
  await expect(written(cwd, 'home/pulse/2026-W39.md')).toMatchFileSnapshot('golden/pulse.md');
  // Three of them are the pulse; whether to write it is one more.
  expect(asked.length - 3 + 1).toBeLessThanOrEqual(16);
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
    await person.lines('Really nothing? One thing that could have gone better', 'The build is slow');
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
  const { code, asked } = await converse([...mostFlags, '--poorly', 'z', '--pulse'], { cwd, today }, async (person) => {
    await person.answer('For the home team only: safety');
  });
  expect(code).toBe(0);
  expect(asked).toEqual(['For the home team only: safety']);
  expect(Object.keys(snapshot(cwd))).not.toContain(`${folder}/home/pulse/2026-W39.md`);
});

test('the questions show what is known: last scores, targets, states and who was there', async () => {
  const cwd = repo();
  const { screen } = await converse(['retro'], { cwd, today, userName: 'Ada Lovelace' }, async (person) => {
    await actions(person);
    await figures(person);
    await person.press('What went well?', ctrlC);
  });
  for (const known of [
    '(Ada Lovelace, Rosalind Franklin)',
    'last 36, target 5',
    'baseline 9, target 3',
    'baseline 0, target 7 members',
    'last: not-started',
    'due on 2026-10-28; open for 7 days',
    'Attendees  2 of 15',
  ]) {
    expect(screen).toContain(known);
  }
});

test('a figure that does not fit is asked again', async () => {
  const cwd = repo();
  const { code } = await converse(
    [...mostFlags, '--poorly', 'z', '--date', today, '--pulse'],
    { cwd, today },
    async (person) => {
      await person.press('For the home team only: safety', '6\r');
      await person.sees('not 6');
      await person.answer('For the home team only: safety', `${clear}4`);
      await person.answer('Alignment');
      await person.answer('Solo days');
    },
  );
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
    await person.lines('What do we do next?', `${clear}Rest (due 2026-09-30)`);
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

const quit = 'nothing was written; your answers are kept, to go on with:\n  auxeng retro checkout-testing\n';

test.each([
  [actionsQuestion, 'nothing was written\n'],
  ['Flaky tests a week', quit],
])('Ctrl-C at "%s" exits with 130, says so, and writes nothing', async (question, said) => {
  const cwd = repo();
  const before = snapshot(cwd);
  const { code, out, err } = await converse(['retro'], { cwd, today, userName: 'Ada' }, async (person) => {
    if (question !== actionsQuestion) {
      await actions(person);
      await person.answer('Attendees');
    }
    await person.press(question, ctrlC);
  });
  expect({ code, err }).toEqual({ code: 130, err: said });
  expect(out).not.toContain('wrote');
  expect(snapshot(cwd)).toEqual(before);
});

test('answers that were kept are gone on with, and forgotten once they are written', async () => {
  const [cwd, state] = [repo(), new Map<string, string>()];
  const options = { cwd, today, state };
  const argv = without('--score', '--host-days');
  await converse(argv, options, async (person) => {
    await person.answer('Flaky tests a week', '30');
    await person.answer('Days to production', '8');
    await person.press('Members who paired', ctrlC);
  });
  expect([...state.keys()]).toEqual(['retro-checkout-testing-2026-W39.json']);
  const { asked } = await converse(argv, options, async (person) => {
    await person.answer('Go on with the 2 answers of 2026-09-24?');
    await person.answer('Members who paired', '3');
    await person.answer('Host days');
    await person.lines('What went poorly?', 'z');
  });
  expect(asked).toHaveLength(4);
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\nscores:\n  flaky-tests: 30\n  lead-time: 8\n  pairs: 3\n');
  expect(state.size).toBe(0);
});

test('answers that are not wanted any more are forgotten', async () => {
  const [cwd, state] = [repo(), new Map<string, string>()];
  const argv = [...without('--host-days', '--paired-days'), '--poorly', 'z'];
  await converse(argv, { cwd, today, state }, async (person) => {
    await person.answer('Host days', '2');
    await person.press('Paired days', ctrlC);
  });
  const { asked } = await converse(argv, { cwd, today, state }, async (person) => {
    await person.answer('Go on with the 1 answer of 2026-09-24?', 'n');
    await person.answer('Host days', '4');
    await person.answer('Paired days', '1');
  });
  expect(asked).toHaveLength(3);
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\nhost_days: 4\npaired_days: 1\n');
});

test('what was stepped back over is offered when the answers are gone on with', async () => {
  const [cwd, state] = [repo(), new Map<string, string>()];
  const argv = [...without('--host-days', '--paired-days', '--members-paired'), '--poorly', 'z'];
  await converse(argv, { cwd, today, state }, async (person) => {
    await person.answer('Host days', '4');
    await person.answer('Paired days', '3');
    await person.press('Members paired', esc);
    await person.press('Paired days', esc);
    await person.press('Host days', ctrlC);
  });
  const { code, screen } = await converse(argv, { cwd, today, state }, async (person) => {
    await person.answer('Go on with the 2 answers of 2026-09-24?');
    await person.answer('Host days');
    await person.answer('Paired days');
    await person.answer('Members paired', '2');
  });
  expect(code).toBe(0);
  expect(screen).toContain('(3)');
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\nhost_days: 4\npaired_days: 3\n');
});

test('a key goes back to the question before, with its answer at hand', async () => {
  const cwd = repo();
  const argv = [...without('--host-days', '--paired-days', '--members-paired'), '--poorly', 'z'];
  const { code } = await converse(argv, { cwd, today }, async (person) => {
    await person.answer('Host days', '2');
    await person.answer('Paired days', '1');
    await person.press('Members paired', esc);
    await person.press('Paired days', '');
    await person.sees('(1)');
    person.type(esc);
    await person.press('Host days', '');
    await person.sees('(2)');
    person.type(`4${enter}`);
    await person.answer('Paired days');
    await person.answer('Members paired', '3');
  });
  expect(code).toBe(0);
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\nhost_days: 4\npaired_days: 1\n');
});

test('the review changes one answer, and leaves the others', async () => {
  const cwd = repo();
  const argv = [...without('--host-days', '--paired-days'), '--poorly', 'z'];
  const { code, asked } = await converse(argv, { cwd, today }, async (person) => {
    await person.answer('Host days', '3');
    await person.answer('Paired days', '2');
    await person.answer('Write it?', down);
    await person.answer('Which answer?', 'host');
    await person.answer('Host days', '4');
  });
  expect(code).toBe(0);
  expect(asked).toEqual(['Host days', 'Paired days', 'Write it?', 'Which answer?', 'Host days']);
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\nhost_days: 4\npaired_days: 2\n');
});

test('what the review leaves is not written, and kept', async () => {
  const [cwd, state] = [repo(), new Map<string, string>()];
  const before = snapshot(cwd);
  const argv = [...without('--host-days'), '--poorly', 'z'];
  const { code, err } = await converse(argv, { cwd, today, state }, async (person) => {
    await person.answer('Host days', '3');
    await person.answer('Write it?', `${down}${down}`);
  });
  expect({ code, err }).toEqual({ code: 130, err: quit });
  expect(snapshot(cwd)).toEqual(before);
  expect(state.size).toBe(1);
});

test.each([
  ['unmarked', '- one\r\n\r\n* two\r\nthree'],
  ['marked by the terminal', '\u001b[200~- one\r\r* two\rthree\u001b[201~'],
])('a paste of several lines, %s, is taken as several', async (_, paste) => {
  const cwd = repo();
  const argv = [...mostFlags.filter((word) => word !== '--well' && word !== 'x'), '--poorly', 'z'];
  const { code } = await converse(argv, { cwd, today }, async (person) => {
    await person.press('What went well?', paste);
    await person.sees('> three');
    person.type(enter);
    await person.sees('- three');
    person.type(enter);
  });
  expect(code).toBe(0);
  expect(written(cwd, 'retros/2026-W39.md')).toContain('\n- one\n- two\n- three\n');
});

test.each([{ CI: 'true' }, { TERM: 'dumb' }])('with %o nothing is asked', async (env) => {
  const { code, screen, err } = await converse(['retro'], { cwd: repo(), today, env }, async () => {});
  expect({ code, screen }).toEqual({ code: 2, screen: '' });
  expect(err).toContain('missing: what the week was like');
});

test('prompts draw in ASCII unless the terminal speaks Unicode', async () => {
  const part = async (person: Person) => person.press(actionsQuestion, ctrlC);
  const { screen } = await converse(['retro'], { cwd: repo(), today }, part);
  expect(screen).toMatch(/^[\n\r -~]+$/);
  const drawn = await converse(['retro'], { cwd: repo(), today, env: { LANG: 'C.UTF-8' } }, part);
  expect(drawn.screen).toContain('❯');
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
  expect(err).toMatch(/"paired_days" is\s+4, more than the 3 of "host_days"/);
  expect(err.split('\n').filter((line) => line.length >= 80)).toEqual([]);
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
    await person.lines('What went poorly?', 'Everything');
    writeTree(cwd, { [`${folder}/retros/2026-W39.md`]: 'mine\n' });
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
  expect(screen).toMatch(
    /basket +executing: [^\n]+\s+checkout-testing +executing: [^\n]+\s+catalog-diagnosis +planning/,
  );
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
