import { expect, test } from 'vitest';
import { addDays } from '../../../src/base/calendar.ts';
import { Life } from '../../support/life.ts';

const slug = 'checkout-testing';

test('a project that succeeds while nothing spreads is seen by week 5, and an error past the midpoint', async () => {
  const life = new Life();
  const goals = [
    'id=flaky-tests,title=Flaky tests a week,kind=technical,baseline=40,target=5',
    'id=lead-time,title=Days to production,kind=business,baseline=9,target=3',
    'id=pairs,title=Members who paired,kind=diffusion,target=7',
  ];
  await life.prepare(slug, '2026-09-14', ...goals.flatMap((goal) => ['--goal', goal]));
  await life.on(
    '2026-09-22',
    ...['add', 'finding', slug, '--set', 'title=Cold builds are slow', '--set', 'component=build-cache'],
    ...['--set', 'kind=friction', '--set', 'impact=high', '--set', 'status=relayed'],
    ...['--set', 'relayed.to=Build Platform', '--set', 'relayed.date=2026-09-22'],
  );
  for (let week = 0; week < 10; week++) {
    const scores = [
      '--score',
      `flaky-tests=${Math.max(5, 40 - 5 * week)}`,
      '--score',
      `lead-time=${Math.max(3, 9 - week)}`,
    ];
    await life.retro(
      slug,
      addDays('2026-09-17', 7 * week),
      ...scores,
      '--score',
      'pairs=0',
      '--practice',
      'test-first=not-started',
    );
  }
  expect(await life.fridays(slug, '2026-09-18', '2026-11-20')).toEqual([
    '2026-09-18 executing on-track',
    '2026-09-25 executing on-track',
    '2026-10-02 executing on-track',
    '2026-10-09 executing at-risk diffusion-off-pace',
    '2026-10-16 executing at-risk diffusion-off-pace',
    '2026-10-23 executing off-track diffusion-off-pace',
    '2026-10-30 executing off-track diffusion-off-pace',
    '2026-11-06 executing off-track diffusion-off-pace',
    '2026-11-13 executing off-track diffusion-off-pace',
    '2026-11-20 executing off-track diffusion-off-pace',
  ]);
  const { progress } = await life.engagement(slug, '2026-11-20');
  expect(progress).toEqual({ diffusion: 0, project: 1 });
});
