import { expect, test } from 'vitest';
import { effectWords } from '../../src/report/effect.ts';
import type { EngagementStatus } from '../../src/status/types.ts';

const goal = { id: 'flaky', title: 'Flaky tests', kind: 'technical', baseline: 40, target: 5, dropped: null } as const;
const action = { owner: null, due: null, done: false, file: 'x.md', line: 1 };

const status = (changes: object): EngagementStatus =>
  ({
    phase: 'executing',
    health: { level: 'on-track', rules: [] },
    goals: [{ ...goal, current: 15, progress: 0.71, scores: [{ week: '2026-W38', value: 15 }] }],
    practices: [{ id: 'a', title: 'Test first', dropped: null, current: 'not-started', weeks: {} }],
    actions: [{ ...action, text: 'Rest' }],
    signals: [],
    ...changes,
  }) as unknown as EngagementStatus;

const words = (before: EngagementStatus | undefined, after: EngagementStatus, unicode = true) =>
  effectWords(before, after, '2026-09-24', { unicode });

const signal = (rule: string) => ({ rule, severity: 'warning', message: '' });

test('nothing has changed', () => expect(words(status({}), status({}))).toBe('still on-track'));

test('a retro with a score, a practice and actions', () => {
  const after = status({
    goals: [
      {
        ...goal,
        current: 12,
        progress: 0.8,
        scores: [
          { week: '2026-W38', value: 15 },
          { week: '2026-W39', value: 12 },
        ],
      },
    ],
    practices: [{ id: 'a', title: 'Test first', dropped: null, current: 'held', weeks: {} }],
    actions: [
      { ...action, text: 'Rest', done: true },
      { ...action, text: 'Pair', due: '2026-09-23' },
      { ...action, text: 'Ask', due: '2026-09-24' },
    ],
  });
  const said =
    'still on-track; Flaky tests 15 → 12, 80 %; Test first: held; 1 action closed; 2 new actions; 1 action overdue';
  expect(words(status({}), after)).toBe(said);
  expect(words(status({}), after, false)).toBe(said.replace('→', '->'));
});

test('health, with what settled and what came', () => {
  const before = status({ signals: [signal('retro-missed'), signal('small-team')] });
  const after = status({
    health: { level: 'at-risk', rules: ['solo-work'] },
    signals: [signal('small-team'), signal('solo-work'), signal('solo-work')],
  });
  expect(words(before, after)).toBe('on-track → at-risk; settled: retro-missed; new: solo-work');
});

test('a new engagement has no before', () => {
  const after = status({
    phase: 'planning',
    health: { level: 'at-risk', rules: ['no-fit-check'] },
    signals: [signal('no-fit-check')],
  });
  expect(words(undefined, after)).toBe('not ready; 1 new action; to do: no-fit-check');
});
