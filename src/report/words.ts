import { listed } from '../base/text.ts';

export const percent = (share: number | null): string => (share === null ? '-' : `${Math.round(share * 100)} %`);

/** Which engagements are gone from a report as a whole, since their charter is among the files that do not validate. */
export function withoutCharter(files: Iterable<string>): string {
  const slugs = [...files]
    .filter((file) => file.endsWith('/engagement.md'))
    .map((file) => file.split('/').at(-2) ?? '');
  return slugs.length === 0 ? '' : `; without a charter, the report skips ${listed(slugs)}`;
}

export const howToBegin = 'no engagements yet; run `auxeng new` to create one, or `auxeng demo` to see a sample';
