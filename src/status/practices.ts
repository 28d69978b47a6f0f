import type { Day } from '../base/calendar.ts';
import { byText } from '../base/diagnostic.ts';
import { normalize } from '../base/text.ts';
import type { Engagement, Practice, PracticeState, Program } from '../model/types.ts';
import { quarterOf } from './champions.ts';
import type { Adoption, PracticeStatus, Quarter } from './types.ts';

/** What a host team did with a practice on a day. */
interface Event {
  team: string;
  date: Day;
  state: PracticeState | 'dropped';
}

/** A practice across all the engagements that work on it. */
interface Track {
  id: string;
  title: string;
  /** The spelling of each team's name that was met last. */
  teams: Map<string, string>;
  events: Event[];
}

export const hostOf = ({ charter, slug }: Engagement): string => charter.data.host_team?.name ?? slug;

function eventsOf({ id, states, dropped }: Practice, { checkIn, ...engagement }: Engagement, team: string): Event[] {
  const last = checkIn?.data.practices;
  const found = last !== undefined && Object.hasOwn(last, id) ? last[id] : undefined;
  const isGivenUp = dropped !== undefined && dropped <= engagement.day;
  return [
    ...states.map(({ state, retro }) => ({ team, date: retro.date, state })),
    ...(found !== undefined && checkIn?.date ? [{ team, date: checkIn.date, state: found }] : []),
    ...(isGivenUp ? [{ team, date: dropped, state: 'dropped' as const }] : []),
  ];
}

/** Every practice of the engagements that have begun, the earliest engagement first. */
function tracksOf({ engagements, day }: Program): Track[] {
  const tracks = new Map<string, Track>();
  const begun = engagements.filter(({ start }) => start !== undefined && start <= day);
  for (const engagement of begun.sort((a, b) => byText(a.start ?? '', b.start ?? ''))) {
    const [team, name] = [normalize(hostOf(engagement)), hostOf(engagement)];
    for (const practice of [...engagement.practices, ...engagement.droppedPractices]) {
      const { id, title } = practice;
      const track: Track = tracks.get(id) ?? { id, title, teams: new Map(), events: [] };
      track.teams.set(team, name);
      track.events.push(...eventsOf(practice, engagement, team));
      tracks.set(id, track);
    }
  }
  return [...tracks.values()].map((track) => ({
    ...track,
    events: track.events.sort((a, b) => byText(a.date, b.date)),
  }));
}

/** What one quarter changed: who holds it at the end are those of the beginning, and who took it up, without who lost it. */
function adoptionIn(events: readonly Event[], holding: Set<string>): Adoption {
  const before = new Set(holding);
  const ever = new Set(holding);
  for (const { team, state } of events) {
    if (state === 'held') ever.add(team);
    if (state === 'held') holding.add(team);
    else holding.delete(team);
  }
  return { taken_up: ever.size - before.size, held: holding.size, lost: ever.size - holding.size };
}

function adoptionByQuarter({ events }: Track): Record<Quarter, Adoption> {
  const holding = new Set<string>();
  const quarters = [...new Set(events.map(({ date }) => quarterOf(date)))];
  const eventsIn = (quarter: Quarter) => events.filter(({ date }) => quarterOf(date) === quarter);
  return Object.fromEntries(quarters.map((quarter) => [quarter, adoptionIn(eventsIn(quarter), holding)]));
}

function practiceStatus(track: Track): PracticeStatus {
  const { id, title, teams, events } = track;
  const namesOf = (wanted: (states: Event['state'][]) => boolean): string[] =>
    [...teams]
      .filter(([team]) => wanted(events.filter((event) => event.team === team).map(({ state }) => state)))
      .map(([, name]) => name)
      .sort(byText);
  const isHeld = (states: Event['state'][]) => states.at(-1) === 'held';
  return {
    id,
    title,
    teams: teams.size,
    held_by: namesOf(isHeld),
    lost_by: namesOf((states) => states.includes('held') && !isHeld(states)),
    quarters: adoptionByQuarter(track),
  };
}

/** For each practice, the teams that took it up, hold it and lost it. */
export const practiceStatuses = (program: Program): PracticeStatus[] =>
  tracksOf(program)
    .map(practiceStatus)
    .sort((a, b) => b.held_by.length - a.held_by.length || byText(a.id, b.id));
