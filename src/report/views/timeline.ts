import { addDays, type Day, daysBetween, mondayOf } from '../../base/calendar.ts';
import { byText } from '../../base/diagnostic.ts';
import type { PersonStatus, Status, TimelineEntry } from '../../status/types.ts';
import type { TimelineBlock, WeekMark } from '../blocks.ts';
import { inWords } from '../dates.ts';

/** A drawing begins half a year ago at the latest, and ends half a year from now at the earliest. */
const weeksAround = 26;

/** With no week at home in between, the first week of the next engagement is marked. */
const isRush = ({ days, missing }: PersonStatus['buffers'][number]): boolean => missing && days < 7;

/** A time with a host team: behind, with this week, or ahead. */
function markOut({ engagement, start }: TimelineEntry, monday: Day, { buffers }: PersonStatus, asOf: Day): WeekMark {
  const isFirst = start >= addDays(monday, -3) && start <= addDays(monday, 3);
  if (isFirst && buffers.some((buffer) => buffer.before === engagement && isRush(buffer))) return 'short';
  return monday <= asOf ? 'host' : 'planned';
}

/** What most of a week is, seen from its Thursday. */
function markOf(monday: Day, person: PersonStatus, asOf: Day): WeekMark {
  const { timeline, buffers, free_from: free } = person;
  const thursday = addDays(monday, 3);
  const out = timeline.filter(({ engagement }) => engagement !== null);
  const current = out.find(({ start, end }) => start <= thursday && (end === null || thursday <= end));
  if (current) return markOut(current, monday, person, asOf);
  const next = out.find(({ start }) => start > thursday);
  if (!next) return free !== null && free <= thursday ? 'free' : out.length === 0 ? 'before' : 'home';
  if (next === out[0]) return 'before';
  return buffers.some(({ before, missing }) => missing && before === next.engagement) ? 'short' : 'home';
}

function lastDayOf(people: readonly PersonStatus[], asOf: Day): Day {
  const ends = people.flatMap(({ timeline, free_from: free }) => [
    ...timeline.flatMap(({ end }) => end ?? []),
    ...(free === null ? [] : [addDays(free, 28)]),
  ]);
  return [...ends, addDays(asOf, 7 * weeksAround)].sort(byText).at(-1) ?? asOf;
}

function asideOf({ free_from: free }: PersonStatus, asOf: Day): string {
  if (free === null) return '';
  return free <= asOf ? 'free now' : `free ${inWords(free, asOf)}`;
}

/** The weeks of the engineers, before and ahead. */
export function timelineBlock({ people, as_of: asOf }: Status): TimelineBlock[] {
  const engineers = people.filter((person) => person.free_from !== null);
  if (engineers.length === 0) return [];
  const starts = engineers.flatMap(({ timeline }) => timeline[0]?.start ?? []);
  const first = mondayOf([...starts, addDays(asOf, -7 * weeksAround)].sort(byText)[0] ?? asOf);
  const weeks = Math.ceil(daysBetween(first, lastDayOf(engineers, asOf)) / 7);
  const mondays = Array.from({ length: weeks }, (_, week) => addDays(first, 7 * week));
  return [
    {
      type: 'timeline',
      from: first,
      now: daysBetween(first, mondayOf(asOf)) / 7,
      rows: engineers.map((person) => ({
        name: person.name,
        weeks: mondays.map((monday) => markOf(monday, person, asOf)),
        aside: asideOf(person, asOf),
      })),
    },
  ];
}
