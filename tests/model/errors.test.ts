import { describe, expect, it } from 'vitest';
import { type Changes, engagement, type Fields, healthyDay } from '../support/builder.ts';
import { statusIn } from '../support/memory.ts';

/** What is reported of an engagement some of whose documents have errors, and which these are. */
async function report(changes: Changes, day = healthyDay) {
  const { engagements, diagnostics } = await statusIn(engagement(changes), { day });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [found] = engagements;
  if (!found) throw new Error('the engagement is not reported');
  return { ...found, errors: errors.map(({ file, rule }) => `${file.split('/').slice(2).join('/')} ${rule}`) };
}

const broken = '---\ndate: [\n---\n';
const lastRetro = (fields: Fields): Changes => ({ retros: { '2026-W41': fields } });
const rulesOf = ({ signals }: Awaited<ReturnType<typeof report>>) => signals.map(({ rule }) => rule);

describe('a retro with an error', () => {
  it.each<[string, Fields, string]>([
    ['a score of no goal', { scores: { 'flaky-tests': 20, coverage: 70 } }, 'unknown-goal'],
    ['a practice of no name', { practices: { 'test-first': 'held', pairing: 'held' } }, 'unknown-practice'],
    ['a failure mode that is none', { failure_modes: ['boredom'] }, 'invalid-value'],
    ['minutes below zero', { minutes: -5 }, 'invalid-value'],
    ['a field of no name', { mood: 'fine' }, 'unknown-key'],
    ['attendees that are no list', { attendees: 'Ada Lovelace' }, 'wrong-type'],
  ])('%s: still counts, with its actions and all the rest', async (_, fields, rule) => {
    const found = await report(lastRetro(fields));
    expect(found.errors).toEqual([`retros/2026-W41.md ${rule}`]);
    expect(found.retros).toEqual({ held: 4, expected: 4, missed: [] });
    expect(found.actions.map(({ text, done }) => [text, done])).toContainEqual(['Pair with Linus', false]);
    expect([found.mvp, found.health.level, rulesOf(found)]).toEqual(['in-production', 'on-track', []]);
  });

  it('leaves out the wrong score alone', async () => {
    const { goals } = await report(lastRetro({ scores: { 'flaky-tests': 19, 'lead-time': 'short', coverage: 70 } }));
    expect(goals.map(({ id, current }) => [id, current])).toEqual([
      ['flaky-tests', 19],
      ['lead-time', 7],
      ['pairs', 3],
    ]);
  });

  it('leaves out the wrong practice alone', async () => {
    const { practices } = await report(lastRetro({ practices: { 'test-first': 'forgotten' } }));
    expect(practices.map(({ weeks }) => Object.keys(weeks))).toEqual([['2026-W38', '2026-W39', '2026-W40']]);
  });

  it.each([
    ['2026-10-32', 'invalid-value'],
    ['2026-11-20', 'week-mismatch'],
  ])('dated %s is of the week of its name', async (date, rule) => {
    const found = await report(lastRetro({ date }), '2026-10-12');
    expect(found.errors).toEqual([`retros/2026-W41.md ${rule}`]);
    expect([found.retros, rulesOf(found)]).toEqual([{ held: 4, expected: 4, missed: [] }, []]);
  });

  it('that cannot be read at all was not missed', async () => {
    const changes = { retros: { '2026-W41': null }, files: { 'retros/2026-W41.md': broken } };
    const found = await report(changes, '2026-10-12');
    expect(found.errors).toEqual(['retros/2026-W41.md yaml-syntax']);
    expect([found.retros.missed, rulesOf(found)]).toEqual([[], []]);
  });
});

describe('a wrap-up with an error', () => {
  const wrapUp = { date: '2026-11-23' };

  it.each([
    ['a result that is none', { result: 'cancelled' }],
    ['scores that are none', { nps: [9, 11, 8] }],
    ['no owner that is a name', { owner: ['Rosalind Franklin'] }],
  ])('%s: still wraps up', async (_, fields) => {
    const found = await report({ wrapUp: { ...wrapUp, ...fields } }, '2026-11-30');
    expect(found.errors).toHaveLength(1);
    expect([found.phase, found.result?.date]).toEqual(['following-up', '2026-11-23']);
  });

  it('without a valid date wraps nothing up, and is not missing', async () => {
    const dateless = { wrapUp: { date: 'soon', nps_shared: undefined }, debriefs: { 'ada-lovelace': null } };
    const found = await report(dateless, '2026-12-11');
    expect(found.errors).toEqual(['wrap-up.md invalid-value']);
    expect([found.phase, found.result]).toEqual(['wrapping-up', null]);
    expect(rulesOf(found)).not.toContain('wrap-up-due');
  });
});

describe('a charter with an error', () => {
  it.each<[string, Fields]>([
    ['engineers that are no list', { engineers: 'Ada Lovelace' }],
    ['a purpose that is none', { purpose: 'fun' }],
    ['an end that is none', { end: '2026-11-31' }],
    ['a goal without a target', { goals: [{ id: 'lead-time', title: 'Days', kind: 'business', target: 'low' }] }],
  ])('%s: is still reported, in its phase and with its retros', async (_, charter) => {
    const found = await report({ charter });
    expect(found.errors.length).toBeGreaterThan(0);
    expect([found.phase, found.weeks, found.retros.held]).toEqual(['executing', 10, 4]);
  });

  it('loses the goal that has it, and keeps the others', async () => {
    const goals = [
      { id: 'flaky-tests', title: 'Flaky tests', kind: 'technical', baseline: 5, target: 5 },
      { id: 'lead-time', title: 'Days', kind: 'business', baseline: 9, target: 3 },
      { id: 'pairs', title: 'Pairs', kind: 'diffusing', target: 7 },
    ];
    const found = await report({ charter: { goals } });
    expect(found.goals.map(({ id, progress }) => [id, progress])).toEqual([['lead-time', 0.3333]]);
  });
});

describe('what else cannot be read is not missing', () => {
  it.each([
    ['one-pager.md', { onePager: null }, 'one-pager-missing'],
    ['home/fit-check.md', { fitCheck: null }, 'no-fit-check'],
    ['check-in.md', { wrapUp: { date: '2026-11-23' } }, 'check-in-due'],
  ])('%s', async (file, changes, rule) => {
    const day = file === 'check-in.md' ? '2027-03-01' : healthyDay;
    expect(rulesOf(await report(changes, day))).toContain(rule);
    const unread = await report({ ...changes, files: { [file]: broken } }, day);
    expect(unread.errors).toEqual([`${file} yaml-syntax`]);
    expect(rulesOf(unread)).not.toContain(rule);
  });
});
