import type { Day } from '../../base/calendar.ts';
import { byText, type Severity } from '../../base/diagnostic.ts';
import { count, listed } from '../../base/text.ts';
import type { Signal } from '../../rules/types.ts';
import { isChore, shownLevel } from '../../status/health.ts';
import type { EngagementStatus } from '../../status/types.ts';
import type { EntryBlock, Todo } from '../blocks.ts';
import { inWords } from '../dates.ts';
import { saidOnce } from './signals.ts';

type Cause = EntryBlock['causes'][number];

const levels = ['off-track', 'at-risk', 'unknown', 'not ready', 'on-track'];

const countOf = ({ signals }: EngagementStatus, wanted: Severity): number =>
  signals.filter(({ severity }) => severity === wanted).length;

const isHistory = ({ phase }: EngagementStatus): boolean => phase === 'closed' || phase === 'declined';

/** The one that is worst comes first, and what is closed or declined last. */
export const byNeed = (a: EngagementStatus, b: EngagementStatus): number =>
  levels.indexOf(shownLevel(a)) - levels.indexOf(shownLevel(b)) ||
  Number(isHistory(a)) - Number(isHistory(b)) ||
  countOf(b, 'error') - countOf(a, 'error') ||
  countOf(b, 'warning') - countOf(a, 'warning') ||
  byText(a.slug, b.slug);

export const needsSomebody = ({ phase, health }: EngagementStatus): boolean =>
  phase !== 'declined' && health.level !== 'on-track';

/** What is over and done with needs no place on the page. */
export const isActive = (engagement: EngagementStatus): boolean => !isHistory(engagement) || needsSomebody(engagement);

/** The signals that make its health what it is, the gravest rule first. */
const deciding = ({ health, signals }: EngagementStatus): Signal[] => {
  const wanted = health.level === 'off-track' ? 'error' : 'warning';
  return signals.filter(({ rule, severity }) => severity === wanted && health.rules.includes(rule));
};

/** The first day on which one of them held. */
export const sinceOf = (engagement: EngagementStatus): Day | undefined =>
  deciding(engagement)
    .flatMap(({ since }) => since ?? [])
    .sort(byText)[0];

/** Whom to call: the engineers of the day, the advisor, the leads of the host team. */
function peopleToCall({ engineers, advisor, people }: EngagementStatus): EntryBlock['people'] {
  const leads = people.filter(({ role }) => role === 'lead').map(({ name }) => name);
  const named = (role: string, names: readonly string[]) =>
    names.length > 0 ? { role, name: listed(names) } : { role: 'no', name: role };
  return [named('engineer', engineers), named('advisor', advisor === null ? [] : [advisor]), named('host lead', leads)];
}

/** The roles that stand behind a name, in their order. */
export const rolesToCall = ['engineer', 'advisor', 'host lead'] as const;

/** Failure modes that persist are one fact. */
function persistingWords(signals: readonly Signal[]): string {
  const modes = signals.flatMap(({ mode }) => mode ?? []);
  const weeks = Math.max(...signals.map((signal) => signal.weeks ?? 0));
  return `${listed([...new Set(modes)])} ${modes.length === 1 ? 'persists' : 'persist'}: ${count(weeks, 'week')}.`;
}

/** A name that stands above needs no repetition. */
const withoutName = (message: string, slug: string): string =>
  message.replaceAll(` of "${slug}"`, '').replace(new RegExp(`^"${slug}"`), 'It');

function causeOf(signals: readonly Signal[], slug: string, asOf: Day): Cause {
  const [first] = signals;
  const [since] = signals.flatMap((signal) => signal.since ?? []).sort(byText);
  const more = signals.length > 1 ? ` (and ${signals.length - 1} more)` : '';
  return {
    text: first?.mode ? persistingWords(signals) : `${withoutName(first?.message ?? '', slug)}${more}`,
    ...(since === undefined ? {} : { since: inWords(since, asOf) }),
    ...(first ? { rule: first.rule, location: { file: first.file, line: first.line } } : {}),
  };
}

/** Nothing is known to be wrong, but nobody knows. */
function silentCause({ retro_notes: notes, start }: EngagementStatus, asOf: Day): Cause {
  const last = notes.at(-1)?.date ?? start;
  return {
    text: notes.length === 0 ? 'No retro has been recorded yet.' : 'No retro has been recorded for more than 14 days.',
    ...(last === null ? {} : { since: inWords(last, asOf) }),
  };
}

const maxCauses = 3;
const maxNamed = 3;

/** What else is wrong, by rule: its details are in the report of the engagement. */
function others(rules: readonly string[]): Cause[] {
  if (rules.length === 0) return [];
  const rest = rules.length - maxNamed;
  return [{ text: `also ${listed(rest > 0 ? [...rules.slice(0, maxNamed), `${rest} more`] : rules)}` }];
}

function causesOf(engagement: EngagementStatus, asOf: Day): Cause[] {
  const { health, signals, slug } = engagement;
  if (health.level === 'unknown') return [silentCause(engagement, asOf)];
  const causes = deciding(engagement);
  const shown = health.rules.slice(0, maxCauses);
  const graveEnough = saidOnce(signals).filter((signal) => signal.severity !== 'info' && !isChore(signal));
  const rest = new Set(graveEnough.map(({ rule }) => rule).filter((rule) => !shown.includes(rule)));
  return [
    ...shown.map((rule) =>
      causeOf(
        causes.filter((signal) => signal.rule === rule),
        slug,
        asOf,
      ),
    ),
    ...others([...rest]),
  ];
}

const firstSentence = (text: string): string => text.slice(0, text.search(/\.( |$)/) + 1) || text;

/** What the worst rule says to do; of several that are no more than warnings, the first that names a command. */
function todoOf(engagement: EngagementStatus): Todo | undefined {
  if (engagement.health.level === 'unknown') return { command: `auxeng retro ${engagement.slug}` };
  const causes = deciding(engagement);
  const easiest = engagement.health.level === 'off-track' ? undefined : causes.find(({ command }) => command !== null);
  const worst = easiest ?? causes[0];
  if (!worst) return undefined;
  return worst.command === null ? { words: firstSentence(worst.do) } : { command: worst.command };
}

/** Who needs somebody, since when, why, and what to do. */
export function needEntry(engagement: EngagementStatus, asOf: Day): EntryBlock {
  const todo = todoOf(engagement);
  return {
    type: 'entry',
    name: engagement.slug,
    file: engagement.file,
    tone: shownLevel(engagement),
    people: peopleToCall(engagement),
    causes: causesOf(engagement, asOf),
    ...(todo ? { todo } : {}),
  };
}
