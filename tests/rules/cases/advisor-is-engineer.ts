import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const advisorSignal = (name: string): Expected =>
  inCharter('error', 'advisor:', `${name} is both the advisor and an engineer.`);

export const cases: RuleCases = {
  fires: [
    {
      name: 'the same name',
      changes: { charter: { advisor: 'Ada Lovelace' } },
      signals: [advisorSignal('Ada Lovelace')],
    },
    {
      name: 'one of two, in other letters',
      changes: { charter: { advisor: 'grace  hopper', engineers: ['Ada Lovelace', 'Grace Hopper'] } },
      signals: [advisorSignal('grace  hopper')],
    },
  ],
  silent: [{ name: 'somebody else', changes: {}, signals: [] }],
  unknown: [
    { name: 'no advisor yet', changes: { charter: { advisor: null } }, signals: [] },
    { name: 'no engineer yet', changes: { charter: { engineers: [] } }, signals: [] },
  ],
};
