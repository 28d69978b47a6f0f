import { describe, expect, it } from 'vitest';
import { type Changes, engagement, type Fields } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { look, ruleIds } from '../support/look.ts';
import { tempRepo } from '../support/repo.ts';

const reason = 'Two more people join in November';

const accepting = (rule: string, fields: Fields = {}, rest: Changes = {}): Changes => ({
  ...rest,
  charter: { host_team: { name: 'Checkout', size: 3 }, accepted: [{ rule, reason, ...fields }] },
});

const alone = { '2026-W40': { paired_days: 1 }, '2026-W41': { paired_days: 1 } };

describe('a signal that both sides accept', () => {
  it('stands apart, with its reason, and makes nothing at-risk', async () => {
    const { engagement: seen, signals } = await look(accepting('small-team', { until: '2026-10-09' }));
    expect(signals).toEqual([]);
    expect(seen.accepted).toMatchObject([{ rule: 'small-team', severity: 'warning', reason, until: '2026-10-09' }]);
    expect(seen.health).toEqual({ level: 'on-track', rules: [] });
  });

  it('fails no run', async () => {
    const argv = ['report', '--as-of', '2026-10-09', '--fail-on', 'warning'];
    const codeWith = async (rule: string) => (await run(argv, { cwd: tempRepo(engagement(accepting(rule))) })).code;
    expect([await codeWith('small-team'), await codeWith('no-goals')]).toEqual([0, 1]);
  });

  it('is back on the day after the last', async () => {
    const seen = await look(accepting('small-team', { until: '2026-10-08' }));
    expect([ruleIds(seen), seen.engagement.accepted]).toEqual([['small-team'], []]);
  });

  it('is a signal on the days before it was accepted', async () => {
    const seen = await look(accepting('small-team', { from: '2026-10-10' }));
    expect([ruleIds(seen), seen.engagement.accepted]).toEqual([['small-team'], []]);
    const onTheDay = await look(accepting('small-team', { from: '2026-10-09' }));
    expect(ruleIds(onTheDay)).toEqual([]);
  });

  it('leaves those of other rules: solo work that persists is more than solo work', async () => {
    const seen = await look(accepting('solo-work', {}, { retros: alone }));
    expect(ruleIds(seen)).toEqual(['failure-persists', 'small-team']);
    expect(seen.engagement.accepted.map(({ rule }) => rule)).toEqual(['solo-work']);
  });

  it('is not there when nothing is raised', async () => {
    const { engagement: seen } = await look(accepting('no-kickoff'));
    expect(seen.accepted).toEqual([]);
  });

  it('is not shown to the host team when its rule is not', async () => {
    const retros = { '2026-W41': { failure_modes: ['not-welcome'] } };
    const changes = accepting('not-welcome', {}, { retros });
    expect((await look(changes)).engagement.accepted.map(({ rule }) => rule)).toEqual(['not-welcome']);
    expect((await look(changes, { audience: 'host' })).engagement.accepted).toEqual([]);
  });
});
