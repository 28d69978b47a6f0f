import type { Kind } from '../../kinds/kind.ts';
import type { Fields } from '../shared/fields.ts';
import { contradiction, fieldsSet, noIds } from '../shared/set.ts';
import type { FlagOf } from '../shared/unasked.ts';
import type { CharterAnswers } from './plan.ts';

type Name = Exclude<keyof CharterAnswers, 'slug' | 'set'>;

interface Flag {
  flag: string;
  /** The field that it is for: `host_team.name`. */
  field: string;
}

export const charterFlags: Readonly<Record<Name, Flag>> = {
  title: { flag: '--title', field: 'title' },
  purpose: { flag: '--purpose', field: 'purpose' },
  homeTeam: { flag: '--home-team', field: 'home_team' },
  hostTeam: { flag: '--host-team', field: 'host_team.name' },
  hostSize: { flag: '--host-size', field: 'host_team.size' },
  engineers: { flag: '--engineer', field: 'engineers' },
  advisor: { flag: '--advisor', field: 'advisor' },
  start: { flag: '--start', field: 'start' },
  weeks: { flag: '--weeks', field: 'end' },
  kickoff: { flag: '--kickoff', field: 'kickoff' },
  mvp: { flag: '--mvp', field: 'mvp' },
  goals: { flag: '--goal', field: 'goals' },
  practices: { flag: '--practice', field: 'practices' },
};

/** --weeks is no flag for the end alone: it needs a start. */
const { weeks, ...direct } = charterFlags;

export const flagOfField: FlagOf = Object.fromEntries(Object.values(direct).map(({ flag, field }) => [field, flag]));

const valueAt = (fields: unknown, field: string): unknown =>
  field.split('.').reduce<unknown>((value, step) => (value as Fields | undefined)?.[step], fields);

/** The same answers with these fields too, where they matter to what else is asked. */
export function withFields(answers: CharterAnswers, set: Fields): CharterAnswers {
  const text = (name: Name) => {
    const value = valueAt(set, charterFlags[name].field);
    return value === undefined ? undefined : String(value);
  };
  return {
    ...answers,
    set,
    title: answers.title ?? text('title'),
    purpose: answers.purpose ?? text('purpose'),
    homeTeam: answers.homeTeam ?? text('homeTeam'),
    hostTeam: answers.hostTeam ?? text('hostTeam'),
    hostSize: answers.hostSize ?? text('hostSize'),
    engineers: answers.engineers ?? (set.engineers as string[] | undefined),
    advisor: answers.advisor ?? text('advisor'),
    start: answers.start ?? text('start'),
    mvp: answers.mvp ?? text('mvp'),
  };
}

/** With what --set says. Throws a UserError for what does not fit, and when a flag speaks of the same field. */
export function withSet(answers: CharterAnswers, texts: readonly string[], kind: Kind): CharterAnswers {
  const set = fieldsSet([kind], texts, noIds)[kind.name] ?? {};
  for (const [name, { flag, field }] of Object.entries(charterFlags) as [Name, Flag][]) {
    if (answers[name] !== undefined && valueAt(set, field) !== undefined) throw contradiction(flag, field);
  }
  return withFields(answers, set);
}
