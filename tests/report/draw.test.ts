import { describe, expect, it } from 'vitest';
import { bar, sparkline } from '../../src/report/draw.ts';
import { engagement, everyWeek, healthyDay } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';

const unicode = { unicode: true };

describe('a sparkline', () => {
  const drawn = (values: number[], from: number, to: number, style = unicode) =>
    sparkline(values, { from, to, columns: 12 }, style);

  it.each<[string, number[], number, number, string]>([
    ['rises towards the target', [0, 5, 10], 0, 10, '▁▅█'],
    ['rises towards a target below its baseline', [40, 22.5, 5], 40, 5, '▁▅█'],
    ['stays at the top past the target', [10, 20], 0, 10, '██'],
    ['is flat at the baseline', [10, 10], 10, 2, '▁▁'],
    ['falls from 10 to 25 with a target of 2', [10, 25], 10, 2, '▆▁'],
    ['falls below a baseline, and rises again', [0, -10, 10], 0, 10, '▅▁█'],
  ])('%s', (_, values, from, to, expected) => {
    expect(drawn(values, from, to)).toBe(expected);
  });

  it('falls in ASCII too', () => {
    expect(drawn([10, 25], 10, 2, { unicode: false })).toBe('=_');
  });

  it('goes by the newest values alone', () => {
    expect(sparkline([-100, 0, 10], { from: 0, to: 10, columns: 2 }, unicode)).toBe('▁█');
  });
});

it('leaves the bar of a negative share empty, and that of one beyond the target full', () => {
  expect([bar(-1.875, 4, unicode), bar(2, 4, unicode)]).toEqual(['····', '████']);
});

describe('a goal that got worse', () => {
  const alerts = (value: number) => ({ scores: { alerts: value }, practices: undefined });
  const tree = engagement({
    charter: {
      goals: [{ id: 'alerts', title: 'Alerts a day', kind: 'technical', baseline: 10, target: 2 }],
      practices: [],
    },
    retros: { ...everyWeek(alerts(10)), '2026-W41': alerts(25) },
  });
  const report = (format: string) =>
    run(['report', 'checkout', '--as-of', healthyDay, '--format', format], {
      cwd: tempRepo(tree),
      env: { LC_ALL: 'C.UTF-8' },
    });

  it('is shown with a negative share, and falls', async () => {
    const { out } = await report('text');
    expect(out.split('\n').find((line) => line.includes('Alerts a day '))).toMatch(/10 to 2 +25 .* -187 % +▆▆▆▁$/);
    expect((await report('markdown')).out).toMatch(/Alerts a day .*\\?-187 %/);
  });

  it('counts as nothing in the mean, which is never negative', async () => {
    const [found] = JSON.parse((await report('json')).out).engagements;
    expect([found.goals[0].progress, found.progress]).toEqual([-1.875, { diffusion: null, project: 0 }]);
  });
});
