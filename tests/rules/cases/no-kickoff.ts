import { undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const withoutKickoff = (at: string): Expected =>
  inCharter('warning', at, '"checkout-testing" has been under way since 2026-09-14 without a kick-off.');

export const cases: RuleCases = {
  fires: [
    {
      name: 'a week into executing',
      changes: { charter: { kickoff: undefined } },
      day: '2026-09-21',
      signals: [withoutKickoff('---')],
    },
    {
      name: 'one that is yet to come',
      changes: { charter: { kickoff: '2026-09-24' } },
      day: '2026-09-23',
      signals: [withoutKickoff('kickoff:')],
    },
  ],
  silent: [
    { name: 'within the first week', changes: { charter: { kickoff: undefined } }, day: '2026-09-20', signals: [] },
    { name: 'it was held', changes: { charter: { kickoff: '2026-09-24' } }, day: '2026-09-24', signals: [] },
    { name: 'after the end', changes: { charter: { kickoff: undefined } }, day: '2026-11-21', signals: [] },
  ],
  unknown: [
    { name: 'no dates', changes: { charter: { ...undated, kickoff: undefined } }, signals: [] },
    {
      name: 'a day that is none is there',
      changes: { charter: { kickoff: 'the first Monday' } },
      broken: true,
      signals: [],
    },
  ],
};
