/** `1 week`, `2 weeks`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** `75 %` of 0.75. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** `a retro`, `an engagement`, `a one-pager`. */
export const articled = (noun: string): string => `${/^(?!one)[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** Ignores case and white space: how names and actions are compared. */
export const normalize = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Control characters except tab and line breaks, which no text should contain. */
export const controlCharacter = /[^\P{Cc}\t\n\r]/u;

/** Half of a surrogate pair, which no decoded file contains but an escape can produce. */
export const loneSurrogate = /\p{Cs}/u;

/** A character as a visible `\u001b`. */
export const escapeCharacter = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
