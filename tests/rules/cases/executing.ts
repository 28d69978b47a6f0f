import { everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from './types.ts';

const undated = { start: undefined, end: undefined };

const advisorSignal = (name: string): Expected => ({
  severity: 'error',
  message: `${name} is the advisor and one of the engineers.`,
  file: 'engagement.md',
  at: 'advisor:',
});

const advisorIsEngineer: RuleCases = {
  rule: 'advisor-is-engineer',
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

const unscored = everyWeek({ scores: undefined });

const withoutGoals = (at: string): Expected => ({
  severity: 'error',
  message: '"checkout-testing" is under way without goals.',
  file: 'engagement.md',
  at,
});

const noGoals: RuleCases = {
  rule: 'no-goals',
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
  ],
  silent: [
    { name: 'there are goals', changes: {}, signals: [] },
    { name: 'before the start', changes: { charter: { goals: [] }, retros: unscored }, day: '2026-09-13', signals: [] },
    { name: 'after the end', changes: { charter: { goals: [] }, retros: unscored }, day: '2026-11-21', signals: [] },
  ],
  unknown: [{ name: 'no dates', changes: { charter: { ...undated, goals: [] }, retros: unscored }, signals: [] }],
};

const scoresNone = (at: string): Expected => ({
  severity: 'warning',
  message: 'The retro of 2026-W41 scores none of the 3 goals.',
  file: 'retros/2026-W41.md',
  at,
});

const goalsUnscored: RuleCases = {
  rule: 'goals-unscored',
  fires: [
    {
      name: 'no scores in the last retro',
      changes: { retros: { '2026-W41': { scores: undefined } } },
      signals: [scoresNone('---')],
    },
    { name: 'empty scores', changes: { retros: { '2026-W41': { scores: {} } } }, signals: [scoresNone('scores:')] },
  ],
  silent: [
    { name: 'one of three is scored', changes: { retros: { '2026-W41': { scores: { pairs: 3 } } } }, signals: [] },
    { name: 'an older retro did not', changes: { retros: { '2026-W40': { scores: undefined } } }, signals: [] },
  ],
  unknown: [
    { name: 'no retro', changes: { retros: everyWeek(null) }, signals: [] },
    { name: 'no goals to score', changes: { charter: { goals: [] }, retros: unscored }, signals: [] },
  ],
};

const overdue = (message: string, week: string, at: string): Expected => ({
  severity: 'warning',
  message,
  file: `retros/${week}.md`,
  at,
});

const actionOverdue: RuleCases = {
  rule: 'action-overdue',
  fires: [
    {
      name: 'a day past its date',
      changes: { retros: { '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-08)'] } } },
      signals: [overdue('"Pair with Linus" (@ada) was due on 2026-10-08.', '2026-W41', '- [ ] Pair with Linus')],
    },
    {
      name: 'open in three retros, though never repeated',
      changes: { retros: { '2026-W39': { next: ['[ ] Mend the runner'] } } },
      signals: [
        overdue('"Mend the runner" (nobody named) has stood open in 3 retros.', '2026-W39', '- [ ] Mend the runner'),
      ],
    },
    {
      name: 'carried over without its date',
      changes: {
        retros: {
          '2026-W40': { next: ['[ ] Mend the runner @linus (due 2026-10-02)'] },
          '2026-W41': { next: ['[ ] mend  the runner'] },
        },
      },
      signals: [overdue('"mend the runner" (@linus) was due on 2026-10-02.', '2026-W41', '- [ ] mend  the runner')],
    },
  ],
  silent: [
    {
      name: 'due on the day itself',
      changes: { retros: { '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-09)'] } } },
      signals: [],
    },
    {
      name: 'done, and dropped, after their dates',
      changes: {
        retros: {
          '2026-W39': { next: ['[ ] Mend the runner (due 2026-09-30)', '[ ] Ask for a room (due 2026-09-30)'] },
          '2026-W41': { next: ['[x] Mend the runner', '[x] ~~Ask for a room~~'] },
        },
      },
      signals: [],
    },
    { name: 'open in two retros', changes: { retros: { '2026-W40': { next: ['[ ] Mend the runner'] } } }, signals: [] },
  ],
  unknown: [
    { name: 'no retro', changes: { retros: everyWeek(null) }, signals: [] },
    {
      name: 'a date that is none',
      changes: { retros: { '2026-W41': { next: ['[ ] Pair with Linus (due soon)'] } } },
      signals: [],
    },
  ],
};

export const executing: readonly RuleCases[] = [advisorIsEngineer, noGoals, goalsUnscored, actionOverdue];
