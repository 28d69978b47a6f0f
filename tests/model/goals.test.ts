import { describe, expect, it } from 'vitest';
import { type Changes, everyWeek } from '../support/builder.ts';
import { look } from '../support/look.ts';

/** The status of one goal with these scores, oldest first, one a week from W38 on. */
async function goal(fields: Record<string, unknown>, scores: readonly (number | undefined)[]) {
  const retros = Object.fromEntries(
    scores.map((score, index) => [`2026-W${38 + index}`, { scores: score === undefined ? undefined : { it: score } }]),
  );
  const { engagement } = await look({
    charter: { goals: [{ id: 'it', title: 'It', kind: 'technical', ...fields }] },
    retros: { ...everyWeek({ scores: undefined }), ...retros },
  });
  return engagement.goals.map(({ current, progress }) => ({ current, progress: progress + 0 }));
}

describe('the progress of a goal', () => {
  it.each([
    ['upwards', { baseline: 0, target: 8 }, [2], { current: 2, progress: 0.25 }],
    ['downwards, below the baseline', { baseline: 40, target: 5 }, [19], { current: 19, progress: 0.6 }],
    ['past the target', { baseline: 40, target: 20 }, [10], { current: 10, progress: 1.5 }],
    ['away from the target', { baseline: 10, target: 20 }, [8], { current: 8, progress: -0.2 }],
    ['downwards into the negative', { baseline: 10, target: -10 }, [-5], { current: -5, progress: 0.75 }],
    ['from 0 when no baseline is set', { target: 4 }, [1], { current: 1, progress: 0.25 }],
    ['by the last score, not the best', { target: 4 }, [4, 1], { current: 1, progress: 0.25 }],
    ['by the last that was scored', { target: 4 }, [3, undefined], { current: 3, progress: 0.75 }],
    ['at the baseline', { baseline: 40, target: 5 }, [40], { current: 40, progress: 0 }],
    ['without a score', { target: 4 }, [], { current: null, progress: 0 }],
    ['to four digits', { target: 3 }, [1], { current: 1, progress: 0.3333 }],
  ])('%s', async (_, fields, scores, expected) => {
    expect(await goal(fields, scores)).toEqual([expected]);
  });
});

const held = { practices: { 'test-first': 'held' } };

async function progress(changes: Changes) {
  return (await look(changes)).engagement.progress;
}

const goals = (...figures: [kind: string, target: number][]) =>
  figures.map(([kind, target], index) => ({ id: `goal-${index}`, title: 'A goal', kind, target }));

describe('diffusion and project, side by side', () => {
  const scored = (scores: Record<string, number>, rest = {}) => ({
    ...everyWeek({ scores: undefined, practices: undefined }),
    '2026-W41': { scores, practices: undefined, ...rest },
  });

  it('are means of their own kinds, each goal taken between 0 and 1', async () => {
    const changes: Changes = {
      charter: { practices: [], goals: goals(['business', 4], ['technical', 10], ['diffusion', 5]) },
      retros: scored({ 'goal-0': 8, 'goal-1': 5, 'goal-2': 1 }),
    };
    expect(await progress(changes)).toEqual({ diffusion: 0.2, project: 0.75 });
  });

  it('take a goal that went backwards as nothing, not as less', async () => {
    const changes: Changes = {
      charter: { practices: [], goals: goals(['business', 4], ['technical', 10]) },
      retros: scored({ 'goal-0': -4, 'goal-1': 10 }),
    };
    expect(await progress(changes)).toEqual({ diffusion: null, project: 0.5 });
  });

  it('count a practice as one while it is held', async () => {
    const practices = [
      { id: 'test-first', title: 'A failing test comes first' },
      { id: 'quarantine', title: 'Flaky tests are quarantined' },
    ];
    const changes: Changes = {
      charter: { practices, goals: goals(['diffusion', 4]) },
      retros: scored({ 'goal-0': 2 }, held),
    };
    expect(await progress(changes)).toEqual({ diffusion: 0.5, project: null });
  });

  it('count a practice that had slipped by the check-in as nothing, whatever retros said', async () => {
    const changes: Changes = {
      charter: { goals: goals(['diffusion', 4]) },
      retros: scored({ 'goal-0': 4 }, held),
      wrapUp: { date: '2026-11-23' },
      checkIn: { date: '2027-02-22', practices: { 'test-first': 'slipped' } },
    };
    expect(await progress(changes)).toEqual({ diffusion: 1, project: null });
    expect((await look(changes, { day: '2027-02-22' })).engagement.progress).toEqual({ diffusion: 0.5, project: null });
  });

  it('are null where nothing could be measured', async () => {
    const changes: Changes = { charter: { practices: [], goals: [] }, retros: scored({}) };
    expect(await progress(changes)).toEqual({ diffusion: null, project: null });
  });
});

describe('the first production release', () => {
  it.each<[string, Changes, string | null]>([
    ['is what the last retro says', { retros: { '2026-W41': { mvp: 'blocked' } } }, 'blocked'],
    ['is what the last that speaks of it says', { retros: { '2026-W41': { mvp: undefined } } }, 'in-production'],
    ['is unknown while no retro speaks of it', { retros: everyWeek({ mvp: undefined }) }, 'unknown'],
    ['is null where none is planned', { charter: { mvp: undefined }, retros: everyWeek({ mvp: undefined }) }, null],
  ])('%s', async (_, changes, mvp) => {
    expect((await look(changes)).engagement.mvp).toBe(mvp);
  });
});
