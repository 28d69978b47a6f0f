import { describe, expect, it } from 'vitest';
import type { Changes } from '../support/builder.ts';
import { look } from '../support/look.ts';

const signalOf = async (rule: string, changes: Changes, options: { day?: string } = {}) =>
  (await look(changes, options)).signals.find((signal) => signal.rule === rule);

const alone = { paired_days: 1 };
const unsafe = { safety: 1 };

describe('since when a signal has held', () => {
  it.each<[string, string, Changes, string | null, { day?: string }?]>([
    [
      'the Monday of the first of the weeks in a row',
      'solo-work',
      { retros: { '2026-W40': alone, '2026-W41': alone } },
      '2026-09-28',
    ],
    [
      'the first week of those that persist',
      'failure-persists',
      { pulses: { '2026-W39': unsafe, '2026-W40': unsafe, '2026-W41': unsafe } },
      '2026-09-21',
    ],
    [
      'the first week that was missed',
      'retro-missed',
      { retros: { '2026-W40': null, '2026-W41': null } },
      '2026-09-28',
      { day: '2026-10-12' },
    ],
    [
      'the day that an action was due',
      'action-overdue',
      { retros: { '2026-W41': { next: ['[ ] Ask @ada (due 2026-10-05)'] } } },
      '2026-10-05',
    ],
    [
      'the start, for what the charter says',
      'small-team',
      { charter: { host_team: { name: 'Checkout', size: 3 } } },
      '2026-09-14',
    ],
    [
      'nothing before the start',
      'small-team',
      { charter: { host_team: { name: 'Checkout', size: 3 } } },
      null,
      { day: '2026-09-01' },
    ],
    [
      'the day of the note with the evidence',
      'goals-unscored',
      { retros: { '2026-W41': { scores: {} } } },
      '2026-10-08',
    ],
    ['the end, for the wrap-up', 'wrap-up-due', {}, '2026-11-20', { day: '2026-12-01' }],
    [
      'the day from which the pace was not kept',
      'goal-off-pace',
      {
        retros: Object.fromEntries(
          ['2026-W38', '2026-W39', '2026-W40', '2026-W41'].map((week) => [
            week,
            { scores: { 'lead-time': 9, 'flaky-tests': 40 } },
          ]),
        ),
      },
      '2026-10-18',
      { day: '2026-10-30' },
    ],
  ])('is %s', async (_, rule, changes, expected, options) => {
    expect((await signalOf(rule, changes, options))?.since).toBe(expected);
  });
});

describe('the command of a signal', () => {
  it.each<[string, Changes, string | null, { day?: string }?]>([
    ['wrap-up-due', {}, 'auxeng add wrap-up checkout-testing', { day: '2026-12-01' }],
    [
      'retro-missed',
      { retros: { '2026-W41': null } },
      'auxeng retro checkout-testing --week 2026-W41',
      { day: '2026-10-12' },
    ],
    ['no-fit-check', { fitCheck: null }, 'auxeng add fit-check checkout-testing'],
    ['solo-work', { retros: { '2026-W41': alone } }, null],
  ])('of %s', async (rule, changes, expected, options) => {
    expect((await signalOf(rule, changes, options))?.command).toBe(expected);
  });
});
