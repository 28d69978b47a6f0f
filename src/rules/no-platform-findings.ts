import { hasFile } from '../model/engagement.ts';
import { isOver } from '../model/phase.ts';
import type { Engagement } from '../model/types.ts';
import { dayAtShare } from '../model/weeks.ts';
import { alsoWhenNamed, observing, raising } from './shared/observations.ts';
import type { FailureMode, Raised, Rule } from './types.ts';

const noPlatformFindingsMode: FailureMode = { observe: observing('no-platform-findings') };

/** What was found can still be written down, so it stays until the check-in. */
function noneAtTheEnd({ charter, over, slug }: Engagement): Raised {
  const message = `"${slug}" ended${over === undefined ? '' : ` on ${over}`} without a finding about the platform.`;
  return { message, severity: 'error', ...(over === undefined ? {} : { since: over }), ...charter.at('start') };
}

export const noPlatformFindings: Rule = {
  id: 'no-platform-findings',
  title: 'The platform learns nothing from the engagement',
  group: 'failure modes',
  severity: 'warning',
  source: 'Failure Modes, 4; Platform, During Engagements',
  guidance: {
    meaning: 'Half of the time is over, and nobody has recorded anything the platform could do better.',
    why: 'An engagement shows the platform team its product as users see it. Without findings that chance is lost.',
    action: 'Record the last three times the platform got in the way with `auxeng add finding`, and pass them on.',
  },
  notes: [alsoWhenNamed, 'Becomes an error once the time is over, and stays until the check-in.'],
  command: (slug) => `auxeng add finding ${slug}`,
  thresholds: ['no_platform_findings_share'],
  lasts: 'check-in',
  failureMode: noPlatformFindingsMode,
  check(engagement, context) {
    const { charter, day, start, end, phase, findings } = engagement;
    const named = isOver(phase) ? [] : raising(noPlatformFindingsMode)(engagement, context);
    if (hasFile(engagement, 'finding', findings[0])) return named;
    if (phase === 'wrapping-up' || isOver(phase)) return [noneAtTheEnd(engagement)];
    if (start === undefined || end === undefined) return named;
    const due = dayAtShare(start, end, context.thresholds.no_platform_findings_share);
    if (day < due) return named;
    const message = `"${engagement.slug}" has no finding about the platform yet; the first was due by ${due}.`;
    return [{ message, since: due, ...charter.at('start') }];
  },
};
