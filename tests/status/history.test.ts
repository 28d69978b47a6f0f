import { describe, expect, it } from 'vitest';
import { type Changes, engagement } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { look } from '../support/look.ts';
import { tempRepo } from '../support/repo.ts';

const reportOn =
  (changes: Changes) =>
  async (day: string, ...argv: string[]) =>
    (await run(['report', '--as-of', day, ...argv], { cwd: tempRepo(engagement(changes)) })).out;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('an engagement that ended early', () => {
  const changes: Changes = {
    retros: { '2026-W40': { paired_days: 1 }, '2026-W41': { paired_days: 0 } },
    wrapUp: { date: '2026-10-12', result: 'ended-early', reason: 'Nobody had time to pair', nps: [3, 4] },
  };
  const closed: Changes = { ...changes, checkIn: {} };
  const words =
    'ended early on 2026-10-12: Nobody had time to pair; persisted at the end: solo-work; goals: Flaky tests a week 34 %, Days to production 33 %, People who paired on tests 43 %; NPS -100';

  it.each([
    ['the day after', changes, '2026-10-13'],
    ['when it is closed', closed, '2027-03-01'],
    ['years after', closed, '2030-01-01'],
  ])('says how in every format %s', async (_, plan, day) => {
    const report = reportOn(plan);
    expect(oneLine(await report(day))).toContain(` Ended checkout-testing ${words} `);
    expect(oneLine(await report(day, 'checkout'))).toContain(` Result ${words} `);
    expect(await report(day, '--format', 'markdown')).toContain(`- **Ended** checkout-testing ${words}\n`);
    const [found] = JSON.parse(await report(day, '--format', 'json')).engagements;
    expect(found.result).toEqual({
      result: 'ended-early',
      reason: 'Nobody had time to pair',
      date: '2026-10-12',
      persisted: ['solo-work'],
    });
    expect(found.nps).toBe(-100);
    expect(await report(day, '--format', 'csv')).toContain(
      ',ended-early,Nobody had time to pair,2026-10-12,solo-work,-100,flaky-tests 28 (34 %); lead-time 7 (33 %); pairs 3 (43 %),test-first held,Rosalind Franklin,,\r\n',
    );
  });

  it('has no result before', async () => {
    expect((await look(changes, { day: '2026-10-11' })).engagement.result).toBeNull();
    expect(await reportOn(changes)('2026-10-11')).not.toMatch(/^Ended/m);
  });
});

it('an engagement that was completed says so', async () => {
  const report = reportOn({ wrapUp: { date: '2026-11-23' } });
  expect(oneLine(await report('2026-11-24'))).toContain('Ended checkout-testing completed on 2026-11-23; goals: ');
});

describe('a signal that both sides accept', () => {
  const charter = { host_team: { name: 'Checkout', size: 3 } };
  const accepted = [{ rule: 'small-team', reason: 'Two join soon', until: '2026-10-30' }];
  const report = reportOn({ charter: { ...charter, accepted } });
  const words = 'accepted until 2026-10-30: Two join soon';

  it('is a line in every report until that day', async () => {
    expect(await report('2026-10-09')).toContain(`\nAccepted   checkout-testing: small-team ${words}\n`);
    expect(await report('2026-10-09', 'checkout')).toContain(`\nAccepted\n  small-team  ${words}\n`);
    expect(await report('2026-10-09', '--format', 'csv')).toContain(`small-team ${words},\r\n`);
    expect(await report('2026-10-09', '--format', 'markdown')).toContain(
      `- **Accepted** checkout-testing: small-team ${words}\n`,
    );
    const [found] = JSON.parse(await report('2026-10-09', '--format', 'json')).engagements;
    expect(found.accepted).toMatchObject([
      { rule: 'small-team', severity: 'warning', reason: 'Two join soon', until: '2026-10-30' },
    ]);
    expect(found.health.level).toBe('on-track');
  });

  it('is a signal again after it', async () => {
    const text = await report('2026-10-31', 'checkout');
    expect(text).toContain('\n  warning  small-team\n');
    expect(text).not.toContain('accepted until');
  });
});

