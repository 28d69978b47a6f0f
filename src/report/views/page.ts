import { shownLevel } from '../../status/health.ts';
import type { EngagementStatus, Status } from '../../status/types.ts';
import type { Block, EntryBlock, View } from '../blocks.ts';
import { inWords } from '../dates.ts';
import { calledWords } from '../words.ts';
import { byNeed, isActive, needEntry, needsSomebody, rolesToCall, sinceOf } from './need.ts';
import { standingItems } from './standing.ts';
import { engagementTable } from './table.ts';
import { titleBlock } from './title.ts';

/** Closed and declined ones are history, unless there is nothing else. */
function shownOf({ engagements }: Status): EngagementStatus[] {
  const active = engagements.filter(isActive);
  return (active.length > 0 ? active : [...engagements]).sort(byNeed);
}

const shownLevels = ['off-track', 'at-risk', 'unknown', 'on-track', 'not ready'] as const;

/** `2 off-track`, `3 at-risk` … and, where they are shown, `1 closed`. */
export function totals(engagements: readonly EngagementStatus[]): string[] {
  const counted = engagements.map((engagement) => (isActive(engagement) ? shownLevel(engagement) : engagement.phase));
  return ([...shownLevels, 'closed', 'declined'] as const).flatMap((word) => {
    const matching = counted.filter((other) => other === word).length;
    return matching === 0 ? [] : [`${matching} ${word}`];
  });
}

/** The page may grow with the program, but slowly: it takes 40 lines for ten engagements, and 150 for sixty. */
const linesFor = (engagements: number): number => Math.max(40, 18 + Math.floor(2.2 * engagements));
/** The title, the head of the table, the heading, empty lines, why it fails. */
const otherLines = 7;

/** In a terminal of 80 columns, of which the text has so many. */
const linesOfText = (text: string, columns: number): number => Math.ceil(text.length / columns);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function linesOfEntry({ name, people, causes, todo }: EntryBlock): number {
  const head = `${name}  ${people.map(calledWords).join(' · ')}`;
  const step = todo === undefined ? '' : 'command' in todo ? todo.command : todo.words;
  const room = 78 - Math.max(...causes.map(({ since }) => (since === undefined ? 0 : since.length + 2)));
  const why = sum(causes.map(({ text }) => linesOfText(text, room)));
  return linesOfText(head, 78) + why + linesOfText(step, 76);
}

/** How many entries there is room for in full if each of the others takes a line. */
function fullEntries(entries: readonly EntryBlock[], room: number): number {
  const lines = entries.map(linesOfEntry);
  if (sum(lines) <= room) return entries.length;
  let left = room - entries.length - 1;
  const full = lines.findIndex((count) => {
    left -= count - 1;
    return left < 0;
  });
  return Math.max(1, full);
}

const whyWords = ({ health: { rules } }: EngagementStatus): string =>
  rules.length > 1 ? `${rules[0]} +${rules.length - 1}` : (rules[0] ?? 'no retro');

/** Those for which there is no room: a line each. */
function shortBlocks(engagements: readonly EngagementStatus[], asOf: string): Block[] {
  if (engagements.length === 0) return [];
  const rows = engagements.map((engagement) => {
    const { slug, engineers, advisor } = engagement;
    const since = sinceOf(engagement);
    return [
      slug,
      whyWords(engagement),
      engineers[0] ?? advisor ?? '-',
      since === undefined ? '-' : inWords(since, asOf),
    ];
  });
  const columns = [{ title: 'And' }, { title: 'Why' }, { title: 'Call', rank: 2 }, { title: 'Since', rank: 1 }];
  return [{ type: 'table', columns, rows }];
}

interface Layout {
  items: ReturnType<typeof standingItems>;
  entries: EntryBlock[];
  /** How many of them are in full. */
  full: number;
}

function layOut(status: Status, shown: readonly EngagementStatus[], briefly: boolean): Layout {
  const items = standingItems(status, { shown, briefly });
  const entries = shown.filter(needsSomebody).map((engagement) => needEntry(engagement, status.as_of));
  const besides = otherLines + shown.length + sum(items.map(({ text }) => linesOfText(text, 69)));
  return { items, entries, full: fullEntries(entries, linesFor(status.engagements.length) - besides) };
}

function needBlocks({ as_of: asOf }: Status, shown: readonly EngagementStatus[], { entries, full }: Layout): Block[] {
  if (entries.length === 0) return [];
  return [
    { type: 'heading', text: 'Needs somebody', aside: rolesToCall },
    ...entries.slice(0, full),
    ...shortBlocks(shown.filter(needsSomebody).slice(full), asOf),
  ];
}

/** Monday's page: how it stands, who needs a call about what, and what stands besides. */
export const page: View = {
  name: 'engagements',
  blocks: (status) => {
    const shown = shownOf(status);
    const detailed = layOut(status, shown, false);
    const layout = detailed.full === detailed.entries.length ? detailed : layOut(status, shown, true);
    const { items } = layout;
    return [
      titleBlock('Status', status, totals(shown)),
      ...(shown.length > 0 ? [engagementTable(shown)] : []),
      ...needBlocks(status, shown, layout),
      ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
    ];
  },
};
