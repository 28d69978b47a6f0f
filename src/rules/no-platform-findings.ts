import { dayAtShare } from '../model/weeks.ts';
import { alsoWhenNamed, observing, raising } from './observations.ts';
import type { FailureMode, Rule } from './types.ts';

const noPlatformFindingsMode: FailureMode = { observe: observing('no-platform-findings') };

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
  notes: [alsoWhenNamed, 'Becomes an error once the engagement is wrapping up.'],
  thresholds: ['no_platform_findings_share'],
  lasts: 'check-in',
  failureMode: noPlatformFindingsMode,
  check(engagement, context) {
    const { charter, day, start, end, phase, findings, slug } = engagement;
    const named = raising(noPlatformFindingsMode)(engagement, context);
    if (findings.length > 0 || start === undefined || end === undefined) return named;
    const due = dayAtShare(start, end, context.thresholds.no_platform_findings_share);
    if (day < due) return named;
    const over = phase === 'wrapping-up';
    const message = over
      ? `"${slug}" ended on ${end} without a finding about the platform.`
      : `"${slug}" has no finding about the platform yet; the first was due by ${due}.`;
    const evidence = charter.at('start');
    return [{ message, ...evidence, ...(over ? { severity: 'error' as const } : {}) }];
  },
};
