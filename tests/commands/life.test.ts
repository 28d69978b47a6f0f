import { expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { snapshot } from '../support/trees.ts';
import { charter } from './validate/documents.ts';

const today = '2026-10-12';
const repo = (files = {}) => tempRepo({ 'engagements/checkout/engagement.md': charter, ...files });
const add = (cwd: string, kind: string, ...set: string[]) =>
  run(['add', kind, 'checkout', ...set.map((field) => `--set=${field}`)], { cwd, today });

test("new expectations have the program's own words, and a fresh scaffold validates", async () => {
  const pitch = 'pitch:\n  team: |\n    We look after **every** build.\n  start: "Send a page to #platform."\n';
  const cwd = tempRepo({ 'auxeng.yaml': `version: 1\n${pitch}` });
  expect(await run(['new', 'checkout', '--yes'], { cwd, today })).toMatchObject({ code: 0, err: '' });
  const text = snapshot(cwd)['engagements/checkout/expectations.md'];
  expect(text).toContain('### Who is the home team?\n\nWe look after **every** build.\n\n### Why');
  expect(text).toMatch(/\n\nSend a page to #platform\.\n$/);
  const { code, out } = await run(['validate'], { cwd });
  expect(code).toBe(0);
  expect(out).not.toContain(' error ');
});

test('a debrief is named for its engineer', async () => {
  const cwd = repo();
  const set = ['engineer=Ada Lovelace', 'satisfaction=4', 'craft=5', 'growth=Payments', 'again=true'];
  expect(await add(cwd, 'debrief', ...set)).toMatchObject({ code: 0, err: '' });
  const text = snapshot(cwd)['engagements/checkout/home/debriefs/ada-lovelace.md'];
  expect(text).toContain(
    'engineer: Ada Lovelace\ndate: "2026-10-12"\nsatisfaction: 4\ncraft: 5\ngrowth:\n  - Payments\nagain: true\n',
  );
});

test.each(['relayed', 'accepted', 'shipped', 'declined'])(
  'a finding that is %s says to whom, and when',
  async (status) => {
    const cwd = repo();
    const set = ['title=Slow cache', 'component=build-cache', 'kind=bug', 'impact=high', `status=${status}`];
    const { code, err } = await add(cwd, 'finding', ...set);
    expect(code).toBe(2);
    expect(err).toContain('missing for a finding: --set relayed.to=… --set relayed.date=…\n');
    const told = [...set, 'relayed.to=Build Platform', 'relayed.date=2026-10-12'];
    expect(await add(cwd, 'finding', ...told)).toMatchObject({ code: 0, err: '' });
  },
);

test('a finding that is only noted need not', async () => {
  const set = ['title=Slow cache', 'component=build-cache', 'kind=bug', 'impact=high'];
  expect(await add(repo(), 'finding', ...set)).toMatchObject({ code: 0, err: '' });
});

test('the engineers of a report are those of the day', async () => {
  const engineers =
    '[{ name: Ada Lovelace, until: 2026-10-09 }, { name: Alan Turing, from: 2026-10-12 }, ada lovelace]';
  const cwd = tempRepo({
    'engagements/checkout/engagement.md': charter.replace('[Ada Lovelace]', engineers),
  });
  const { out } = await run(['report', '--format', 'json', '--as-of', today], { cwd });
  expect(JSON.parse(out).engagements[0].engineers).toEqual(['Alan Turing', 'ada lovelace']);
});

test('two retros of a week are one week', async () => {
  const note = (date: string) =>
    `---\ndate: ${date}\nattendees: [Ada Lovelace]\nscores: { flaky-tests: ${date.slice(-2)} }\n---\n\n## What went well\n\n## What went poorly\n\n## What we do next\n`;
  const cwd = tempRepo({
    'engagements/checkout/engagement.md': charter.replace('goals:', 'start: 2026-09-14\ngoals:'),
    'engagements/checkout/retros/2026-W38-2.md': note('2026-09-18'),
    'engagements/checkout/retros/2026-W38.md': note('2026-09-15'),
    'engagements/checkout/retros/2026-W39.md': note('2026-09-28'),
  });
  const { out } = await run(['report', '--format', 'json', '--as-of', '2026-09-28'], { cwd });
  const [{ goals, retros }] = JSON.parse(out).engagements;
  expect(goals[0].scores.map(({ week, value }: { week: string; value: number }) => [week, value])).toEqual([
    ['2026-W38', 15],
    ['2026-W38', 18],
    ['2026-W39', 28],
  ]);
  expect(retros).toEqual({ held: 2, expected: 2, missed: [] });
});
