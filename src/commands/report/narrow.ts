import type { Command } from 'commander';
import { UserError } from '../../base/errors.ts';
import { suggestion } from '../../base/nearest.ts';
import { normalize } from '../../base/text.ts';
import type { Flags } from '../../drafts/flags.ts';
import { phases } from '../../model/phase.ts';
import { shownLevel } from '../../status/health.ts';
import type { EngagementStatus } from '../../status/types.ts';
import { choice, collect } from '../shared/flags.ts';

const levels = ['off-track', 'at-risk', 'unknown', 'on-track', 'not-ready'];

/** Reads a flag that takes one of a few words, again and again. */
function choices(values: readonly string[]) {
  const parse = choice(values);
  return Object.assign((text: string, before: unknown) => collect(parse(text), before), { values });
}

/** Adds the flags that say which engagements a report is about. */
export const addNarrowing = (command: Command): Command =>
  command
    .option('--health <level>', `only those that are ${levels.join(', ')}; repeatable`, choices(levels))
    .option('--phase <phase>', `only those in this phase: ${phases.join(', ')}; repeatable`, choices(phases))
    .option('--engineer <name>', 'only those of this engineer, by name or part of it; repeatable', collect)
    .option('--host <team>', 'only those of this host team, by name or part of it; repeatable', collect);

interface Criterion {
  flag: string;
  wanted: readonly string[];
  /** What an engagement has of it. */
  valuesOf(engagement: EngagementStatus): readonly string[];
  /** Whether a part of a name is enough. */
  named: boolean;
}

const engineersOf = ({ people }: EngagementStatus): string[] =>
  people.filter(({ role }) => role === 'engineer').map(({ name }) => name);

const criteriaOf = (flags: Flags): Criterion[] => {
  const wanted = (flag: string) => (flags[flag] as string[] | undefined) ?? [];
  const health = (engagement: EngagementStatus) => [shownLevel(engagement).replace(' ', '-')];
  const all: Criterion[] = [
    { flag: 'health', wanted: wanted('health'), valuesOf: health, named: false },
    { flag: 'phase', wanted: wanted('phase'), valuesOf: ({ phase }) => [phase], named: false },
    { flag: 'engineer', wanted: wanted('engineer'), valuesOf: engineersOf, named: true },
    { flag: 'host', wanted: wanted('host'), valuesOf: ({ host_team: team }) => (team ? [team] : []), named: true },
  ];
  return all.filter((criterion) => criterion.wanted.length > 0);
};

export interface Narrowing {
  /** The flags as given, for a message. */
  words: string;
  includes(engagement: EngagementStatus): boolean;
  /** Throws a UserError for a name that no engagement has. To be asked once `includes` has seen all. */
  check(): void;
}

/** What the flags narrow a report to; nothing without any. */
export function narrowingOf(flags: Flags): Narrowing | undefined {
  const criteria = criteriaOf(flags);
  if (criteria.length === 0) return undefined;
  const seen = new Map<Criterion, Set<string>>(criteria.map((criterion) => [criterion, new Set()]));
  const matches = ({ named }: Criterion, value: string, name: string) =>
    named ? normalize(value).includes(normalize(name)) : value === name;
  return {
    words: criteria.flatMap(({ flag, wanted }) => wanted.map((value) => `--${flag} ${value}`)).join(' '),
    includes(engagement) {
      for (const [criterion, known] of seen) for (const value of criterion.valuesOf(engagement)) known.add(value);
      return criteria.every((criterion) =>
        criterion.wanted.some((name) =>
          criterion.valuesOf(engagement).some((value) => matches(criterion, value, name)),
        ),
      );
    },
    check() {
      for (const criterion of criteria.filter(({ named }) => named)) {
        const known = [...(seen.get(criterion) ?? [])];
        const unknown = criterion.wanted.find((name) => !known.some((value) => matches(criterion, value, name)));
        if (unknown === undefined) continue;
        const what = criterion.flag === 'host' ? 'host team' : 'engineer';
        throw new UserError(`unknown ${what} "${unknown}"`, suggestion(unknown, known));
      }
    },
  };
}
