import { listed, percent } from '../base/text.ts';

export const percentOrDash = (share: number | null): string => (share === null ? '-' : percent(share));

/** Which engagements are gone from a report as a whole, since their charter is among the files that do not validate. */
export function withoutCharter(files: Iterable<string>): string {
  const slugs = [...files]
    .filter((file) => file.endsWith('/engagement.md'))
    .map((file) => file.split('/').at(-2) ?? '');
  return slugs.length === 0 ? '' : `; without a charter, the report skips ${listed(slugs)}`;
}

export const emptyRepoHint = 'no engagements yet; run `auxeng new` to create one, or `auxeng demo` to see a sample';
