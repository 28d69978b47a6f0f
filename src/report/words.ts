import { count, listed, percent } from '../base/text.ts';
import type { AcceptedSignal } from '../rules/types.ts';
import type { Failure } from '../status/status.ts';
import type { LeftOut } from '../status/types.ts';

/** Words of our own: what stands in backticks is code. A format says how it shows either. */
export const ownWordsAs =
  (words: (text: string) => string, code: (text: string) => string) =>
  (text: string): string =>
    text
      .split('`')
      .map((part, index) => (index % 2 === 1 ? code(part) : words(part)))
      .join('');

export const percentOrDash = (share: number | null): string => (share === null ? '-' : percent(share));

function leftOutWords(files: number, { documents }: LeftOut): string {
  if (documents.length === 0) return '';
  const which = files === 1 ? 'it' : documents.length === files ? 'they' : `${documents.length} of them`;
  return ` (${which} cannot be read and ${documents.length === 1 ? 'is' : 'are'} left out)`;
}

/** `+40` of a score, which may be negative. */
export const signed = (score: number): string => (score > 0 ? `+${score}` : String(score));

/** What a signal that both sides live with is turned into. */
export const acceptedWords = ({ until, reason }: AcceptedSignal): string =>
  `accepted${until === null ? '' : ` until ${until}`}: ${reason}`;

/** Somebody to call, where the place says in which role; or that there is nobody. */
export const calledWords = ({ role, name }: { role: string; name: string }): string =>
  role === 'no' ? `no ${name}` : name;

/** What stands above a report whose documents have errors: the rest of them still counts. Nothing without errors. */
export function brokenWords(errors: readonly { file: string }[], leftOut: LeftOut): string | undefined {
  const files = new Set(errors.map(({ file }) => file)).size;
  if (files === 0) return undefined;
  const gone = leftOut.engagements.length === 0 ? '' : `; nothing of ${listed(leftOut.engagements)} is reported`;
  return `${count(files, 'document')} ${files === 1 ? 'has' : 'have'} errors${leftOutWords(files, leftOut)}${gone}: auxeng validate`;
}

/** Signals at a severity or above. */
const raisedWords: Readonly<Record<string, string>> = { error: 'errors', warning: 'errors or warnings' };

/** Why a report exits with 1: in a line, which names no more than two. */
export function failureWords({ documents, engagements }: Failure, failOn: string): string {
  const [first, ...others] = engagements;
  const slugs = engagements.map(({ slug }) => slug);
  const who = slugs.length > 2 ? count(slugs.length, 'engagement') : listed(slugs);
  const rules = first && others.length === 0 && first.rules.length <= 2 ? ` (${first.rules.join(', ')})` : '';
  const reasons = [
    ...(documents.length > 0
      ? [`${count(documents.length, 'document')} ${documents.length === 1 ? 'has' : 'have'} errors`]
      : []),
    ...(engagements.length > 0
      ? [`${who} ${engagements.length === 1 ? 'has' : 'have'} ${raisedWords[failOn] ?? 'signals'}${rules}`]
      : []),
  ];
  return `exit 1: ${reasons.join('; ')}`;
}

export const emptyRepoHint = 'no engagements yet; run `auxeng new` to create one, or `auxeng demo` to see a sample';
