import { addDays, type Day } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { normalize } from '../base/text.ts';
import { distinctNames, namesOn } from '../kinds/engineers.ts';
import { championsOf } from '../model/champions.ts';
import { isOver } from '../model/phase.ts';
import { followed, gapBetween, lastToEnd, type Stint, stintsOf } from '../model/staffing.ts';
import type { Engagement, Program } from '../model/types.ts';
import { bufferDays } from '../rules/no-buffer.ts';
import { timelineOf, weeksOf } from './timeline.ts';
import type { DebriefStatus, PersonStatus } from './types.ts';

/** Each once, in order. */
const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort(byText);

/** One spelling for each name, the first met: "ada" and "Ada" are one person. */
function personNames(engagements: readonly Engagement[]): string[] {
  const names = engagements.flatMap(({ engineers, advisors, phase }) =>
    phase === 'declined' ? [] : [...engineers, ...advisors].map(({ name }) => name),
  );
  return distinctNames(names).sort(byText);
}

/** What engagements say of somebody. */
interface Mentions {
  isEngineer: boolean;
  advises: string[];
  /** Whether each finding was shipped. */
  findings: boolean[];
  debriefs: DebriefStatus[];
}

/** By name, in one pass: to ask every engagement about every person takes the square of a large program. */
function mentionsIn({ engagements, day }: Program): (name: string) => Mentions {
  const known = new Map<string, Mentions>();
  const of = (name = ''): Mentions => {
    const found = known.get(normalize(name)) ?? { isEngineer: false, advises: [], findings: [], debriefs: [] };
    known.set(normalize(name), found);
    return found;
  };
  for (const { slug, phase, engineers, advisors, findings, debriefs } of engagements) {
    for (const { name } of engineers) of(name).isEngineer = true;
    for (const { data } of findings) of(data.found_by).findings.push(data.status === 'shipped');
    for (const debrief of debriefs) of(debrief.data.engineer).debriefs.push(debriefStatus(slug, debrief));
    if (!isCurrent(phase)) continue;
    for (const name of new Set(namesOn(advisors, day).map(normalize))) of(name).advises.push(slug);
  }
  return of;
}

const isCurrent = (phase: Engagement['phase']): boolean =>
  phase === 'planning' || phase === 'executing' || phase === 'wrapping-up';

/** Whom an engineer comes from and goes to is one engagement where somebody left and came back. */
function buffersOf(stints: readonly Stint[]): PersonStatus['buffers'] {
  return followed(stints).flatMap(({ before: earlier, stint: later }) => {
    if (!earlier || earlier.engagement === later.engagement) return [];
    const days = gapBetween(earlier, later);
    return [{ after: earlier.engagement.slug, before: later.engagement.slug, days, missing: days < bufferDays }];
  });
}

/** When the buffer after all that is planned is over; at once for who has been at home for long enough. */
function freeFrom({ isEngineer }: Mentions, stints: readonly Stint[], day: Day): Day | null {
  const last = lastToEnd(stints);
  const free = last ? addDays(last.end, bufferDays) : day;
  return isEngineer ? (free > day ? free : day) : null;
}

const debriefStatus = (engagement: string, { data, date }: Engagement['debriefs'][number]): DebriefStatus => ({
  engagement,
  date: date ?? null,
  satisfaction: data.satisfaction ?? null,
  craft: data.craft ?? null,
  growth: data.growth ?? [],
  patterns: data.patterns ?? [],
  influence: data.influence ?? [],
  again: data.again ?? null,
});

/** The champions who were won while somebody was there, or later, if nobody came after. */
const wonDuring = ({ start, end, engagement }: Stint): string[] =>
  championsOf(engagement)
    .filter(({ added }) => added === undefined || (start <= added && (added <= end || end === engagement.over)))
    .map(({ name }) => name);

/** What came of the engagements that somebody has begun. */
function broughtHome({ findings, debriefs }: Mentions, stints: readonly Stint[], day: Day) {
  const begun = [...new Set(stints.filter(({ start }) => start <= day).map(({ engagement }) => engagement))];
  return {
    host_teams: distinct(begun.flatMap(({ charter }) => charter.data.host_team?.name ?? [])),
    domains: distinct(begun.flatMap((engagement) => engagement.findings.flatMap(({ data }) => data.component ?? []))),
    findings: { found: findings.length, shipped: findings.filter((isShipped) => isShipped).length },
    champions: distinct(stints.filter(({ start }) => start <= day).flatMap(wonDuring)),
    debriefs,
  };
}

function personStatus(name: string, mentions: Mentions, program: Program): PersonStatus {
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
    free_from: freeFrom(mentions, stints, day),
    weeks_with_hosts: new Set(stints.flatMap((stint) => weeksOf(stint, day))).size,
    weeks_at_home: timeline.reduce((sum, { engagement, weeks }) => sum + (engagement === null ? weeks : 0), 0),
    buffers: buffersOf(stints),
    ...broughtHome(mentions, stints, day),
    advises: [...mentions.advises].sort(byText),
  };
}

/** Every engineer and advisor of these engagements, with all that they do in the program. */
export function peopleStatus(program: Program, among: readonly Engagement[] = program.engagements): PersonStatus[] {
  const mentionsOf = mentionsIn(program);
  return personNames(among).map((name) => personStatus(name, mentionsOf(name), program));
}
