import { describe, expect, it } from 'vitest';
import { type Changes, everyWeek, type Fields } from '../support/builder.ts';
import { look } from '../support/look.ts';

const missedOff: Fields = { rules: { 'retro-missed': { severity: 'off', reason: 'We meet every month.' } } };

async function health(changes: Changes, day?: string, settings?: Fields) {
  return (await look(changes, { day, settings })).engagement.health;
}

describe('the health', () => {
  it('is on track when nothing is wrong', async () => {
    expect(await health({})).toEqual({ level: 'on-track', rules: [] });
  });

  it('is on track with a mere info', async () => {
    expect(await health({ charter: { end: '2026-12-04' } })).toEqual({ level: 'on-track', rules: [] });
  });

  it('is at risk with a warning, which it names', async () => {
    expect(await health({ charter: { host_team: { name: 'Checkout', size: 3 } } })).toEqual({
      level: 'at-risk',
      rules: ['small-team'],
    });
  });

  it('is off track with an error, and names only errors, each once', async () => {
    const changes: Changes = {
      charter: { host_team: { name: 'Checkout', size: 3 } },
      onePager: null,
      retros: { '2026-W40': { paired_days: 0 }, '2026-W41': { paired_days: 0 } },
      pulses: { '2026-W40': { safety: 1 }, '2026-W41': { safety: 1 } },
    };
    expect(await health(changes)).toEqual({ level: 'off-track', rules: ['failure-persists', 'one-pager-missing'] });
  });

  it('is unknown before the first retro', async () => {
    expect(await health({ retros: everyWeek(null) }, '2026-09-16')).toEqual({ level: 'unknown', rules: [] });
  });

  it.each([
    ['2026-10-22', 'on-track'],
    ['2026-10-23', 'unknown'],
  ])('fourteen days after the last retro: on %s %s', async (day, level) => {
    expect(await health({ retros: { '2026-W41': { next: [] } } }, day, missedOff)).toEqual({ level, rules: [] });
  });

  it('is not unknown when something worse is known', async () => {
    const changes = { retros: { '2026-W41': { next: [] } }, charter: { host_team: { name: 'Checkout', size: 3 } } };
    expect(await health(changes, '2026-10-30', missedOff)).toEqual({ level: 'at-risk', rules: ['small-team'] });
  });

  it.each([
    ['planning', '2026-09-07'],
    ['wrapping-up', '2026-12-21'],
  ])('knows of silence only while executing: not while %s', async (phase, day) => {
    const { engagement } = await look({ retros: { '2026-W41': { next: [] } } }, { day, settings: missedOff });
    expect([engagement.phase, engagement.health.level]).not.toContain('unknown');
    expect(engagement.phase).toBe(phase);
  });
});
