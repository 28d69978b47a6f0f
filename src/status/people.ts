import { addDays, type Day, daysBetween } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { normalize } from '../base/text.ts';
import { isOver } from '../model/phase.ts';
import { gapBetween, type Stint, stintsOf } from '../model/staffing.ts';
import type { Program } from '../model/types.ts';
import { weeksBetween } from '../model/weeks.ts';
import type { PersonStatus } from './types.ts';

/** One spelling for each name, the first met: "ada" and "Ada" are one person. */
function personNames(program: Program): string[] {
  const spellings = new Map<string, string>();
  for (const { charter, phase } of program.engagements) {
    if (phase === 'declined') continue;
    const { engineers = [], advisor } = charter.data;
    for (const name of [...engineers, ...(advisor === undefined ? [] : [advisor])]) {
      if (!spellings.has(normalize(name))) spellings.set(normalize(name), name);
    }
  }
  return [...spellings.values()].sort(byText);
}

/** Weeks of a stint up to the day, this one included. */
const weeksWithHost = ({ start, end }: Stint, day: Day): number =>
  start > day ? 0 : weeksBetween(start, end < day ? end : day, day).length;

/** Whole weeks at home between stints, up to the day. */
function weeksAtHome(stints: readonly Stint[], day: Day): number {
  const gaps = stints.slice(1).map((later, index) => {
    const earlier = stints[index];
    const until = later.start < day ? later.start : day;
    return earlier && until > earlier.end ? Math.floor(daysBetween(addDays(earlier.end, 3), until) / 7) : 0;
  });
  return gaps.reduce((sum, weeks) => sum + Math.max(0, weeks), 0);
}

function personStatus(name: string, program: Program): PersonStatus {
  const { day, engagements } = program;
  const stints = stintsOf(name, program);
  const current = stints.find(({ start, end, engagement }) => start <= day && day <= end && !isOver(engagement.phase));
  const next = stints.find(({ start }) => start > day);
  const hosts = new Set(
    stints.filter(({ start }) => start <= day).map(({ engagement }) => engagement.charter.data.host_team?.name),
  );
  const advised = engagements.filter(
    ({ charter, phase }) =>
      (phase === 'planning' || phase === 'executing' || phase === 'wrapping-up') &&
      normalize(charter.data.advisor ?? '') === normalize(name),
  );
  return {
    name,
    engagements: stints.map(({ engagement, start, end }) => ({
      slug: engagement.slug,
      phase: engagement.phase,
      start,
      end,
    })),
    current: current?.engagement.slug ?? null,
    next: next ? { slug: next.engagement.slug, start: next.start } : null,
    weeks_with_hosts: stints.reduce((sum, stint) => sum + weeksWithHost(stint, day), 0),
    weeks_at_home: weeksAtHome(stints, day),
    buffers: stints.slice(1).flatMap((later, index) => {
      const earlier = stints[index];
      return earlier
        ? [{ after: earlier.engagement.slug, before: later.engagement.slug, days: gapBetween(earlier, later) }]
        : [];
    }),
    host_teams: [...hosts].filter((host) => host !== undefined).sort(byText),
    advises: advised.map(({ slug }) => slug).sort(byText),
  };
}

/** Every engineer and advisor of the program. */
export const peopleStatus = (program: Program): PersonStatus[] =>
  personNames(program).map((name) => personStatus(name, program));
