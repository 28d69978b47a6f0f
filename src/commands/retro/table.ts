import { taskProblem } from '../../document/tasks.ts';
import { type Table, tableOf } from '../../drafts/table.ts';
import { lastRecorded, type RetroContext } from './context.ts';

/** What a retro takes and asks: a line a field of its schema, and of the pulse's. */
export const retroTable: Table<RetroContext> = [
  ...tableOf<RetroContext>('retro', [
    { field: 'date', flag: '--date <date>', help: () => 'the day of the retro (default today)' },
    {
      field: 'attendees',
      flag: '--attendee <name>',
      help: (words) => `${words} (default: same as last time)`,
      ask: true,
    },
    { field: 'facilitator', flag: '--facilitator <name>', ask: true },
    {
      field: 'minutes',
      flag: '--minutes <n>',
      ask: ({ known, preset }) => ({ default: preset ?? known.workspace.settings.retro.minutes }),
    },
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
      ask: ({ known }) => (known.engagement.charter.data.mvp ? { default: lastRecorded(known, 'mvp') } : undefined),
    },
    {
      field: 'host_days',
      flag: '--host-days <n>',
      ask: ({ known, preset }) => ({ default: lastRecorded(known, 'host_days') ?? preset ?? 4 }),
    },
    { field: 'paired_days', flag: '--paired-days <n>', ask: true },
    { field: 'members_paired', flag: '--members-paired <n>', ask: true },
    { field: 'worth_it', flag: '--worth-it <figures>', help: (words) => `${words}, as host=4,home=5` },
    { field: 'worth_it.host', ask: true },
    { field: 'worth_it.home', ask: true },
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
      hint: 'text @owner (due 2026-09-28); empty line to finish',
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
    },
    {
      field: 'alignment.team',
      ask: ({ kind }) => ({ optional: !kind.schema.required?.includes('alignment') }),
    },
    { field: 'alignment.leadership', ask: ({ answers }) => (answers.fields.pulse?.alignment ? {} : undefined) },
    { field: 'solo_days', flag: '--solo-days <n>', help: (words) => `pulse: ${words}`, ask: true },
  ]),
];
