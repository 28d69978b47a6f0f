import { count, listed } from '../../base/text.ts';
import { shownLevel } from '../../status/health.ts';
import type { EngagementStatus, Status } from '../../status/types.ts';
import type { Block, View } from '../blocks.ts';
import { acceptedWords } from '../words.ts';
import { actionText, openActions } from './actions.ts';
import { aimBlocks } from './aims.ts';
import { byNeed } from './need.ts';
import { nextWords, ruleSettingBlocks } from './next.ts';
import { totals } from './page.ts';
import { resultWords } from './result.ts';
import { signalNotesToDo } from './signals.ts';
import { engagementTable } from './table.ts';
import { optionalSection, titleBlock } from './title.ts';

type Item = { label: string; text: string };

const healthWords = (engagement: EngagementStatus): string => {
  if (engagement.phase === 'declined') return '-';
  const { rules } = engagement.health;
  return `${shownLevel(engagement)}${rules.length > 0 ? `: ${rules.join(', ')}` : ''}`;
};

const phaseWords = ({ phase, week, weeks }: EngagementStatus): string =>
  phase === 'executing' && week !== null ? `${phase}, week ${week} of ${weeks}` : phase;

function timeWords({ start, end, weeks }: EngagementStatus): string {
  if (start === null) return `no start yet, ${count(weeks, 'week')} planned`;
  return `${start} to ${end ?? 'an open end'}, ${count(weeks, 'week')}`;
}

const retroWords = ({ retros: { held, expected, missed } }: EngagementStatus): string =>
  `${held} of ${expected} held${missed.length > 0 ? `, none in ${listed(missed)}` : ''}`;

/** What there is to say in a line each. */
const facts = (engagement: EngagementStatus): Item[] =>
  [
    { label: 'Engagement', text: engagement.slug },
    { label: 'Health', text: healthWords(engagement) },
    { label: 'Phase', text: phaseWords(engagement) },
    { label: 'Time', text: timeWords(engagement) },
    { label: 'Result', text: resultWords(engagement) },
    { label: 'Host team', text: engagement.host_team },
    { label: 'Home team', text: engagement.home_team },
    { label: 'Retros', text: retroWords(engagement) },
    { label: 'MVP', text: engagement.mvp },
    { label: 'Next', text: engagement.next && nextWords(engagement.next) },
  ].flatMap(({ label, text }) => (text === null || text === undefined ? [] : [{ label, text }]));

const part = (text: string, block: Block): Block[] => [{ type: 'subheading', text }, block];

const listPart = (text: string, items: readonly Item[]): Block[] =>
  items.length === 0 ? [] : part(text, { type: 'list', items });

function attentionBlocks(engagement: EngagementStatus): Block[] {
  const notes = signalNotesToDo(engagement);
  return notes.length === 0 ? [] : [{ type: 'subheading', text: 'Needs attention' }, ...notes];
}

const peopleBlocks = ({ people }: EngagementStatus): Block[] =>
  people.length === 0
    ? []
    : part('People', {
        type: 'table',
        columns: [{ title: 'Person', flexible: true }, { title: 'Role' }, { title: 'From' }, { title: 'Until' }],
        rows: people.map(({ name, role, from, until }) => [name, role, from ?? 'the start', until ?? 'the end']),
      });

const valueWords = (value: unknown): string => {
  if (value === null || value === undefined) return 'not set';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const changeItems = ({ changes }: EngagementStatus): Item[] =>
  changes.map(({ date, field, from, reason }) => ({
    label: date,
    text: `${field} was ${valueWords(from)}: ${reason}`,
  }));

const pauseItems = ({ pauses }: EngagementStatus): Item[] =>
  pauses.map(({ from, until, reason }) => ({ label: `${from} to ${until}`, text: reason }));

function actionBlocks(engagement: EngagementStatus): Block[] {
  const open = openActions(engagement);
  return open.length === 0 ? [] : part('Open actions', { type: 'tasks', items: open.map(actionText) });
}

/** Everything about one engagement. */
export const detailBlocks = (engagement: EngagementStatus, asOf: Day): Block[] => [
  { type: 'heading', text: engagement.title },
  { type: 'list', items: facts(engagement) },
  ...attentionBlocks(engagement),
  ...listPart(
    'Accepted',
    engagement.accepted.map((signal) => ({ label: signal.rule, text: acceptedWords(signal) })),
  ),
  ...aimBlocks(engagement),
  ...peopleBlocks(engagement),
  ...listPart('Changes', changeItems(engagement)),
  ...listPart('Pauses', pauseItems(engagement)),
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
