import { count } from '../../base/text.ts';
import type { PersonStatus, Status, TimelineEntry } from '../../status/types.ts';
import type { Block, Cell, View } from '../blocks.ts';
import { inWords } from '../dates.ts';
import { choreBlocks } from './signals.ts';
import { timelineBlock } from './timeline.ts';
import { optionalSection, titleBlock } from './title.ts';

const freeWords = ({ free_from: from }: PersonStatus, { as_of: day }: Status): string => {
  if (from === null) return '-';
  return from <= day ? 'now' : inWords(from, day);
};

const peopleTable = (status: Status): Block => ({
  type: 'table',
  columns: [
    { title: 'Person', flexible: true },
    { title: 'Now', rank: 6 },
    { title: 'Free from' },
    { title: 'Out', rank: 5 },
    { title: 'Home', rank: 4 },
    { title: 'Teams', rank: 2 },
    { title: 'Domains', rank: 1 },
    { title: 'Advises', rank: 3 },
  ],
  rows: status.people.map((person): Cell[] => [
    person.name,
    person.current ?? 'at home',
    freeWords(person, status),
    String(person.weeks_with_hosts),
    String(person.weeks_at_home),
    String(person.host_teams.length),
    String(person.domains.length),
    String(person.advises.length),
  ]),
});

const legend: Block = {
  type: 'paragraph',
  text: 'Free from: three weeks after the last engagement planned. Out: weeks with hosts. Home: weeks since then at home. Teams: different host teams. Advises: engagements planned or under way.',
};

function bufferWords({ engagement }: TimelineEntry, buffers: PersonStatus['buffers']): string {
  const buffer = buffers.find(({ before }) => before === engagement);
  if (!buffer) return '-';
  if (buffer.days <= 0) return 'overlap';
  return `${count(buffer.days, 'day')}${buffer.missing ? ', too short' : ''}`;
}

const timelineRow = (entry: TimelineEntry, { buffers }: PersonStatus): Cell[] => [
  entry.engagement ?? 'at home',
  entry.start,
  entry.end ?? '-',
  entry.planned_weeks === null ? String(entry.weeks) : `${entry.weeks}/${entry.planned_weeks}`,
  entry.engagement === null ? '' : bufferWords(entry, buffers),
];

const timeline = (person: PersonStatus): Block => ({
  type: 'table',
  columns: [
    { title: 'Where' },
    { title: 'From' },
    { title: 'Until', rank: 2 },
    { title: 'Weeks', rank: 1 },
    { title: 'Home before', rank: 3 },
  ],
  rows: person.timeline.map((entry) => timelineRow(entry, person)),
});

const satisfactionWords = ({ debriefs }: PersonStatus): string =>
  debriefs
    .flatMap(({ satisfaction, engagement }) => (satisfaction === null ? [] : [`${satisfaction} of 5 (${engagement})`]))
    .join(', ');

/** What they brought home; what is not there takes no line. */
function broughtHome(person: PersonStatus): Block[] {
  const { findings, host_teams: teams, domains, champions, debriefs } = person;
  const items = [
    { label: 'Host teams', text: teams.join(', ') },
    { label: 'Domains', text: domains.join(', ') },
    { label: 'Findings', text: findings.found > 0 ? `${findings.found} found, ${findings.shipped} shipped` : '' },
    { label: 'Champions', text: champions.join(', ') },
    { label: 'Satisfaction', text: satisfactionWords(person) },
    { label: 'Patterns', text: debriefs.flatMap(({ patterns }) => patterns).join('; ') },
    { label: 'Learned', text: debriefs.flatMap(({ growth }) => growth).join('; ') },
    { label: 'Changed', text: debriefs.flatMap(({ influence }) => influence).join('; ') },
  ].filter(({ text }) => text !== '');
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

/** An engineer's weeks in order, and what came of them. */
const pathBlocks = (person: PersonStatus): Block[] =>
  person.timeline.length === 0
    ? []
    : [{ type: 'subheading', text: person.name }, timeline(person), ...broughtHome(person)];

/** Who advises how much, the most first. */
function loadBlocks(people: readonly PersonStatus[]): Block[] {
  const items = people
    .filter(({ advises }) => advises.length > 0)
    .sort((a, b) => b.advises.length - a.advises.length)
    .map(({ name, advises }) => ({ label: name, text: `${advises.length}: ${advises.join(', ')}` }));
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

/** Who is where, for how long, when they are free, and what it brought them. */
export const people: View = {
  name: 'people',
  blocks: (status) => [
    titleBlock('People', status, [count(status.people.length, 'name')]),
    ...(status.people.length > 0 ? [peopleTable(status), legend] : []),
    ...optionalSection('Weeks', timelineBlock(status)),
    ...optionalSection('Engineers', status.people.flatMap(pathBlocks)),
    ...optionalSection('Advisors', loadBlocks(status.people)),
    ...optionalSection('For the home team', choreBlocks(status.engagements, ['no-debrief'])),
  ],
};
