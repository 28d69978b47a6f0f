import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { type Changes, everyWeek } from '../support/builder.ts';
import { look, ruleIds } from '../support/look.ts';

/** As wrong as an engagement can be: nearly every rule of failure modes, expectations, planning and executing holds. */
const dismal: Changes = {
  charter: {
    advisor: 'Ada Lovelace',
    host_team: { name: 'Checkout', size: 2 },
    goals: [{ id: 'flaky-tests', title: 'Flaky tests', kind: 'technical', baseline: 40, target: 5 }],
    practices: [],
    end: '2026-12-18',
  },
  onePager: { problem: '' },
  expectations: { ground_rules: [], agreed: [] },
  findings: { 'slow-cache': null },
  retros: everyWeek({
    paired_days: 0,
    scores: undefined,
    practices: undefined,
    failure_modes: ['leadership-gap', 'no-platform-findings'],
    poorly: [],
    next: ['[ ] Mend the runner (due 2026-09-25)'],
  }),
  pulses: everyWeek({ safety: 1 }),
};

const executingDay = '2026-12-01';
const afterEnd = '2027-01-04';
const idsOfGroup = (group: string) => rules.filter((rule) => rule.group === group).map(({ id }) => id);

describe('what is said of a dismal engagement', () => {
  it('while executing is nearly everything', async () => {
    const seen = await look(dismal, { day: executingDay });
    expect(seen.engagement.phase).toBe('executing');
    expect(ruleIds(seen)).toEqual(
      expect.arrayContaining([
        ...['solo-work', 'not-welcome', 'leadership-gap', 'no-platform-findings', 'small-team', 'failure-persists'],
        ...['one-pager-missing', 'expectations-not-agreed', 'ground-rule-missing', 'no-diffusion-goal'],
        ...['retro-missed', 'no-critical-feedback', 'wrong-length'],
        ...['advisor-is-engineer', 'goals-unscored', 'action-overdue'],
      ]),
    );
  });

  it('while wrapping up is all but what only matters under way', async () => {
    const seen = await look(dismal, { day: afterEnd });
    expect(seen.engagement.phase).toBe('wrapping-up');
    expect(ruleIds(seen)).toContain('failure-persists');
    expect(ruleIds(seen)).not.toContain('expectations-not-agreed');
  });

  it('once wrapped up is nothing of failure modes, expectations, planning and executing', async () => {
    const seen = await look({ ...dismal, wrapUp: { date: afterEnd } }, { day: afterEnd });
    expect(seen.engagement.phase).toBe('following-up');
    const after = idsOfGroup('after');
    const rest = ruleIds(seen).filter((id) => !after.includes(id));
    // Both can still be put right by the check-in.
    expect(rest).toEqual(['no-platform-findings', 'action-overdue']);
    expect(seen.engagement.health).toEqual({ level: 'off-track', rules: ['no-platform-findings'] });
  });

  it.each([
    ['following-up', afterEnd],
    ['closed', '2027-03-15'],
  ])('while %s is still how it ended, and what persisted then', async (phase, day) => {
    const wrapUp = { date: afterEnd, result: 'ended-early', reason: 'Nobody paired' };
    const seen = await look({ ...dismal, wrapUp, checkIn: { date: '2027-03-15' } }, { day });
    expect(seen.engagement.phase).toBe(phase);
    expect(seen.engagement.result).toEqual({
      result: 'ended-early',
      reason: 'Nobody paired',
      date: afterEnd,
      persisted: ['solo-work', 'not-welcome', 'leadership-gap'],
    });
  });

  it('once wrapped up tells the host team nothing of what only pulses knew to persist', async () => {
    const seen = await look({ ...dismal, wrapUp: { date: afterEnd } }, { day: afterEnd, audience: 'host' });
    expect(seen.engagement.result?.persisted).toEqual(['solo-work', 'leadership-gap']);
  });

  it('on the day before the wrap-up is as if there were none', async () => {
    const changes = { ...dismal, wrapUp: { date: afterEnd } };
    const before = await look(changes, { day: '2027-01-03' });
    expect(before.engagement.phase).toBe('wrapping-up');
    expect(before.signals).toEqual((await look(dismal, { day: '2027-01-03' })).signals);
  });

  it('once checked in is nothing at all', async () => {
    const changes = { ...dismal, wrapUp: { date: afterEnd }, checkIn: { date: '2027-03-15' } };
    const seen = await look(changes, { day: '2027-03-15' });
    expect([seen.engagement.phase, ruleIds(seen)]).toEqual(['closed', []]);
  });

  it('when it was declined is nothing, and the host team is not shown it at all', async () => {
    const changes = { ...dismal, fitCheck: { decision: 'declined', reason: 'Too small a team' } };
    const seen = await look(changes, { day: executingDay });
    expect([seen.engagement.phase, ruleIds(seen)]).toEqual(['declined', []]);
    await expect(look(changes, { day: executingDay, audience: 'host' })).rejects.toThrow('does not show');
  });
});
