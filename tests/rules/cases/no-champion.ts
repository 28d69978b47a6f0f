import { wrapUp } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

export const cases: RuleCases = {
  fires: [
    {
      name: 'an empty list',
      changes: { charter: { champions: [] }, wrapUp },
      day: wrapUp.date,
      signals: [inCharter('warning', 'champions:', '"checkout-testing" has no champion on the host team.')],
    },
    {
      name: 'no list',
      changes: { charter: { champions: undefined }, wrapUp },
      day: wrapUp.date,
      signals: [inCharter('warning', '---', '"checkout-testing" has no champion on the host team.')],
    },
  ],
  silent: [
    { name: 'there is one', changes: { wrapUp }, day: wrapUp.date, signals: [] },
    { name: 'before the wrap-up', changes: { charter: { champions: [] } }, day: wrapUp.date, signals: [] },
  ],
  unknown: [
    {
      name: 'a wrap-up that is yet to come',
      changes: { charter: { champions: [] }, wrapUp },
      day: '2026-11-25',
      signals: [],
    },
  ],
};
