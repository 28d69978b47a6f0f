import { expect, test } from 'vitest';
import { Life } from '../../support/life.ts';

const slug = 'checkout-testing';
const reason = 'The engineer worked alone, and nobody had time to pair';

async function endedEarly(): Promise<Life> {
  const life = new Life();
  const goals = [
    'id=flaky-tests,title=Flaky tests a week,kind=technical,baseline=40,target=5',
    'id=lead-time,title=Days to production,kind=business,baseline=9,target=3',
  ];
  await life.prepare(slug, '2026-09-14', ...goals.flatMap((goal) => ['--goal', goal]));
  for (const [day, flaky] of [
    ['2026-09-17', 40],
    ['2026-09-24', 38],
    ['2026-10-01', 36],
    ['2026-10-08', 33],
  ] as const) {
    const scores = ['--score', `flaky-tests=${flaky}`, '--score', 'lead-time=9'];
    await life.retro(slug, day, ...scores, '--paired-days', '1', '--practice', 'test-first=not-started');
  }
  await life.on(
    '2026-10-14',
    ...['add', 'wrap-up', slug, '--set', 'result=ended-early', '--set', `reason=${reason}`, '--set', 'nps=2,4,6'],
    ...['--set', 'attendees=Ada Lovelace,Rosalind Franklin', '--set', 'owner=Rosalind Franklin'],
    ...['--section', 'What went well=We know more of the build', '--section', 'What went poorly=No time to pair'],
    ...['--section', 'What we do next=Hand over the test data @rosalind (due 2026-10-20)'],
  );
  return life;
}

test('an engagement ended early keeps its reason and its final goals in every format, until closed and after', async () => {
  const life = await endedEarly();
  await life.on(
    '2027-01-14',
    ...['add', 'check-in', slug, '--set', 'attendees=Rosalind Franklin', '--set', 'comfortable=3'],
  );
  for (const day of ['2026-10-14', '2026-12-01', '2027-01-14', '2027-05-01']) {
    for (const format of ['text', 'markdown', 'json', 'csv']) {
      const { out } = await life.report(day, slug, '--format', format);
      const words = out.replaceAll('\\', '').replace(/\s+/g, ' ');
      expect(words, `${day} ${format}`).toContain(reason);
      if (format !== 'csv') expect(words, `${day} ${format}`).toContain('Flaky tests a week');
    }
    const { result, goals } = await life.engagement(slug, day);
    expect(result).toEqual({ result: 'ended-early', reason, date: '2026-10-14', persisted: ['solo-work'] });
    expect(goals.map(({ id, current }) => [id, current])).toEqual([
      ['flaky-tests', 33],
      ['lead-time', 9],
    ]);
  }
});

test('what can still be done after an early end is said until the check-in, week by week', async () => {
  const life = await endedEarly();
  expect(await life.fridays(slug, '2026-09-18', '2026-11-06')).toEqual([
    '2026-09-18 executing at-risk solo-work',
    '2026-09-25 executing off-track failure-persists solo-work',
    '2026-10-02 executing off-track failure-persists solo-work',
    '2026-10-09 executing off-track failure-persists solo-work',
    '2026-10-16 following-up off-track no-platform-findings nps-low no-champion',
    '2026-10-23 following-up off-track no-platform-findings action-overdue nps-low no-champion',
    '2026-10-30 following-up off-track no-platform-findings action-overdue nps-not-shared nps-low no-champion',
    '2026-11-06 following-up off-track no-platform-findings action-overdue nps-not-shared nps-low no-champion',
  ]);
});
