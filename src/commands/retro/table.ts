import { taskProblem, withDueDay } from '../../document/tasks.ts';
import { type Table, tableOf } from '../../drafts/table.ts';
import { lastRecorded, type RetroContext } from './context.ts';

/** Whether there is a release to come. */
const isUnreleased = (known: RetroContext): boolean =>
  known.engagement.charter.data.mvp !== undefined && lastRecorded(known, 'mvp') !== 'in-production';

/** Who else could have been there. */
const others = ({ others: names }: RetroContext): string | undefined =>
  names.length === 0 ? undefined : `also seen: ${names.join(', ')}`;

/** What a retro takes and asks: a line a field of its schema, and of the pulse's. */
export const retroTable: Table<RetroContext> = [
  ...tableOf<RetroContext>('retro', [
    { field: 'date', flag: '--date <date>', help: () => 'the day of the retro (default today)' },
    {
      field: 'attendees',
      flag: '--attendee <name>',
      help: (words) => `${words} (default: same as last time)`,
      ask: ({ known }) => ({ also: others(known) }),
    },
    // Not worth an answer each week: who leads is known by default, and no rule but one asks for the minutes.
    { field: 'facilitator', flag: '--facilitator <name>' },
    { field: 'minutes', flag: '--minutes <n>' },
    {
      field: 'scores',
      flag: '--score <id=value>',
      help: () => 'the value of a goal today; repeatable',
      ask: true,
    },
    {
      field: 'practices',
      flag: '--practice <id=state>',
      help: () => 'the state of a practice this week: not-started, held or slipped; repeatable',
      ask: true,
    },
    {
      field: 'mvp',
      flag: '--mvp <state>',
      ask: ({ known }) => (isUnreleased(known) ? { default: lastRecorded(known, 'mvp') } : undefined),
    },
    {
      field: 'host_days',
      flag: '--host-days <n>',
      ask: ({ known, preset }) => ({ default: lastRecorded(known, 'host_days') ?? preset ?? 4 }),
    },
    { field: 'paired_days', flag: '--paired-days <n>', ask: true },
    { field: 'members_paired', flag: '--members-paired <n>', ask: true },
    {
      field: 'worth_it',
      flag: '--worth-it <figures>',
      help: (words) => `${words}, as host=4,home=5`,
      ask: true,
    },
    {
      field: 'failure_modes',
      flag: '--failure-mode <id>',
      help: () => 'a failure mode named in the retro; repeatable',
      ask: true,
    },
    { field: 'replaced_by', flag: '--replaced-by <text>' },
    { section: 'successes', flag: '--well <text>' },
    {
      section: 'criticism',
      flag: '--poorly <text>',
      // Critical feedback is what the retro is for.
      insist: 'Really nothing? One thing that could have gone better',
    },
    {
      section: 'actions',
      flag: '--next <text>',
      question: 'What do we do next?',
      help: (words) => `${words}, as "text @owner (due 2026-09-28)"`,
      hint: 'as "text @owner (due next thu)", one a line, or paste several; an empty line ends',
      resolve: (text, { date }) => withDueDay(text, date),
      check: taskProblem,
    },
  ]),
  ...tableOf<RetroContext>('pulse', [
    {
      field: 'safety',
      flag: '--safety <n>',
      help: (words) => `pulse: ${words}`,
      // Whatever a custom schema calls it, the prompt must say who reads the answer and how to give none.
      ask: ({ title }) => ({
        message: `For the home team only: ${title.toLowerCase()}`,
        empty: 'leave empty to skip the pulse',
        optional: true,
      }),
    },
    {
      field: 'alignment',
      flag: '--alignment <figures>',
      help: (words) => `pulse: ${words}, as team=4,leadership=2`,
      ask: true,
    },
    { field: 'solo_days', flag: '--solo-days <n>', help: (words) => `pulse: ${words}`, ask: true },
  ]),
];
