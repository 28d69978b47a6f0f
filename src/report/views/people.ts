import { count } from '../../base/text.ts';
import type { PersonStatus } from '../../status/types.ts';
import type { Block, Cell, View } from '../blocks.ts';
import { titleBlock } from './title.ts';

const peopleTable = (people: readonly PersonStatus[]): Block => ({
  type: 'table',
  columns: [
    { title: 'Person', flexible: true },
    { title: 'Now' },
    { title: 'Next from' },
    { title: 'Out' },
    { title: 'Home' },
    { title: 'Teams' },
    { title: 'Advises' },
  ],
  rows: people.map(({ name, current, next, weeks_with_hosts, weeks_at_home, host_teams, advises }): Cell[] => [
    name,
    current ?? 'at home',
    next?.start ?? '-',
    String(weeks_with_hosts),
    String(weeks_at_home),
    String(host_teams.length),
    String(advises.length),
  ]),
});

const legend: Block = {
  type: 'paragraph',
  text: 'Out: weeks with hosts. Home: weeks between engagements. Teams: different host teams. Advises: engagements planned or under way.',
};

/** An engineer's engagements in order, with the days at home between them. */
function pathBlocks({ name, engagements, buffers }: PersonStatus): Block[] {
  if (engagements.length === 0) return [];
  const rows = engagements.map(({ slug, phase, start, end }): Cell[] => {
    const buffer = buffers.find(({ before }) => before === slug);
    const between = buffer === undefined ? '-' : buffer.days > 0 ? count(buffer.days, 'day') : 'overlap';
    return [slug, phase, start, end, between];
  });
  const columns = [
    { title: 'Engagement', flexible: true },
    { title: 'Phase' },
    { title: 'Start' },
    { title: 'End' },
    { title: 'Days before' },
  ];
  return [
    { type: 'subheading', text: name },
    { type: 'table', columns, rows },
  ];
}

/** Who is where, for how long, and when they are free. */
export const people: View = {
  name: 'people',
  blocks: (status) => [
    titleBlock('People', status, count(status.people.length, 'name')),
    ...(status.people.length > 0 ? [peopleTable(status.people), legend] : []),
    ...status.people.flatMap(pathBlocks),
  ],
};
