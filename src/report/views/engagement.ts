import type { Day } from '../../base/calendar.ts';
import { count, listed } from '../../base/text.ts';
import { shownLevel } from '../../status/health.ts';
import type { EngagementStatus, Status } from '../../status/types.ts';
import type { Block, Cell, ListItem, View } from '../blocks.ts';
import { inWords, weekdayOf, weekInWords } from '../dates.ts';
import { acceptedWords } from '../words.ts';
import { actionText, openActions } from './actions.ts';
import { aimBlocks } from './aims.ts';
import { byNeed, sinceOf } from './need.ts';
import { nextWords, ruleSettingBlocks } from './next.ts';
import { totals } from './page.ts';
import { resultWords } from './result.ts';
import { signalNotesToDo } from './signals.ts';
import { engagementTable } from './table.ts';
import { optionalSection, titleBlock } from './title.ts';

/** `2026-09-14 (14 Sep)`: to copy, and to read. */
const dated = (day: Day, asOf: Day): string => `${day} (${weekdayOf(day)} ${inWords(day, asOf)})`;

function healthWords(engagement: EngagementStatus, asOf: Day): string {
  if (engagement.phase === 'declined') return '-';
  const { rules } = engagement.health;
  const since = sinceOf(engagement);
  const state = `${shownLevel(engagement)}${since === undefined ? '' : ` since ${inWords(since, asOf)}`}`;
  return `${state}${rules.length > 0 ? `: ${rules.join(', ')}` : ''}`;
}

const phaseWords = ({ phase, week, weeks }: EngagementStatus): string =>
  phase === 'executing' && week !== null ? `${phase}, week ${week} of ${weeks}` : phase;

function timeWords({ start, end, weeks }: EngagementStatus, asOf: Day): string {
  if (start === null) return `no start yet, ${count(weeks, 'week')} planned`;
  const dates = `${dated(start, asOf)} to ${end === null ? 'an open end' : dated(end, asOf)}`;
  return `${dates}, ${count(weeks, 'week')}`;
}

const retroCountWords = ({ retros: { held, expected, missed } }: EngagementStatus, asOf: Day): string => {
  const none = missed.length === 0 ? '' : `, none in ${listed(missed.map((week) => weekInWords(week, asOf)))}`;
  return `${held} of ${expected} held${none}`;
};

/** What there is to say in a line each. */
const facts = (engagement: EngagementStatus, asOf: Day): ListItem[] =>
  [
    { label: 'Engagement', text: engagement.slug },
    { label: 'Health', text: healthWords(engagement, asOf) },
    { label: 'Phase', text: phaseWords(engagement) },
    { label: 'Time', text: timeWords(engagement, asOf) },
    { label: 'Result', text: resultWords(engagement) },
    { label: 'Host team', text: engagement.host_team },
    { label: 'Home team', text: engagement.home_team },
    { label: 'Retros', text: retroCountWords(engagement, asOf) },
    { label: 'MVP', text: engagement.mvp },
    { label: 'Next', text: engagement.next && nextWords(engagement.next) },
  ].flatMap(({ label, text }) => (text === null || text === undefined ? [] : [{ label, text }]));

const part = (text: string, block: Block): Block[] => [{ type: 'subheading', text }, block];

const listPart = (text: string, items: readonly ListItem[]): Block[] =>
  items.length === 0 ? [] : part(text, { type: 'list', items });

function attentionBlocks(engagement: EngagementStatus): Block[] {
  const notes = signalNotesToDo(engagement);
  return notes.length === 0 ? [] : [{ type: 'subheading', text: 'Needs attention' }, ...notes];
}

const peopleBlocks = ({ people }: EngagementStatus, asOf: Day): Block[] =>
  people.length === 0
    ? []
    : part('People', {
        type: 'table',
        columns: [{ title: 'Person', flexible: true }, { title: 'Role' }, { title: 'From' }, { title: 'Until' }],
        rows: people.map(({ name, role, from, until }) => [
          name,
          role === 'lead' ? 'host lead' : role,
          from === null ? 'the start' : inWords(from, asOf),
          until === null ? 'the end' : inWords(until, asOf),
        ]),
      });

const daysWords = (days: number | null): string => (days === null ? '-' : String(days));

/** Each with what it counted. What was not written down is a dash, and no zero. */
function retroBlocks({ retro_notes: notes }: EngagementStatus, asOf: Day): Block[] {
  if (notes.length === 0) return [];
  const wasReplaced = notes.some((note) => note.replaced_by !== null);
  const columns = [
    { title: 'Week' },
    { title: 'Held', rank: 5 },
    { title: 'Came', rank: 4 },
    { title: 'Host days', rank: 3 },
    { title: 'Paired', rank: 2 },
    ...(wasReplaced ? [{ title: 'Instead', flexible: true, rank: 1 }] : []),
  ];
  const rows = notes.map((note): Cell[] => [
    { name: note.week, file: note.file },
    `${weekdayOf(note.date)} ${inWords(note.date, asOf)}`,
    String(note.attendees),
    daysWords(note.host_days),
    daysWords(note.paired_days),
    ...(wasReplaced ? [note.replaced_by ?? ''] : []),
  ]);
  return part('Retros', { type: 'table', columns, rows });
}

const valueWords = (value: unknown): string => {
  if (value === null || value === undefined) return 'not set';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const changeItems = ({ changes }: EngagementStatus, asOf: Day): ListItem[] =>
  changes.map(({ date, field, from, reason }) => ({
    label: inWords(date, asOf),
    text: `${field} was ${valueWords(from)}: ${reason}`,
  }));

const pauseItems = ({ pauses }: EngagementStatus, asOf: Day): ListItem[] =>
  pauses.map(({ from, until, reason }) => ({
    label: `${inWords(from, asOf)} to ${inWords(until, asOf)}`,
    text: reason,
  }));

function actionBlocks(engagement: EngagementStatus): Block[] {
  const open = openActions(engagement);
  return open.length === 0 ? [] : part('Open actions', { type: 'tasks', items: open.map(actionText) });
}

/** Everything about one engagement. */
const detailBlocks = (engagement: EngagementStatus, asOf: Day): Block[] => [
  { type: 'heading', text: engagement.title },
  { type: 'list', items: facts(engagement, asOf) },
  ...attentionBlocks(engagement),
  ...listPart(
    'Accepted',
    engagement.accepted.map((signal) => ({ label: signal.rule, text: acceptedWords(signal) })),
  ),
  ...aimBlocks(engagement, asOf),
  ...peopleBlocks(engagement, asOf),
  ...retroBlocks(engagement, asOf),
  ...listPart('Changes', changeItems(engagement, asOf)),
  ...listPart('Pauses', pauseItems(engagement, asOf)),
  ...actionBlocks(engagement),
];

const settingBlocks = (status: Status): Block[] =>
  optionalSection('Rules set otherwise in auxeng.yaml', ruleSettingBlocks(status));

/** What a report says of the engagements that it names. */
export const details: View = {
  name: 'engagements',
  blocks: (status) => [
    titleBlock('Status', status, totals(status.engagements)),
    ...status.engagements.flatMap((engagement) => detailBlocks(engagement, status.as_of)),
    ...settingBlocks(status),
  ],
};

/** Everything about all, the worst first. */
export const everything: View = {
  name: 'engagements',
  blocks: (status) => {
    const all = [...status.engagements].sort(byNeed);
    return [
      titleBlock('Status', status, totals(all)),
      ...(all.length > 0 ? [engagementTable(all)] : []),
      ...all.flatMap((engagement) => detailBlocks(engagement, status.as_of)),
      ...settingBlocks(status),
    ];
  },
};
