import { distance } from 'fastest-levenshtein';

/** Whether two texts differ by one pair of neighbours that changed places. */
function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at !== -1 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

/** Slips of the pen between two texts. */
const slips = (a: string, b: string): number => (isSwap(a, b) ? 1 : distance(a, b));

/** The only candidate that begins so, if there is just one. */
function completion(beginning: string, candidates: readonly string[]): string | undefined {
  const [first, ...others] = candidates.filter((candidate) => candidate.toLowerCase().startsWith(beginning));
  return beginning !== '' && others.length === 0 ? first : undefined;
}

/** The candidate that the writer most likely meant, if any is near: it begins so, or a third of the letters differ. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let best = completion(wanted, candidates);
  if (best !== undefined) return best;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = slips(wanted, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** More than these, nobody reads in a line. */
const maxListed = 15;

/** The candidates, or the first of them where there are many, and how to list the others. */
export function offered(candidates: readonly string[], howToList = ''): string {
  if (candidates.length <= maxListed) return candidates.join(', ');
  const rest = `and ${candidates.length - 3} more`;
  return [...candidates.slice(0, 3), rest].join(', ') + (howToList && `; ${howToList}`);
}

/** ` (did you mean "…"?)`, or the list of what there is, or nothing. `howToList` says where a long list is to be had. */
export function suggestion(name: string, candidates: readonly string[], howToList?: string): string {
  const near = nearest(name, candidates);
  if (near !== undefined) return `did you mean "${near}"?`;
  return candidates.length === 0 ? '' : `available: ${offered(candidates, howToList)}`;
}
