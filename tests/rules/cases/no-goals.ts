import { technical, undated, unscored } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const withoutGoals = (at: string): Expected => inCharter('error', at, '"checkout-testing" is under way without goals.');

export const cases: RuleCases = {
  fires: [
    { name: 'an empty list', changes: { charter: { goals: [] }, retros: unscored }, signals: [withoutGoals('goals:')] },
    { name: 'no list', changes: { charter: { goals: undefined }, retros: unscored }, signals: [withoutGoals('---')] },
    {
      name: 'a goal without its target does not count',
      changes: {
        charter: { goals: [{ id: 'flaky-tests', title: 'Flaky tests', kind: 'technical', target: null }] },
        retros: unscored,
      },
      signals: [withoutGoals('goals:')],
    },
    {
      name: 'the only one was dropped',
      changes: { charter: { goals: [{ ...technical, dropped: '2026-10-09' }] }, retros: unscored },
      signals: [withoutGoals('goals:')],
    },
  ],
  silent: [
    {
      name: 'the only one is dropped tomorrow',
      changes: { charter: { goals: [{ ...technical, dropped: '2026-10-10' }] }, retros: unscored },
      signals: [],
    },
    { name: 'there are goals', changes: {}, signals: [] },
    { name: 'before the start', changes: { charter: { goals: [] }, retros: unscored }, day: '2026-09-13', signals: [] },
    { name: 'after the end', changes: { charter: { goals: [] }, retros: unscored }, day: '2026-11-21', signals: [] },
  ],
  unknown: [
    { name: 'no dates', changes: { charter: { ...undated, goals: [] }, retros: unscored }, signals: [] },
    {
      name: 'a goal that cannot be read is there',
      changes: { charter: { goals: [{ ...technical, target: 'five' }] }, retros: unscored },
      broken: true,
      signals: [],
    },
  ],
};
