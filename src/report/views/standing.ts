import { weekOf } from '../../base/calendar.ts';
import { byText } from '../../base/diagnostic.ts';
import { count } from '../../base/text.ts';
import { isChore } from '../../status/health.ts';
import type { EngagementStatus, PlatformStatus, Status } from '../../status/types.ts';
import type { ListItem } from '../blocks.ts';
import { inWords } from '../dates.ts';
import { acceptedWords } from '../words.ts';
import { endedWords } from './result.ts';

interface Standing {
  /** The engagements in the table. */
  shown: readonly EngagementStatus[];
  /** Whether there is no room for more than a line each. */
  briefly: boolean;
}

const shownPeople = 3;

/** Who can go to a host team next, and when. */
const freeWords = ({ people, as_of: day }: Status): string =>
  people
    .flatMap(({ name, free_from: from }) => (from === null ? [] : [{ name, from }]))
    .sort((a, b) => byText(a.from, b.from) || byText(a.name, b.name))
    .slice(0, shownPeople)
    .map(({ name, from }) => `${name} ${from <= day ? 'now' : inWords(from, day)}`)
    .join(', ');

/** What most engagements ran into is first. */
function learnedWords({ findings }: PlatformStatus): string {
  const [first] = findings;
  if (!first) return '';
  const shipped = findings.filter(({ status }) => status === 'shipped').length;
  const most = first.repeats > 1 ? `; ${first.component} in ${first.repeats} engagements` : '';
  return `${count(findings.length, 'finding')}, ${shipped} shipped${most} (--view platform)`;
}

/** What is up to the home team alone, by rule. */
function choreWords(engagements: readonly EngagementStatus[]): string {
  const rules = engagements.flatMap(({ signals }) => signals.filter(isChore).map(({ rule }) => rule));
  return [...new Set(rules)].map((rule) => `${rules.filter((other) => other === rule).length} ${rule}`).join(', ');
}

/** What every team has to do this week is said once; where nobody knows how it goes it has been said. */
function retroWords({ engagements, as_of: day }: Status): string {
  const due = engagements.flatMap(({ next, health }) =>
    health.level !== 'unknown' && next?.command?.startsWith('auxeng retro ') ? [next.command] : [],
  );
  const [first = ''] = due;
  if (due.length === 0) return '';
  return `record the retro of ${weekOf(day)}: ${due.length === 1 ? first : `auxeng retro (${due.length} engagements)`}`;
}

/** Those that ended and are still to be followed up, and how many are history. */
function endedTexts({ engagements, as_of: day }: Status, { shown, briefly }: Standing): string[] {
  const ended = endedWords(shown, day, briefly);
  const hidden = engagements.length - shown.length;
  if (hidden === 0) return ended;
  const over = `${hidden} closed: --all`;
  const last = ended.at(-1);
  return last === undefined ? [over] : [...ended.slice(0, -1), `${last}; ${over}`];
}

const acceptedItems = ({ engagements }: Status): string[] =>
  engagements.flatMap(({ slug, accepted }) =>
    accepted.map((signal) => `${slug}: ${signal.rule} ${acceptedWords(signal)}`),
  );

const settingWords = ({ rule_settings: settings }: Status): string =>
  settings.map(({ rule, severity, reason }) => `${rule} is ${severity}: ${reason}`).join('; ');

/** Many are named by their number, and read in full by `--all`. */
function labelled(label: string, texts: readonly string[], most: number): ListItem[] {
  const rest = texts.length - most;
  const more = rest > 0 ? [{ label: '', text: `and ${rest} more: auxeng report --all` }] : [];
  return [...texts.slice(0, most).map((text, at) => ({ label: at === 0 ? label : '', text })), ...more];
}

/** What stands besides: a line or two each, and nothing where there is nothing to say. */
export function standingItems(status: Status, standing: Standing): ListItem[] {
  const line = (label: string, text: string): ListItem[] => (text === '' ? [] : [{ label, text }]);
  return [
    ...labelled('Accepted', acceptedItems(status), 3),
    ...labelled('Ended', endedTexts(status, standing), 3),
    ...line('Rules', settingWords(status)),
    ...line('Learned', learnedWords(status.platform)),
    ...line('Free next', freeWords(status)),
    ...line('Home team', choreWords(status.engagements)),
    ...line('Everybody', retroWords(status)),
  ];
}
