import { describe, expect, it } from 'vitest';
import { type Changes, engagement } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { look, ruleIds } from '../support/look.ts';
import { tempRepo } from '../support/repo.ts';

const alone = { host_days: 4, paired_days: 1 };

/** Exit code and rules of a report on the Friday of the second bad week, or of the week after. */
async function reported(changes: Changes, day: string) {
  const seen = await look(changes, { day });
  const { code } = await run(['report', '--as-of', day], { cwd: tempRepo(engagement(changes)) });
  return { code, level: seen.engagement.health.level, rules: ruleIds(seen) };
}

describe('one paired day of four, two weeks running', () => {
  it('is solo work that persists: off track, exit 1', async () => {
    const changes = { retros: { '2026-W40': alone, '2026-W41': alone } };
    expect(await reported(changes, '2026-10-09')).toEqual({
      code: 1,
      level: 'off-track',
      rules: ['failure-persists', 'solo-work'],
    });
  });

  it('still is with the last week unrecorded', async () => {
    const changes = {
      retros: { '2026-W39': alone, '2026-W40': alone, '2026-W41': null },
      pulses: { '2026-W41': null },
    };
    expect(await reported(changes, '2026-10-12')).toEqual({
      code: 1,
      level: 'off-track',
      rules: ['failure-persists', 'solo-work', 'retro-missed'],
    });
  });

  it('is history with a good last week', async () => {
    const changes = { retros: { '2026-W39': alone, '2026-W40': alone } };
    expect(await reported(changes, '2026-10-09')).toEqual({ code: 0, level: 'on-track', rules: [] });
  });

  it('was so on the day when it was so', async () => {
    const changes = { retros: { '2026-W39': alone, '2026-W40': alone } };
    expect(await reported(changes, '2026-10-02')).toEqual({
      code: 1,
      level: 'off-track',
      rules: ['failure-persists', 'solo-work'],
    });
  });

  it('is a warning alone in its first week, and no reason to fail', async () => {
    expect(await reported({ retros: { '2026-W41': alone } }, '2026-10-09')).toEqual({
      code: 0,
      level: 'at-risk',
      rules: ['solo-work'],
    });
  });
});

describe('the audience', () => {
  const gloomy: Changes = {
    pulses: {
      '2026-W40': { safety: 1, alignment: { team: 5, leadership: 1 }, solo_days: 4 },
      '2026-W41': { safety: 1, alignment: { team: 5, leadership: 1 }, solo_days: 4 },
    },
  };

  it('at home sees what the pulses say', async () => {
    const seen = await look(gloomy);
    expect(ruleIds(seen)).toEqual([
      ...['failure-persists', 'failure-persists', 'failure-persists'],
      ...['solo-work', 'not-welcome', 'leadership-gap'],
    ]);
  });

  it('at the host sees nothing of it, not even in the health', async () => {
    const { signals, engagement: seen } = await look(gloomy, { audience: 'host' });
    expect(signals).toEqual([]);
    expect(seen.health).toEqual({ level: 'on-track', rules: [] });
  });

  it('at the host is not shown that the room does not make the engineer welcome', async () => {
    const named = { failure_modes: ['not-welcome'] };
    const changes = { retros: { '2026-W40': named, '2026-W41': named } };
    expect(ruleIds(await look(changes))).toEqual(['failure-persists', 'not-welcome']);
    expect(ruleIds(await look(changes, { audience: 'host' }))).toEqual([]);
  });

  it('at the host finds no trace of home/ in any format', async () => {
    const broken = { 'home/pulse/2026-W39.md': '---\nsafety: loud\n---\n' };
    const cwd = tempRepo(engagement({ ...gloomy, files: broken }));
    for (const format of ['text', 'markdown', 'json']) {
      const argv = ['report', '--as-of', '2026-10-09', '--format', format];
      expect((await run(argv, { cwd })).out).toContain('home/');
      const { out, err, code } = await run([...argv, '--audience', 'host'], { cwd });
      expect(out + err).not.toMatch(/home\/|pulse|safety|not-welcome/);
      expect(code).toBe(0);
    }
  });
});
