import { bySeverity, byText, type Severity } from '../base/diagnostic.ts';
import { isPastSourcing } from '../model/phase.ts';
import type { Engagement, Phase, Program } from '../model/types.ts';
import type { Settings } from '../workspace/settings.ts';
import { actionOverdue } from './action-overdue.ts';
import { advisorAbsent } from './advisor-absent.ts';
import { advisorIsEngineer } from './advisor-is-engineer.ts';
import { championQuiet } from './champion-quiet.ts';
import { championUnhappy } from './champion-unhappy.ts';
import { checkInDue } from './check-in-due.ts';
import { diffusionOffPace } from './diffusion-off-pace.ts';
import { doubleBooked } from './double-booked.ts';
import { expectationsNotAgreed } from './expectations-not-agreed.ts';
import { failurePersists } from './failure-persists.ts';
import { findingNotRelayed } from './finding-not-relayed.ts';
import { futureDocument } from './future-document.ts';
import { goalOffPace } from './goal-off-pace.ts';
import { goalWorsening } from './goal-worsening.ts';
import { goalsOneSided } from './goals-one-sided.ts';
import { goalsTooEasy } from './goals-too-easy.ts';
import { goalsUnscored } from './goals-unscored.ts';
import { groundRuleMissing } from './ground-rule-missing.ts';
import { hostAbsent } from './host-absent.ts';
import { leadershipGap } from './leadership-gap.ts';
import { mvpLate } from './mvp-late.ts';
import { noBuffer } from './no-buffer.ts';
import { noChampion } from './no-champion.ts';
import { noCriticalFeedback } from './no-critical-feedback.ts';
import { noDebrief } from './no-debrief.ts';
import { noDiffusionGoal } from './no-diffusion-goal.ts';
import { noFitCheck } from './no-fit-check.ts';
import { noGoals } from './no-goals.ts';
import { noKickoff } from './no-kickoff.ts';
import { noMemberPairs } from './no-member-pairs.ts';
import { noPlatformFindings } from './no-platform-findings.ts';
import { notComfortable } from './not-comfortable.ts';
import { notWelcome } from './not-welcome.ts';
import { notWorthIt } from './not-worth-it.ts';
import { npsLow } from './nps-low.ts';
import { npsNotShared } from './nps-not-shared.ts';
import { offSchedule } from './off-schedule.ts';
import { onePagerMissing } from './one-pager-missing.ts';
import { relapse } from './relapse.ts';
import { retroMissed } from './retro-missed.ts';
import { retroTooLong } from './retro-too-long.ts';
import { smallTeam } from './small-team.ts';
import { soloWork } from './solo-work.ts';
import { thirdInARow } from './third-in-a-row.ts';
import { timeEroded } from './time-eroded.ts';
import type { AcceptedSignal, Group, Rule, RuleContext, Signal } from './types.ts';
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
  notWorthIt,
  noMemberPairs,
  failurePersists,
  onePagerMissing,
  expectationsNotAgreed,
  groundRuleMissing,
  noDiffusionGoal,
  retroMissed,
  noCriticalFeedback,
  hostAbsent,
  wrongLength,
  advisorIsEngineer,
  noGoals,
  goalsOneSided,
  noKickoff,
  noFitCheck,
  offSchedule,
  timeEroded,
  advisorAbsent,
  goalsUnscored,
  diffusionOffPace,
  goalOffPace,
  goalWorsening,
  goalsTooEasy,
  mvpLate,
  actionOverdue,
  retroTooLong,
  wrapUpDue,
  npsNotShared,
  checkInDue,
  noChampion,
  championQuiet,
  championUnhappy,
  notComfortable,
  npsLow,
  noDebrief,
  futureDocument,
  doubleBooked,
  noBuffer,
  thirdInARow,
  findingNotRelayed,
];

/** A report speaks of what can still be acted on. */
function concerns({ group, lasts }: Rule, phase: Phase): boolean {
  if (phase === 'declined') return false;
  if (group === 'the program' || lasts === 'always') return true;
  if (phase === 'closed') return false;
  if (group === 'after' || lasts === 'check-in') return isPastSourcing(phase);
  return phase !== 'following-up';
}

