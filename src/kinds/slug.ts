import { UserError } from '../base/errors.ts';
import { isSlug, slugProblem } from './kind.ts';

/** A slug from a title: "Trustworthy tests for Checkout!" becomes `trustworthy-tests-for-checkout`. */
export const slugFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

/** A title from a slug: `search-builds` becomes `Search builds`. */
export const titleFrom = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/** What is wrong with a slug and what to write instead; nothing when it is right. */
export function slugAdvice(slug: string): string | undefined {
  const problem = slugProblem(slug);
  if (problem === undefined) return undefined;
  const near = slugFrom(slug);
  return isSlug(near) ? `${problem}; try "${near}"` : problem;
}

/** Throws a UserError with the nearest that would do. */
export function checkedSlug(slug: string): string {
  const advice = slugAdvice(slug);
  if (advice === undefined) return slug;
  throw new UserError(`"${slug}" is not a slug`, advice);
}
