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
    {
      name: 'while planned, an engineer who will be there from the start: not ready',
      changes: { charter: { advisor: 'Ada Lovelace', engineers: [{ name: 'Ada Lovelace', from: '2026-09-14' }] } },
      day: '2026-09-01',
      signals: [{ ...advisorSignal('Ada Lovelace'), severity: 'warning' }],
    },
    {
      name: 'on that day, whoever advises since',
      changes: {
        charter: {
          changes: [{ date: '2026-10-10', field: 'advisor', from: 'Ada Lovelace', reason: 'She is the engineer' }],
        },
      },
      signals: [advisorSignal('Ada Lovelace')],
    },
  ],
  silent: [
    { name: 'somebody else', changes: {}, signals: [] },
    {
      name: 'an engineer who left, and advises since',
      changes: {
        charter: {
          advisor: 'Alan Turing',
          engineers: ['Ada Lovelace', { name: 'Alan Turing', until: '2026-10-02' }],
          changes: [{ date: '2026-10-03', field: 'advisor', from: 'Grace Hopper', reason: 'A swap' }],
        },
      },
      signals: [],
    },
  ],
  unknown: [
    { name: 'no advisor yet', changes: { charter: { advisor: null } }, signals: [] },
    { name: 'no engineer yet', changes: { charter: { engineers: [] } }, signals: [] },
  ],
};
