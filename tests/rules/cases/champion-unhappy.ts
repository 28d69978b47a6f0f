import type { Changes } from '../../support/builder.ts';
import { wrapUp } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

const asked = (...contacts: object[]): Changes => ({
  charter: { champions: [{ name: 'Rosalind Franklin', contacts }] },
});

const unhappy = inCharter(
  'warning',
  '- date: 2026-10-05',
  'Rosalind Franklin, a champion, was at 2 of 5 when last asked, on 2026-10-05.',
);

const low = { date: '2026-10-05', sentiment: 2 };

export const cases: RuleCases = {
  fires: [
    { name: 'two of five', changes: asked(low), signals: [unhappy] },
    {
      name: 'whatever it was before',
      changes: asked(low, { date: '2026-09-20', sentiment: 5 }),
      signals: [unhappy],
    },
    { name: 'once wrapped up', changes: { ...asked(low), wrapUp }, day: '2026-12-01', signals: [unhappy] },
  ],
  silent: [
    { name: 'three of five', changes: asked({ ...low, sentiment: 3 }), signals: [] },
    { name: 'happy again', changes: asked(low, { date: '2026-10-08', sentiment: 4 }), signals: [] },
    { name: 'said after the day', changes: asked({ ...low, date: '2026-10-10' }), signals: [] },
    {
      name: 'once checked in',
      changes: { ...asked(low), wrapUp, checkIn: { date: '2027-02-22' } },
      day: '2027-02-22',
      signals: [],
    },
  ],
  unknown: [
    { name: 'nobody asked', changes: asked(), signals: [] },
    {
      name: 'a later talk about something else puts nothing right',
      changes: asked(low, { date: '2026-10-08' }),
      signals: [unhappy],
    },
    {
      name: 'a sentiment that is none',
      changes: asked({ ...low, sentiment: 0 }),
      broken: true,
      signals: [],
    },
  ],
  thresholds: [
    {
      threshold: 'champion_unhappy_sentiment',
      value: 3,
      changes: asked({ ...low, sentiment: 3 }),
      usual: '-',
      set: 'warning',
    },
  ],
};
