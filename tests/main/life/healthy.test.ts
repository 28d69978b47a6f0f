import { expect, test } from 'vitest';
import { Life } from '../../support/life.ts';

const slug = 'checkout-testing';
const goals = [
  'id=flaky-tests,title=Flaky tests a week,kind=technical,baseline=40,target=5',
  'id=lead-time,title=Days to production,kind=business,baseline=9,target=3',
  'id=incidents,title=Incidents a month,kind=business,baseline=6,target=1',
  'id=pairs,title=Members who paired,kind=diffusion,target=7',
].flatMap((goal) => ['--goal', goal]);

const scores = (flaky: number, lead: number, pairs: number, incidents?: number) => [
  ...['--score', `flaky-tests=${flaky}`, '--score', `lead-time=${lead}`, '--score', `pairs=${pairs}`],
  ...(incidents === undefined ? [] : ['--score', `incidents=${incidents}`]),
];

/** Goals, diffusion and project of a day, for comparing two looks at it. */
async function figures(life: Life, day: string): Promise<unknown> {
  const { goals: all, progress, health, retros } = await life.engagement(slug, day);
  return {
    goals: all.map(({ id, target, current, progress: share }) => [id, target, current, share]),
    progress,
    health,
    retros,
  };
}

test('ten weeks with a holiday, a retro moved to Monday, a goal retargeted and one dropped are on-track on every Friday', async () => {
  const life = new Life();
  await life.prepare(slug, '2026-09-14', '--mvp', 'The cart deploys on green tests', ...goals);
  await life.retro(
    slug,
    '2026-09-17',
    ...scores(40, 9, 2, 6),
    '--mvp',
    'in-progress',
    '--practice',
    'test-first=not-started',
  );
  await life.on(
    '2026-09-22',
    ...['add', 'finding', slug, '--set', 'title=Cold builds are slow', '--set', 'component=build-cache'],
    ...['--set', 'kind=friction', '--set', 'impact=high', '--set', 'status=relayed'],
    ...['--set', 'relayed.to=Build Platform', '--set', 'relayed.date=2026-09-22'],
  );
  await life.retro(slug, '2026-09-24', ...scores(34, 8, 3, 5), '--mvp', 'in-production');
  // The retro of the third week, moved to the Monday after: that week's own retro follows on its Thursday.
  await life.retro(slug, '2026-10-05', '--week', '2026-W40', ...scores(30, 7.5, 3, 5));
  await life.on('2026-10-05', 'change', slug, '--pause', '2026-10-12..2026-10-16', '--reason', 'Autumn holidays');
  await life.retro(slug, '2026-10-08', ...scores(26, 7, 4, 4));
  await life.on('2026-10-09', 'change', slug, '--champion', 'Rosalind Franklin');
  await life.on('2026-10-09', 'change', slug, '--contact', 'Rosalind Franklin=4 likes the new suite');
  await life.retro(slug, '2026-10-22', ...scores(22, 6, 5, 4));
  const before = { first: await figures(life, '2026-09-18'), fifth: await figures(life, '2026-10-23') };
  await life.on('2026-10-26', 'change', slug, '--target', 'flaky-tests=10', '--reason', '5 was out of reach');
  await life.retro(slug, '2026-10-29', ...scores(18, 5.5, 6, 4));
  await life.on('2026-11-02', 'change', slug, '--drop-goal', 'incidents');
  await life.retro(slug, '2026-11-05', ...scores(15, 5, 6));
  await life.retro(slug, '2026-11-12', ...scores(13, 4.5, 7));
  await life.retro(slug, '2026-11-19', ...scores(12, 4, 7));
  expect(await life.fridays(slug, '2026-09-18', '2026-11-20')).toEqual([
    '2026-09-18 executing on-track',
    '2026-09-25 executing on-track',
    '2026-10-02 executing on-track',
    '2026-10-09 executing on-track',
    '2026-10-16 executing on-track',
    '2026-10-23 executing on-track',
    '2026-10-30 executing on-track',
    '2026-11-06 executing on-track',
    '2026-11-13 executing on-track',
    '2026-11-20 executing on-track',
  ]);
  expect({ first: await figures(life, '2026-09-18'), fifth: await figures(life, '2026-10-23') }).toEqual(before);
  const now = await life.engagement(slug, '2026-11-20');
  expect(now.retros).toEqual({ held: 9, expected: 9, missed: [] });
  expect(now.goals.map(({ id, target, dropped }) => [id, target, dropped])).toEqual([
    ['flaky-tests', 10, null],
    ['lead-time', 3, null],
    ['pairs', 7, null],
    ['incidents', 1, '2026-11-02'],
  ]);
});
