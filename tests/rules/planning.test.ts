import { describe, expect, it } from 'vitest';
import { type Changes, engagement, everyWeek } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { look } from '../support/look.ts';
import { tempRepo } from '../support/repo.ts';
import { before } from './changes.ts';

/** As little as can be there of an engagement that is about to begin. */
const bare: Changes = {
  charter: { advisor: 'Ada Lovelace', goals: [], practices: [], champions: [], kickoff: undefined },
  onePager: null,
  expectations: { ground_rules: [], agreed: [] },
  fitCheck: null,
  retros: everyWeek(null),
  pulses: everyWeek(null),
  findings: { 'slow-cache': null },
};

const reported = ({ signals }: Awaited<ReturnType<typeof look>>) =>
  signals.map(({ rule, severity }) => `${severity} ${rule}`);

describe('an engagement being planned', () => {
  it('is not ready rather than in trouble', async () => {
    const seen = await look(bare, { day: '2026-09-13' });
    expect(seen.engagement.phase).toBe('planning');
    expect(reported(seen)).toEqual([
      'warning one-pager-missing',
      'warning ground-rule-missing',
      'warning advisor-is-engineer',
      'warning no-fit-check',
    ]);
    const { code } = await run(['report', '--as-of', '2026-09-13'], { cwd: tempRepo(engagement(bare)) });
    expect(code).toBe(0);
  });

  it('is in trouble when it begins like that', async () => {
    expect(reported(await look(bare, { day: '2026-09-14' }))).toEqual(
      expect.arrayContaining([
        'error one-pager-missing',
        'error expectations-not-agreed',
        'error advisor-is-engineer',
        'error no-goals',
      ]),
    );
  });

  it('is capped as well where the settings make it an error', async () => {
    const rules = { 'ground-rule-missing': { severity: 'error', reason: 'Ours.' } };
    const seen = await look(bare, { day: '2026-09-13', settings: { rules } });
    expect(reported(seen)).toContain('warning ground-rule-missing');
  });

  it('may be in trouble for other reasons: an engineer who is elsewhere', async () => {
    const also = [before('2026-09-18')];
    expect(reported(await look(bare, { day: '2026-09-13', also }))).toContain('error double-booked');
  });
});
