import { addMonths, weekOf } from '../base/calendar.ts';
import type { Audience, Engagement } from '../model/types.ts';

/** The next step of an engagement, and the command for it, if there is one. */
export interface NextStep {
  what: string;
  command: string | null;
}

const missingSetup = (engagement: Engagement): string | undefined => {
  const { goals, expectations } = engagement;
  if (goals.length === 0) return 'set goals in engagement.md';
  const sides = new Set((expectations?.data.agreed ?? []).map(({ team }) => team));
  return sides.size < 2 ? 'let both teams agree to expectations.md' : undefined;
};

function sourcing({ slug, fitCheck, onePager }: Engagement, audience: Audience): NextStep {
  if (!onePager) return { what: 'ask the host team for its one-pager', command: `auxeng add one-pager ${slug}` };
  if (audience === 'home' && !fitCheck) return { what: 'check the fit', command: `auxeng add fit-check ${slug}` };
  return { what: 'decide, and set "start" in engagement.md', command: null };
}

function executing(engagement: Engagement): NextStep {
  const { slug, day, retros, weeks } = engagement;
  const thisWeek = weekOf(day);
  const recorded = retros.some(({ week }) => week === thisWeek);
  if (!recorded && weeks.some(({ week }) => week === thisWeek)) {
    return { what: `record the retro of ${thisWeek}`, command: `auxeng retro ${slug}` };
  }
  const following = weeks.find(({ week }) => week > thisWeek);
  if (following) return { what: `next retro: ${following.week}`, command: null };
  return { what: `it ends on ${engagement.end}: plan the project retro`, command: null };
}

/** The next document due in each phase. */
export function nextStep(engagement: Engagement, audience: Audience): NextStep | null {
  const { phase, slug, start, over } = engagement;
  switch (phase) {
    case 'sourcing':
      return sourcing(engagement, audience);
    case 'planning': {
      const what =
        missingSetup(engagement) ?? (start === undefined ? 'set "start" in engagement.md' : `it starts on ${start}`);
      return { what, command: null };
    }
    case 'executing':
      return executing(engagement);
    case 'wrapping-up':
      return { what: 'hold the project retro', command: `auxeng add wrap-up ${slug}` };
    case 'following-up':
      return {
        what: over === undefined ? 'check in' : `check in (due ${addMonths(over, 3)})`,
        command: `auxeng add check-in ${slug}`,
      };
    default:
      return null;
  }
}
