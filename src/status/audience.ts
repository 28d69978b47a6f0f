import type { Audience } from '../model/types.ts';
import { type HomeLocation, unknownHome } from '../workspace/paths.ts';

/**
 * Who a report is for: the home team, or the host team where nobody said where `home/` lies. Throws a UserError if the home
 * team's report is asked for there: it would say that documents are missing which nobody looked for.
 */
export function audienceFor(home: HomeLocation, wanted?: Audience): Audience {
  if (home !== 'unknown') return wanted ?? 'home';
  if (wanted === 'home') throw unknownHome('cannot report to the home team');
  return 'host';
}
