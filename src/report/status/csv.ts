import { percent } from '../../base/text.ts';
import type {
  EngagementStatus,
  FindingStatus,
  GoalStatus,
  PersonStatus,
  PracticeWeeks,
  Status,
  TimelineEntry,
} from '../../status/types.ts';
import type { View } from '../blocks.ts';
import { forCsv } from '../escape.ts';
import type { StatusFormat } from '../types.ts';
import { acceptedWords } from '../words.ts';

type Value = string | number | null;
type Columns<Row> = Readonly<Record<string, (row: Row) => Value>>;

const openActionCount = ({ actions }: EngagementStatus) => actions.filter(({ done }) => !done).length;

const droppedWords = (dropped: string | null): string => (dropped === null ? '' : `, dropped ${dropped}`);

const goalCell = ({ id, current, progress, dropped }: GoalStatus): string =>
  `${id} ${current ?? '-'} (${percent(progress)}${droppedWords(dropped)})`;

const practiceCell = ({ id, current, dropped }: PracticeWeeks): string =>
  `${id} ${current ?? '-'}${droppedWords(dropped)}`;

const engagementColumns: Columns<EngagementStatus> = {
  slug: ({ slug }) => slug,
  title: ({ title }) => title,
  home_team: ({ home_team }) => home_team,
  host_team: ({ host_team }) => host_team,
  engineers: ({ engineers }) => engineers.join('; '),
  advisor: ({ advisor }) => advisor,
  phase: ({ phase }) => phase,
  week: ({ week }) => week,
  weeks: ({ weeks }) => weeks,
  start: ({ start }) => start,
  end: ({ end }) => end,
  health: ({ health }) => health.level,
  health_rules: ({ health }) => health.rules.join('; '),
  diffusion: ({ progress }) => progress.diffusion,
  project: ({ progress }) => progress.project,
  retros_held: ({ retros }) => retros.held,
  retros_expected: ({ retros }) => retros.expected,
  mvp: ({ mvp }) => mvp,
  open_actions: openActionCount,
  next: ({ next }) => next?.what ?? null,
  result: ({ result }) => result?.result ?? null,
  result_reason: ({ result }) => result?.reason ?? null,
  result_date: ({ result }) => result?.date ?? null,
  persisted: ({ result }) => result?.persisted.join('; ') ?? null,
  nps: ({ nps }) => nps,
  goals: ({ goals }) => goals.map(goalCell).join('; '),
  practices: ({ practices }) => practices.map(practiceCell).join('; '),
  champions: ({ champions }) => champions.map(({ name }) => name).join('; '),
  accepted: ({ accepted }) => accepted.map((signal) => `${signal.rule} ${acceptedWords(signal)}`).join('; '),
  changes: ({ changes }) => changes.map(({ date, field, reason }) => `${date} ${field}: ${reason}`).join('; '),
};

const timeWords = ({ engagement, start, end }: TimelineEntry): string =>
  `${engagement ?? 'at home'} ${start}${end === null ? ' on' : ` to ${end}`}`;

const personColumns: Columns<PersonStatus> = {
  name: ({ name }) => name,
  current: ({ current }) => current,
  next: ({ next }) => next?.slug ?? null,
  next_start: ({ next }) => next?.start ?? null,
  engagements: ({ engagements }) => engagements.length,
  weeks_with_hosts: ({ weeks_with_hosts }) => weeks_with_hosts,
  weeks_at_home: ({ weeks_at_home }) => weeks_at_home,
  shortest_buffer_days: ({ buffers }) => (buffers.length === 0 ? null : Math.min(...buffers.map(({ days }) => days))),
  host_teams: ({ host_teams }) => host_teams.length,
  advises: ({ advises }) => advises.length,
  free_from: ({ free_from }) => free_from,
  missing_buffers: ({ buffers }) => buffers.filter(({ missing }) => missing).length,
  domains: ({ domains }) => domains.length,
  findings_found: ({ findings }) => findings.found,
  findings_shipped: ({ findings }) => findings.shipped,
  champions: ({ champions }) => champions.length,
  satisfaction: ({ debriefs }) => debriefs.flatMap(({ satisfaction }) => satisfaction ?? []).join('; '),
  patterns: ({ debriefs }) => debriefs.flatMap(({ patterns }) => patterns).join('; '),
  timeline: ({ timeline }) => timeline.map(timeWords).join('; '),
};

const findingColumns: Columns<FindingStatus> = {
  component: ({ component }) => component,
  repeats: ({ repeats }) => repeats,
  title: ({ title }) => title,
  engagement: ({ engagement }) => engagement,
  kind: ({ kind }) => kind,
  impact: ({ impact }) => impact,
  status: ({ status }) => status,
  date: ({ date }) => date,
  age_days: ({ age_days }) => age_days,
  found_by: ({ found_by }) => found_by,
  link: ({ link }) => link,
  file: ({ file }) => file,
  relayed_to: ({ relayed }) => relayed?.to ?? null,
  relayed_on: ({ relayed }) => relayed?.date ?? null,
};

/** Numbers stay bare, so that readers see a number; nothing is an empty field. */
const field = (value: Value): string => (typeof value === 'string' ? forCsv(value) : String(value ?? ''));

function lines<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const head = Object.keys(columns).join(',');
  return [
    head,
    ...rows.map((row) =>
      Object.values(columns)
        .map((value) => field(value(row)))
        .join(','),
    ),
  ]
    .map((line) => `${line}\r\n`)
    .join('');
}

const tables: Record<View['name'], (status: Status) => string> = {
  engagements: (status) => lines(engagementColumns, status.engagements),
  people: (status) => lines(personColumns, status.people),
  platform: (status) => lines(findingColumns, status.platform.findings),
};

/** One row an engagement, a person or a finding, by view, after RFC 4180: for spreadsheets and SQL engines. */
export const statusCsv: StatusFormat = {
  name: 'csv',
  render: (status, view) => tables[view.name](status),
};
