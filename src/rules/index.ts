import { bySeverity, byText } from '../base/diagnostic.ts';
import { isPastSourcing } from '../model/phase.ts';
import type { Engagement, Phase, Program } from '../model/types.ts';
import type { Settings } from '../workspace/settings.ts';
import { actionOverdue } from './action-overdue.ts';
import { advisorIsEngineer } from './advisor-is-engineer.ts';
import { expectationsNotAgreed } from './expectations-not-agreed.ts';
import { failurePersists } from './failure-persists.ts';
import { goalsUnscored } from './goals-unscored.ts';
import { groundRuleMissing } from './ground-rule-missing.ts';
import { leadershipGap } from './leadership-gap.ts';
import { noCriticalFeedback } from './no-critical-feedback.ts';
import { noDiffusionGoal } from './no-diffusion-goal.ts';
import { noGoals } from './no-goals.ts';
import { noPlatformFindings } from './no-platform-findings.ts';
import { notWelcome } from './not-welcome.ts';
import { onePagerMissing } from './one-pager-missing.ts';
import { relapse } from './relapse.ts';
import { retroMissed } from './retro-missed.ts';
import { smallTeam } from './small-team.ts';
import { soloWork } from './solo-work.ts';
import type { Group, Rule, RuleContext, Signal } from './types.ts';
import { wrongLength } from './wrong-length.ts';

/** Every rule, in the order in which they are listed: by group, the guide's order within. */
export const rules: readonly Rule[] = [
  soloWork,
  notWelcome,
  leadershipGap,
  noPlatformFindings,
  smallTeam,
  relapse,
  failurePersists,
  onePagerMissing,
  expectationsNotAgreed,
  groundRuleMissing,
  noDiffusionGoal,
  retroMissed,
  noCriticalFeedback,
  wrongLength,
  advisorIsEngineer,
  noGoals,
  goalsUnscored,
  actionOverdue,
];

/** A report speaks of what can still be acted on. */
function concerns(group: Group, phase: Phase): boolean {
  if (phase === 'declined' || phase === 'closed') return false;
  return group === 'after' ? isPastSourcing(phase) : phase !== 'following-up';
}

const bySignificance = (a: Signal, b: Signal): number =>
  bySeverity(a.severity, b.severity) ||
  rules.findIndex(({ id }) => id === a.rule) - rules.findIndex(({ id }) => id === b.rule) ||
  byText(a.file, b.file) ||
  a.line - b.line;

/** What the rules say of one engagement, the gravest first. Severities set in `auxeng.yaml` replace all others. */
export function signalsOf(engagement: Engagement, { audience }: Program, settings: Settings): Signal[] {
  const context: RuleContext = { thresholds: settings.thresholds, plannedWeeks: settings.weeks, audience };
  return rules
    .filter(({ group, homeOnly }) => concerns(group, engagement.phase) && (audience === 'home' || !homeOnly))
    .flatMap((rule) => {
      const chosen = settings.rules[rule.id]?.severity;
      if (chosen === 'off') return [];
      return rule.check(engagement, context).map(({ message, file, line, weeks, severity }) => ({
        rule: rule.id,
        severity: chosen ?? severity ?? rule.severity,
        message,
        file,
        line,
        weeks: weeks ?? null,
      }));
    })
    .sort(bySignificance);
}
