import { addDays, type Day } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { normalize } from '../base/text.ts';
import { namesOn } from '../model/people.ts';
import { isOver } from '../model/phase.ts';
import { gapBetween, lastToEnd, type Stint, stintsOf } from '../model/staffing.ts';
import type { Engagement, Program } from '../model/types.ts';
import { bufferDays } from '../rules/no-buffer.ts';
import { championsIn } from './champions.ts';
import { timelineOf, weeksOf } from './timeline.ts';
import type { DebriefStatus, PersonStatus } from './types.ts';

const isSame = (name: string, other = ''): boolean => normalize(name) === normalize(other);

/** Each once, in order. */
const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort(byText);

/** One spelling for each name, the first met: "ada" and "Ada" are one person. */
function personNames(engagements: readonly Engagement[]): string[] {
  const spellings = new Map<string, string>();
  for (const { engineers, advisors, phase } of engagements) {
    if (phase === 'declined') continue;
    for (const { name } of [...engineers, ...advisors]) {
      if (!spellings.has(normalize(name))) spellings.set(normalize(name), name);
    }
  }
  return [...spellings.values()].sort(byText);
}

/** Whom an engineer comes from and goes to is one engagement where somebody left and came back. */
function buffersOf(stints: readonly Stint[]): PersonStatus['buffers'] {
  return stints.flatMap((later, at) => {
    const earlier = lastToEnd(stints.slice(0, at));
    if (!earlier || earlier.engagement === later.engagement) return [];
    const days = gapBetween(earlier, later);
    return [{ after: earlier.engagement.slug, before: later.engagement.slug, days, missing: days < bufferDays }];
  });
}

/** When the buffer after all that is planned is over; at once for who has been at home for long enough. */
function freeFrom(name: string, stints: readonly Stint[], { engagements, day }: Program): Day | null {
  const isEngineer = engagements.some(({ engineers }) => engineers.some((engineer) => isSame(name, engineer.name)));
  const last = lastToEnd(stints);
  const free = last ? addDays(last.end, bufferDays) : day;
  return isEngineer ? (free > day ? free : day) : null;
}

const debriefsOf = (name: string, engagements: readonly Engagement[]): DebriefStatus[] =>
  engagements.flatMap(({ slug, debriefs }) =>
    debriefs
      .filter(({ data }) => isSame(name, data.engineer))
      .map(({ data, date }) => ({
        engagement: slug,
        date: date ?? null,
        satisfaction: data.satisfaction ?? null,
        craft: data.craft ?? null,
        growth: data.growth ?? [],
        patterns: data.patterns ?? [],
        influence: data.influence ?? [],
        again: data.again ?? null,
      })),
  );

/** What came of the engagements that somebody has begun. */
function broughtHome(name: string, stints: readonly Stint[], program: Program) {
  const begun = [...new Set(stints.filter(({ start }) => start <= program.day).map(({ engagement }) => engagement))];
  const found = program.engagements.flatMap(({ findings }) =>
    findings.filter(({ data }) => isSame(name, data.found_by)),
  );
  return {
    host_teams: distinct(begun.flatMap(({ charter }) => charter.data.host_team?.name ?? [])),
    domains: distinct(begun.flatMap(({ findings }) => findings.flatMap(({ data }) => data.component ?? []))),
    findings: { found: found.length, shipped: found.filter(({ data }) => data.status === 'shipped').length },
    champions: distinct(begun.flatMap(championsIn).map((champion) => champion.name)),
    debriefs: debriefsOf(name, program.engagements),
  };
}

const advisedBy = (name: string, { engagements, day }: Program): string[] =>
  engagements
    .filter(({ phase }) => phase === 'planning' || phase === 'executing' || phase === 'wrapping-up')
    .filter(({ advisors }) => namesOn(advisors, day).some((advisor) => isSame(name, advisor)))
    .map(({ slug }) => slug)
    .sort(byText);

function personStatus(name: string, program: Program): PersonStatus {
  const { day } = program;
  const stints = stintsOf(name, program);
  const current = stints.find(({ start, end, engagement }) => start <= day && day <= end && !isOver(engagement.phase));
  const next = stints.find(({ start }) => start > day);
  const timeline = timelineOf(stints, day);
  return {
    name,
    engagements: stints.map((stint) => ({
      slug: stint.engagement.slug,
      phase: stint.engagement.phase,
      start: stint.start,
      end: stint.end,
      weeks: weeksOf(stint, day).length,
    })),
    timeline,
    current: current?.engagement.slug ?? null,
    next: next ? { slug: next.engagement.slug, start: next.start } : null,
    free_from: freeFrom(name, stints, program),
    weeks_with_hosts: new Set(stints.flatMap((stint) => weeksOf(stint, day))).size,
    weeks_at_home: timeline.reduce((sum, { engagement, weeks }) => sum + (engagement === null ? weeks : 0), 0),
    buffers: buffersOf(stints),
    ...broughtHome(name, stints, program),
    advises: advisedBy(name, program),
  };
}

/** Every engineer and advisor of these engagements, with all that they do in the program. */
export const peopleStatus = (program: Program, among: readonly Engagement[] = program.engagements): PersonStatus[] =>
  personNames(among).map((name) => personStatus(name, program));
