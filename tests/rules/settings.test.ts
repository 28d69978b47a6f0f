import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { type Changes, engagement, type Fields, settings } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { look, ruleIds } from '../support/look.ts';
import { tempRepo } from '../support/repo.ts';
import { allCases } from './cases.ts';
import type { ThresholdCase } from './types.ts';

const thresholdCases = allCases.flatMap(({ rule, thresholds = [] }) =>
  thresholds.map((sample) => ({ rule, ...sample })),
);

async function severity(sample: ThresholdCase & { rule: string }, settings?: Fields): Promise<string> {
  const { signals } = await look(sample.changes, { ...sample, settings });
  return signals.find(({ rule }) => rule === sample.rule)?.severity ?? '-';
}

describe('a threshold in auxeng.yaml', () => {
  it('is each tried with the rule that looks at it', () => {
    const pairs = (of: readonly { rule: string; threshold: string }[]) =>
      of.map(({ rule, threshold }) => [rule, threshold]).sort();
    const used = rules.flatMap(({ id, thresholds }) => thresholds.map((threshold) => ({ rule: id, threshold })));
    expect(pairs(thresholdCases)).toEqual(pairs(used));
  });

  it.each(thresholdCases)('$threshold moves $rule from $usual to $set', async (sample) => {
    expect(await severity(sample)).toBe(sample.usual);
    expect(await severity(sample, { thresholds: { [sample.threshold]: sample.value } })).toBe(sample.set);
  });
});

const small: Changes = { charter: { host_team: { name: 'Checkout', size: 3 } } };
const ruleSettings = (id: string, severity: string): Fields => ({ rules: { [id]: { severity, reason: 'Ours.' } } });

describe('a severity in auxeng.yaml', () => {
  it.each([
    ['off', [], 'on-track'],
    ['info', ['info'], 'on-track'],
    ['warning', ['warning'], 'at-risk'],
    ['error', ['error'], 'off-track'],
  ])('%s replaces that of small-team, and the health follows', async (chosen, severities, level) => {
    const seen = await look(small, { settings: ruleSettings('small-team', chosen) });
    expect(seen.signals.map(({ severity }) => severity)).toEqual(severities);
    expect(seen.engagement.health).toEqual({
      level,
      rules: chosen === 'warning' || chosen === 'error' ? ['small-team'] : [],
    });
  });

  it('replaces also what a rule raises in graver cases', async () => {
    const missed = { retros: { '2026-W40': null, '2026-W41': null } };
    const { signals } = await look(missed, { day: '2026-10-12', settings: ruleSettings('retro-missed', 'info') });
    expect(signals.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['retro-missed info']);
  });

  it('that switches a mode off leaves failure-persists to the rule of that name', async () => {
    const changes = { retros: { '2026-W40': { paired_days: 1 }, '2026-W41': { paired_days: 1 } } };
    expect(ruleIds(await look(changes, { settings: ruleSettings('solo-work', 'off') }))).toEqual(['failure-persists']);
  });

  it('needs a reason', async () => {
    const tree = { ...engagement(small), ...settings({ rules: { 'small-team': { severity: 'off' } } }) };
    const { code, err } = await run(['report', '--as-of', '2026-10-09'], { cwd: tempRepo(tree) });
    expect(code).toBe(2);
    expect(err).toContain('auxeng.yaml:4:5 missing field "rules.small-team.reason"');
  });
});

describe('the order of signals', () => {
  it('is the gravest first, then that of the list', async () => {
    const changes: Changes = {
      charter: { advisor: 'Ada Lovelace', host_team: { name: 'Checkout', size: 2 }, end: '2026-12-04' },
      onePager: null,
      retros: { '2026-W41': { scores: undefined } },
    };
    const { signals } = await look(changes);
    expect(signals.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error one-pager-missing',
      'error advisor-is-engineer',
      'warning small-team',
      'warning goals-unscored',
      'info wrong-length',
    ]);
  });
});
