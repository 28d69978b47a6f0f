import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { tempRepo, writeTree } from '../support/repo.ts';
import { engagement, folder, slug, snapshot } from '../support/trees.ts';

const weeks = [
  { date: '2026-09-17', file: '2026-W38', score: 40 },
  { date: '2026-09-24', file: '2026-W39', score: 38 },
  { date: '2026-10-01', file: '2026-W40', score: 33 },
  { date: '2026-10-08', file: '2026-W41', score: 30 },
  { date: '2026-10-15', file: '2026-W42', score: 26 },
  { date: '2026-10-22', file: '2026-W43', score: 21 },
  { date: '2026-10-29', file: '2026-W44', score: 18 },
  { date: '2026-11-05', file: '2026-W45', score: 15 },
  { date: '2026-11-12', file: '2026-W46', score: 14 },
  { date: '2026-11-19', file: '2026-W47', score: 12 },
];

let repo: string;

const auxeng = (...argv: string[]) => run(argv, { cwd: repo, today: '2026-11-20', userName: 'Ada Lovelace' });

async function succeeds(...argv: string[]): Promise<string> {
  const { code, out, err } = await auxeng(...argv);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

const scaffold = () =>
  succeeds(
    ...['new', slug, '--yes', '--title', 'Trustworthy tests for Checkout', '--start', '2026-09-14'],
    ...['--host-team', 'Checkout', '--host-size', '7', '--advisor', 'Grace Hopper', '--kickoff', '2026-09-14'],
    ...['--goal', 'id=flaky-tests,title=Flaky tests a week,kind=technical,baseline=40,target=5'],
    ...['--goal', 'id=lead-time,title=Days to production,kind=business,baseline=9,target=3,unit=days'],
    ...['--practice', 'test-first=A failing test comes first'],
  );

/** Each week one new action; from the third on, the oldest open one is done. */
const recordWeek = (index: number) => {
  const { date, score } = weeks[index] ?? { date: '', score: 0 };
  return succeeds(
    ...['retro', slug, '--date', date, '--score', `flaky-tests=${score}`, '--score', `lead-time=${9 - index / 2}`],
    ...['--practice', `test-first=${index < 2 ? 'not-started' : 'held'}`, '--host-days', '4', '--paired-days', '3'],
    ...['--attendee', 'Ada Lovelace', '--attendee', 'Grace Hopper'],
    ...['--well', `Well in week ${index + 1}`, '--poorly', `Poorly in week ${index + 1}`],
    ...['--next', `Action ${index + 1} @ada (due 2026-12-01)`, ...(index < 2 ? [] : ['--done', '1'])],
  );
};

async function recordAllWeeks(): Promise<void> {
  for (const index of weeks.keys()) await recordWeek(index);
}

const noteOf = (index: number) => readFileSync(path.join(repo, folder, `retros/${weeks[index]?.file}.md`), 'utf8');

interface Problem {
  file: string;
  severity: string;
  rule: string;
  range: { start: { line: number; column: number } };
}

const lineAt = (file: string, line: number) => readFileSync(path.join(repo, file), 'utf8').split('\n')[line - 1];

const locationOf = ({ file, severity, rule, range: { start } }: Problem) => [
  path.basename(file),
  severity,
  rule,
  lineAt(file, start.line)?.slice(start.column - 1),
];

/** What the two teams do by hand: nobody else can agree for them. */
function fillInByHand(): void {
  const { [`${folder}/engagement.md`]: _, ...others } = engagement(slug);
  writeTree(repo, others);
}

beforeEach(async () => {
  repo = tempRepo();
  await succeeds('init');
  await scaffold();
});

test('a fresh scaffold validates, with a warning for every blank', async () => {
  const { code, out } = await auxeng('validate', '--format', 'json');
  expect(code).toBe(0);
  const { checked, diagnostics } = JSON.parse(out);
  expect(checked).toBe(3);
  expect(diagnostics.map(locationOf)).toEqual([
    ['engagement.md', 'warning', 'blank-field', 'purpose:'],
    ['engagement.md', 'warning', 'blank-field', 'home_team:'],
    ['one-pager.md', 'warning', 'blank-field', 'contact:'],
    ['one-pager.md', 'warning', 'blank-field', 'submitted:'],
    ['one-pager.md', 'warning', 'blank-section', '## Problem'],
    ['one-pager.md', 'warning', 'blank-section', '## Solution'],
  ]);
});

test('an open action appears in every later note until it is done', async () => {
  await recordAllWeeks();
  expect(noteOf(1).split('## What we do next')[1]?.split('-->')[1]).toBe(
    '\n\n- [ ] Action 1 @ada (due 2026-12-01)\n- [ ] Action 2 @ada (due 2026-12-01)\n',
  );
  expect(noteOf(2).split('## What we do next')[1]?.split('-->')[1]).toBe(
    '\n\n- [x] Action 1 @ada (due 2026-12-01)\n- [ ] Action 2 @ada (due 2026-12-01)\n- [ ] Action 3 @ada (due 2026-12-01)\n',
  );
  expect(noteOf(9).split('## What we do next')[1]?.split('-->')[1]).toBe(
    '\n\n- [x] Action 8 @ada (due 2026-12-01)\n- [ ] Action 9 @ada (due 2026-12-01)\n- [ ] Action 10 @ada (due 2026-12-01)\n',
  );
});

test('no note is touched by the notes after it', async () => {
  await recordWeek(0);
  const first = noteOf(0);
  await recordWeek(1);
  await recordWeek(2);
  expect(noteOf(0)).toBe(first);
});

test('after ten weeks all documents validate and the report shows them', async () => {
  fillInByHand();
  await recordAllWeeks();
  const validation = JSON.parse(await succeeds('validate', '--format', 'json'));
  expect(validation.diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  const { engagements } = JSON.parse((await auxeng('report', '--format', 'json', '--fail-on', 'never')).out);
  expect(engagements).toHaveLength(1);
  const [{ goals, retros, actions, week, weeks: length, start, end, phase }] = engagements;
  expect({ phase, week, length, start, end }).toEqual({
    phase: 'executing',
    week: 10,
    length: 10,
    start: '2026-09-14',
    end: '2026-11-20',
  });
  expect(retros).toEqual({ held: 10, expected: 10, missed: [] });
  expect(goals.map(({ id, current, progress }: Record<string, unknown>) => ({ id, current, progress }))).toEqual([
    { id: 'flaky-tests', current: 12, progress: 0.8 },
    { id: 'lead-time', current: 4.5, progress: 0.75 },
  ]);
  const lineOf = (task: string) => noteOf(9).split('\n').indexOf(task) + 1;
  const last = { owner: 'ada', due: '2026-12-01', done: false, file: `${folder}/retros/2026-W47.md` };
  expect(actions.filter(({ done }: { done: boolean }) => !done)).toEqual([
    { ...last, text: 'Action 9', line: lineOf('- [ ] Action 9 @ada (due 2026-12-01)') },
    { ...last, text: 'Action 10', line: lineOf('- [ ] Action 10 @ada (due 2026-12-01)') },
  ]);
  expect(actions).toHaveLength(10);
});

test('the report for people and for job summaries shows weeks and progress, and the numbers that --done takes', async () => {
  fillInByHand();
  await recordAllWeeks();
  const text = await succeeds('report', '--fail-on', 'never');
  expect(text).toMatch(/^checkout-testing {2}executing {2}10\/10 {2,}10\/10 {3,}100 % {6}78 % /m);
  const details = await succeeds('report', slug, '--fail-on', 'never');
  expect(details).toContain('\n   1. Action 9 @ada (due 2026-12-01)\n   2. Action 10 @ada (due 2026-12-01)\n');
  const markdown = await succeeds('report', '--format', 'markdown', '--fail-on', 'never');
  expect(markdown).toMatch(/^\| [^|]+ \| executing \| 10\/10 \| 10\/10 \| 100 % \| 78 % \|/m);
  const summary = await succeeds('report', slug, '--format', 'markdown', '--fail-on', 'never');
  expect(summary).toContain('\n- [ ] Action 9 @&#8203;ada (due 2026-12-01)\n');
});

test('the weeks that are not yet over are not there in a report of an earlier day', async () => {
  fillInByHand();
  await recordAllWeeks();
  const { out } = await auxeng('report', '--as-of', '2026-10-02', '--format', 'json');
  const [{ week, goals, retros }] = JSON.parse(out).engagements;
  expect({ week, retros, flaky: goals[0].current }).toEqual({
    week: 3,
    retros: { held: 3, expected: 3, missed: [] },
    flaky: 33,
  });
});

test.each([
  [
    '--score',
    'flakytests=3',
    'error: --score flakytests=3: unknown goal "flakytests"\n  did you mean "flaky-tests"?\n',
  ],
  [
    '--practice',
    'testfirst=held',
    'error: --practice testfirst=held: unknown practice "testfirst"\n  did you mean "test-first"?\n',
  ],
])('an unknown %s is refused with the nearest, and nothing is written', async (flag, value, message) => {
  const before = snapshot(repo);
  const { code, out, err } = await auxeng('retro', slug, '--date', '2026-09-17', '--well', 'x', flag, value);
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: message });
  expect(snapshot(repo)).toEqual(before);
});