describe('a failure mode that persists', () => {
  const changes = { retros: { '2026-W40': { paired_days: 1 }, '2026-W41': { paired_days: 0 } } };

  it('takes the place of its own line, in text alone', async () => {
    const details = await reportOn(changes)('2026-10-09', 'checkout');
    expect(details).toContain('\n  error    failure-persists  for 2 weeks\n');
    expect(details).not.toContain('warning  solo-work');
    const page = await reportOn(changes)('2026-10-09');
    expect(page).toContain('\n  28 Sep  solo-work persists: 2 weeks.  failure-persists\n');
    expect(page.match(/solo-work/g)).toHaveLength(1);
    const { signals } = (await look(changes)).engagement;
    expect(signals.map(({ rule }) => rule)).toEqual(['failure-persists', 'solo-work']);
  });

  it('leaves the line of another practice that slipped', async () => {
    const practices = [
      { id: 'test-first', title: 'A failing test comes first' },
      { id: 'small-commits', title: 'Small commits' },
    ];
    const slipped = { 'test-first': 'slipped' };
    const text = await reportOn({
      charter: { practices },
      retros: {
        '2026-W38': { practices: { 'test-first': 'held', 'small-commits': 'held' } },
        '2026-W39': { practices: slipped },
        '2026-W40': { practices: { ...slipped, 'small-commits': 'slipped' } },
        '2026-W41': { practices: { ...slipped, 'small-commits': 'slipped' } },
      },
    })('2026-10-09', 'checkout');
    expect(text).toContain('relapse persists');
    expect(text).toContain('warning  relapse');
    expect(text).toContain('"Small commits" was held before');
    expect(text).not.toContain('"A failing test comes first" was held before');
  });
});

describe('what is planned and has warnings', () => {
  const planned = { charter: { goals: [], practices: [] }, expectations: null };

  it.each([
    ['planning', '2026-09-01'],
    ['sourcing', '2026-08-27'],
  ])('while %s is not ready in text and Markdown, and at-risk in JSON', async (phase, day) => {
    const charter = phase === 'sourcing' ? { ...planned.charter, start: undefined, end: undefined } : planned.charter;
    const tree = { ...planned, charter: { ...charter, host_team: { name: 'Checkout', size: 3 } } };
    const report = reportOn(tree);
    expect(await report(day)).toMatch(new RegExp(`\\ncheckout-testing +${phase} .* not ready\\n`));
    expect(await report(day)).toMatch(/^Status as of \S+: 1 not ready\n/m);
    expect(await report(day, 'checkout')).toMatch(/\nHealth +not ready: small-team/);
    expect(await report(day, '--format', 'markdown')).toContain('| **not ready** |\n');
    const [found] = JSON.parse(await report(day, '--format', 'json')).engagements;
    expect([found.phase, found.health.level]).toEqual([phase, 'at-risk']);
  });

  it('is at-risk once it has begun', async () => {
    const text = await reportOn({ charter: { host_team: { name: 'Checkout', size: 3 } } })('2026-09-18');
    expect(text).toContain('at-risk');
    expect(text).not.toContain('not ready');
  });
});

describe('what each figure is made of', () => {
  it('is every practice and every goal, and champions beside them', async () => {
    const text = await reportOn({})('2026-10-09', 'checkout');
    expect(text).toContain('\nDiffusion: 71 %, the mean of 1 goal and 1 practice\n');
    expect(text).toMatch(/\n {2}People who paired on tests {2}0 to 7 +3 +###\.+ 43 % /);
    expect(text).toMatch(/\n {2}A failing test comes first {2}practice +held +#+ 100 %/);
    expect(text).toContain('\n  A failing test comes first: held 2026-W38 (14 Sep) to 2026-W41 (5 Oct)\n');
    expect(text).toContain('\n  Rosalind Franklin  last contact 1 Oct\n');
    expect(text).toContain('\nProject: 34 %, the mean of 2 goals\n');
  });

  it('leaves out what was dropped, and shows it as that', async () => {
    const goals = [
      { id: 'flaky-tests', title: 'Flaky tests a week', kind: 'technical', baseline: 40, target: 5 },
      { id: 'lead-time', title: 'Days to production', kind: 'business', baseline: 9, target: 3, dropped: '2026-10-05' },
    ];
    const text = await reportOn({ charter: { goals }, retros: {} })('2026-10-09', 'checkout');
    expect(text).toContain('\nProject: 34 %, the mean of 1 goal\n');
    expect(text).toContain('\n  dropped: Days to production  ');
  });
});
