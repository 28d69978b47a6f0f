import { bySeverity, byText } from '../base/diagnostic.ts';
import { isPastSourcing } from '../model/phase.ts';
import type { Engagement, Phase, Program } from '../model/types.ts';
import type { Settings } from '../workspace/settings.ts';
import { actionOverdue } from './action-overdue.ts';
import { advisorAbsent } from './advisor-absent.ts';
import { advisorIsEngineer } from './advisor-is-engineer.ts';
import { championQuiet } from './champion-quiet.ts';
import { checkInDue } from './check-in-due.ts';
import { doubleBooked } from './double-booked.ts';
import { expectationsNotAgreed } from './expectations-not-agreed.ts';
import { failurePersists } from './failure-persists.ts';
import { findingNotRelayed } from './finding-not-relayed.ts';
import { goalOffPace } from './goal-off-pace.ts';
import { goalsOneSided } from './goals-one-sided.ts';
import { goalsTooEasy } from './goals-too-easy.ts';
import { goalsUnscored } from './goals-unscored.ts';
import { groundRuleMissing } from './ground-rule-missing.ts';
import { leadershipGap } from './leadership-gap.ts';
import { mvpLate } from './mvp-late.ts';
import { noBuffer } from './no-buffer.ts';
import { noChampion } from './no-champion.ts';
import { noCriticalFeedback } from './no-critical-feedback.ts';
import { noDiffusionGoal } from './no-diffusion-goal.ts';
import { noFitCheck } from './no-fit-check.ts';
import { noGoals } from './no-goals.ts';
import { noKickoff } from './no-kickoff.ts';
import { noPlatformFindings } from './no-platform-findings.ts';
import { notWelcome } from './not-welcome.ts';
import { npsNotShared } from './nps-not-shared.ts';
import { offSchedule } from './off-schedule.ts';
import { onePagerMissing } from './one-pager-missing.ts';
import { relapse } from './relapse.ts';
import { retroMissed } from './retro-missed.ts';
import { retroTooLong } from './retro-too-long.ts';
import { smallTeam } from './small-team.ts';
import { soloWork } from './solo-work.ts';
import { thirdInARow } from './third-in-a-row.ts';
import type { Rule, RuleContext, Signal } from './types.ts';
import { wrapUpDue } from './wrap-up-due.ts';
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
  goalsOneSided,
  noKickoff,
  noFitCheck,
  offSchedule,
  advisorAbsent,
  goalsUnscored,
  goalOffPace,
  goalsTooEasy,
  mvpLate,
  actionOverdue,
  retroTooLong,
  wrapUpDue,
  npsNotShared,
  checkInDue,
  noChampion,
  championQuiet,
  doubleBooked,
  noBuffer,
  thirdInARow,
  findingNotRelayed,
];

/** Reports only what can still be acted on. */
function concerns({ group, alsoWhenClosed = false }: Rule, phase: Phase): boolean {
  if (phase === 'declined') return false;
  if (group === 'the program') return true;
  if (phase === 'closed') return alsoWhenClosed;
  return group === 'after' ? isPastSourcing(phase) : phase !== 'following-up';
}

const bySignificance = (a: Signal, b: Signal): number =>
  bySeverity(a.severity, b.severity) ||
  rules.findIndex(({ id }) => id === a.rule) - rules.findIndex(({ id }) => id === b.rule) ||
  byText(a.file, b.file) ||
  a.line - b.line;

/** The signals of one engagement, most severe first. Severities from `auxeng.yaml` override all others. */
export function signalsOf(engagement: Engagement, program: Program, settings: Settings): Signal[] {
  const { audience } = program;
  const { thresholds, weeks: plannedWeeks } = settings;
  const visible = rules.filter(({ homeOnly }) => audience === 'home' || !homeOnly);
  const context: RuleContext = { thresholds, plannedWeeks, program, rules: visible };
  return visible
    .filter((rule) => concerns(rule, engagement.phase))
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