/** What is planned is not ready rather than in trouble. */
const planningGroups: readonly Group[] = ['expectations', 'roles and planning'];

const atMostWarning = (severity: Severity): Severity => (severity === 'error' ? 'warning' : severity);

const hasBegun = (phase: Phase): boolean => phase !== 'sourcing' && phase !== 'planning';

const places = new Map(rules.map(({ id }, index) => [id, index]));
const placeOf = ({ rule }: Signal): number => places.get(rule) ?? 0;

const bySignificance = (a: Signal, b: Signal): number =>
  bySeverity(a.severity, b.severity) || placeOf(a) - placeOf(b) || byText(a.file, b.file) || a.line - b.line;

/** What rules may look at, for an audience. */
export function contextFor(program: Program, { thresholds, weeks }: Settings): RuleContext {
  const visible = rules.filter(({ homeOnly }) => program.audience === 'home' || !homeOnly);
  return { thresholds, plannedWeeks: weeks, program, rules: visible };
}

/** The days of the documents with evidence, by file; a charter has held since the start. */
function daysOfEvidence({ retros, pulses, findings, wrapUp, checkIn, charter, start, day }: Engagement) {
  const dated = [...[...retros, ...pulses].map(({ doc }) => doc), ...findings, wrapUp, checkIn];
  const days = new Map(dated.flatMap((doc) => (doc?.date === undefined ? [] : [[doc.file, doc.date]])));
  return start !== undefined && start <= day ? days.set(charter.file, start) : days;
}

/** What one rule says. The severity set in `auxeng.yaml` replaces its own. */
function signalsBy(rule: Rule, engagement: Engagement, context: RuleContext, settings: Settings): Signal[] {
  const chosen = settings.rules[rule.id]?.severity;
  if (chosen === 'off' || !concerns(rule, engagement.phase)) return [];
  const isCapped = planningGroups.includes(rule.group) && !hasBegun(engagement.phase);
  return rule.check(engagement, context).map(({ message, file, line, weeks, severity, mode, since, command }) => {
    const weight = chosen ?? severity ?? rule.severity;
    return {
      rule: rule.id,
      severity: isCapped ? atMostWarning(weight) : weight,
      message,
      do: rule.guidance.action,
      command: command ?? rule.command?.(engagement.slug) ?? null,
      file,
      line,
      weeks: weeks ?? null,
      since: since ?? null,
      mode: mode ?? null,
    };
  });
}

/** Whether both sides accept what a rule says of an engagement. */
const acceptanceOf = ({ accepted }: Engagement, rule: string) =>
  accepted.find((acceptance) => acceptance.rule === rule);

/** Whether a rule raises a signal of one engagement that nobody accepts. */
export function raises(id: string, engagement: Engagement, program: Program, settings: Settings): boolean {
  const context = contextFor(program, settings);
  const rule = context.rules.find((candidate) => candidate.id === id);
  if (!rule || acceptanceOf(engagement, id)) return false;
  return signalsBy(rule, engagement, context, settings).length > 0;
}

/** What the rules say of one engagement, the gravest first, and what both sides accept of it. */
export function signalsOf(
  engagement: Engagement,
  program: Program,
  settings: Settings,
): { signals: Signal[]; accepted: AcceptedSignal[] } {
  const context = contextFor(program, settings);
  const days = daysOfEvidence(engagement);
  const all = context.rules
    .flatMap((rule) => signalsBy(rule, engagement, context, settings))
    .map((signal) => ({ ...signal, since: signal.since ?? days.get(signal.file) ?? null }))
    .sort(bySignificance);
  return {
    signals: all.filter(({ rule }) => !acceptanceOf(engagement, rule)),
    accepted: all.flatMap((signal) => {
      const acceptance = acceptanceOf(engagement, signal.rule);
      return acceptance ? [{ ...signal, reason: acceptance.reason, until: acceptance.until ?? null }] : [];
    }),
  };
}
