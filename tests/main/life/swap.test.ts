import { expect, test } from 'vitest';
import { Life } from '../../support/life.ts';

const slug = 'checkout-testing';
const goals = [
  'id=flaky-tests,title=Flaky tests a week,kind=technical,baseline=40,target=5',
  'id=lead-time,title=Days to production,kind=business,baseline=9,target=3',
].flatMap((goal) => ['--goal', goal]);

/** Each week's Thursday with the paired days of four. */
const weeks: readonly (readonly [string, number])[] = [
  ['2026-09-03', 3],
  ['2026-09-10', 1],
  ['2026-09-17', 3],
  ['2026-09-24', 3],
  ['2026-10-01', 1],
  ['2026-10-08', 3],
  ['2026-10-29', 1],
  ['2026-11-05', 3],
  ['2026-11-12', 3],
  ['2026-11-19', 3],
  ['2026-11-26', 3],
];

test('thirteen weeks with a swap, a pause, an extension and solo work on and off', async () => {
  const life = new Life();
  await life.prepare(slug, '2026-08-31', ...goals);
  await life.on(
    '2026-09-08',
    ...['add', 'finding', slug, '--set', 'title=Cold builds are slow', '--set', 'component=build-cache'],
    ...['--set', 'kind=friction', '--set', 'impact=high', '--set', 'status=relayed'],
    ...['--set', 'relayed.to=Build Platform', '--set', 'relayed.date=2026-09-08'],
  );
  for (const [index, [day, paired]] of weeks.entries()) {
    const engineer = day < '2026-09-28' ? 'Ada Lovelace' : 'Alan Turing';
    const people = [engineer, 'Rosalind Franklin', 'Grace Hopper'].flatMap((name) => ['--attendee', name]);
    const scores = ['--score', `flaky-tests=${40 - 3 * index}`, '--score', `lead-time=${9 - index / 2}`];
    await life.retro(slug, day, ...people, '--paired-days', String(paired), ...scores);
    if (day === '2026-09-24') {
      await life.on('2026-09-25', 'change', slug, '--leave', 'Ada Lovelace');
      await life.on('2026-09-28', 'change', slug, '--join', 'Alan Turing');
    }
    if (day === '2026-10-08') {
      await life.on('2026-10-09', 'change', slug, '--pause', '2026-10-12..2026-10-23', '--reason', 'Release freeze');
      await life.on('2026-10-09', 'change', slug, '--end', '2026-11-27', '--reason', 'Three weeks for the freeze');
      await life.on('2026-10-09', 'change', slug, '--champion', 'Rosalind Franklin');
      await life.on('2026-10-09', 'change', slug, '--contact', 'Rosalind Franklin=4');
    }
  }
  expect(await life.fridays(slug, '2026-09-04', '2026-11-27')).toEqual([
    '2026-09-04 executing on-track',
    '2026-09-11 executing at-risk solo-work',
    '2026-09-18 executing on-track',
    '2026-09-25 executing on-track',
    '2026-10-02 executing at-risk solo-work',
    '2026-10-09 executing on-track',
    '2026-10-16 executing on-track',
    '2026-10-23 executing on-track',
    // The third of the last six recorded weeks: on and off is persistent too.
    '2026-10-30 executing off-track failure-persists solo-work',
    '2026-11-06 executing on-track',
    '2026-11-13 executing on-track',
    '2026-11-20 executing on-track',
    '2026-11-27 executing on-track',
  ]);
  await life.prepare('search-builds', '2026-10-05', ...goals);
  const { people, engagements } = await life.status('2026-11-27');
  const weeksOf = (name: string) => people.find((person) => person.name === name)?.weeks_with_hosts;
  expect([weeksOf('Alan Turing')]).toEqual([9]);
  const next = engagements.find((engagement) => engagement.slug === 'search-builds');
  expect(next?.signals.filter(({ rule }) => rule === 'no-buffer').map(({ message }) => message)).toEqual([
    'Only 10 days after "checkout-testing" for Ada Lovelace; plan at least 21.',
  ]);
});
