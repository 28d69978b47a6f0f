import { type Changes, everyWeek } from '../../support/builder.ts';

const wrapUp = { date: '2026-11-26' };
const unheld: Changes = { retros: everyWeek(null), pulses: everyWeek(null) };
const practice = (state: string) => ({ practices: { 'test-first': state } });

/** Where a threshold decides. */
export interface ThresholdSample {
  threshold: string;
  value: number;
  rule: string;
  changes: Changes;
  also?: readonly Changes[];
  day?: string;
  /** What the rule says without the threshold, and with it: `-` for nothing. */
  usual: string;
  set: string;
}

export const thresholdSamples: readonly ThresholdSample[] = [
  {
    threshold: 'solo_work_share',
    value: 0.8,
    rule: 'solo-work',
    changes: {},
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'solo_work_days',
    value: 4,
    rule: 'solo-work',
    changes: { pulses: { '2026-W41': { solo_days: 3 } } },
    usual: 'warning',
    set: '-',
  },
  {
    threshold: 'not_welcome_safety',
    value: 3,
    rule: 'not-welcome',
    changes: { pulses: { '2026-W41': { safety: 3 } } },
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'leadership_gap_difference',
    value: 3,
    rule: 'leadership-gap',
    changes: { pulses: { '2026-W41': { alignment: { team: 5, leadership: 3 } } } },
    usual: 'warning',
    set: '-',
  },
  {
    threshold: 'leadership_gap_level',
    value: 1,
    rule: 'leadership-gap',
    changes: { pulses: { '2026-W41': { alignment: { team: 2, leadership: 3 } } } },
    usual: 'warning',
    set: '-',
  },
  {
    threshold: 'no_platform_findings_share',
    value: 0.25,
    rule: 'no-platform-findings',
    changes: { findings: { 'slow-cache': null } },
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'relapse_retros',
    value: 3,
    rule: 'relapse',
    changes: { retros: { '2026-W40': practice('slipped'), '2026-W41': practice('slipped') } },
    usual: 'warning',
    set: '-',
  },
  {
    threshold: 'failure_persists_weeks',
    value: 3,
    rule: 'failure-persists',
    changes: { retros: { '2026-W40': { paired_days: 1 }, '2026-W41': { paired_days: 1 } } },
    usual: 'error',
    set: '-',
  },
  {
    threshold: 'retro_missed_weeks',
    value: 3,
    rule: 'retro-missed',
    changes: { retros: { '2026-W40': null, '2026-W41': null } },
    day: '2026-10-12',
    usual: 'error',
    set: 'warning',
  },
  {
    threshold: 'no_critical_feedback_retros',
    value: 1,
    rule: 'no-critical-feedback',
    changes: { retros: { '2026-W41': { poorly: [] } } },
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'wrong_length_weeks',
    value: 11,
    rule: 'wrong-length',
    changes: { charter: { end: '2026-12-04' } },
    usual: 'info',
    set: 'warning',
  },
  {
    threshold: 'action_overdue_retros',
    value: 2,
    rule: 'action-overdue',
    changes: { retros: { '2026-W40': { next: ['[ ] Mend the runner'] } } },
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'relapse_days',
    value: 30,
    rule: 'relapse',
    changes: { wrapUp, checkIn: { date: '2027-02-22', practices: { 'test-first': 'slipped' } } },
    day: '2027-04-01',
    usual: 'warning',
    set: '-',
  },
  {
    threshold: 'off_schedule_retros',
    value: 1,
    rule: 'off-schedule',
    changes: { retros: { '2026-W41': { host_days: 5 } } },
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'advisor_absent_retros',
    value: 1,
    rule: 'advisor-absent',
    changes: { retros: { '2026-W41': { attendees: ['Ada Lovelace'] } } },
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'goal_off_pace_share',
    value: 1,
    rule: 'goal-off-pace',
    changes: {},
    day: '2026-10-19',
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'wrap_up_due_days',
    value: 1,
    rule: 'wrap-up-due',
    changes: {},
    day: '2026-11-21',
    usual: '-',
    set: 'warning',
  },
  {
    threshold: 'nps_not_shared_days',
    value: 30,
    rule: 'nps-not-shared',
    changes: { wrapUp: { ...wrapUp, nps_shared: undefined } },
    day: '2026-12-15',
    usual: 'warning',
    set: '-',
  },
  {
    threshold: 'champion_quiet_days',
    value: 7,
    rule: 'champion-quiet',
    changes: {},
    usual: '-',
    set: 'info',
  },
  {
    threshold: 'third_in_a_row_days',
    value: 40,
    rule: 'third-in-a-row',
    changes: {},
    also: [
      { slug: 'one', charter: { start: '2026-02-02', end: '2026-04-10' }, ...unheld },
      { slug: 'two', charter: { start: '2026-05-20', end: '2026-08-05' }, ...unheld },
    ],
    usual: 'warning',
    set: '-',
  },
  {
    threshold: 'finding_not_relayed_days',
    value: 5,
    rule: 'finding-not-relayed',
    changes: { findings: { 'slow-cache': { status: 'noted' } } },
    usual: '-',
    set: 'warning',
  },
];
