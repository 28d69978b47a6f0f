import type { Changes } from '../../support/builder.ts';
import { wrapUp } from '../changes.ts';
import type { Expected, RuleCases } from '../types.ts';

const scored = (...nps: unknown[]): Changes => ({ wrapUp: { ...wrapUp, nps } });

const low = (score: number, answers: string): Expected => ({
  severity: 'warning',
  message: `The promoter score at the wrap-up on ${wrapUp.date} was ${score}, by ${answers}.`,
  file: 'wrap-up.md',
  at: 'nps:',
});

export const cases: RuleCases = {
  fires: [
    {
      name: 'more detractors than promoters',
      changes: scored(9, 6, 0, 8),
      day: wrapUp.date,
      signals: [low(-25, '4 answers')],
    },
    {
      name: 'of one who was not convinced',
      changes: scored(6),
      day: wrapUp.date,
      signals: [low(-100, '1 answer')],
    },
  ],
  silent: [
    { name: 'as many of each', changes: scored(9, 6), day: wrapUp.date, signals: [] },
    { name: 'nobody is either', changes: scored(7, 8), day: wrapUp.date, signals: [] },
    {
      name: 'once checked in',
      changes: { ...scored(0), checkIn: { date: '2027-02-22' } },
      day: '2027-02-22',
      signals: [],
    },
  ],
  unknown: [
    { name: 'no scores', changes: scored(), day: wrapUp.date, signals: [] },
    { name: 'no wrap-up', changes: {}, day: wrapUp.date, signals: [] },
    { name: 'scores that are none', changes: scored(-1), broken: true, day: wrapUp.date, signals: [] },
  ],
  thresholds: [
    {
      threshold: 'nps_low_score',
      value: 80,
      changes: { wrapUp },
      day: wrapUp.date,
      usual: '-',
      set: 'warning',
    },
  ],
};
