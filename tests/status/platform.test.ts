import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/calendar.ts';
import { type Changes, engagement, everyWeek } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { statusIn } from '../support/memory.ts';
import { tempRepo } from '../support/repo.ts';

const day = '2027-03-12';

async function platform(...changes: Changes[]) {
  return (await statusIn(Object.assign({}, ...changes.map(engagement)), { day })).platform;
}

const contacts = [
  { date: '2026-11-02', sentiment: 2 },
  { date: '2026-09-30', sentiment: 5 },
  { date: '2026-10-01', sentiment: 3 },
  { date: '2026-12-31' },
  { date: '2027-03-13', sentiment: 1 },
];

describe('a champion', () => {
  it('has a sentiment by quarter, of all that was said by the day', async () => {
    const { champions } = await platform({ charter: { champions: [{ name: 'Rosalind Franklin', contacts }] } });
    expect(champions).toEqual([
      {
        host_team: 'Checkout',
        name: 'Rosalind Franklin',
        engagement: 'checkout-testing',
        last_contact: '2026-12-31',
        sentiment: 2,
        quarters: { '2026-Q3': 5, '2026-Q4': 2.5 },
      },
    ]);
  });

  it('has nothing that nobody asked', async () => {
    const { champions } = await platform({ charter: { champions: [{ name: 'Rosalind Franklin' }] } });
    expect(champions).toMatchObject([{ last_contact: null, sentiment: null, quarters: {} }]);
  });

  it('has in the text a column for each quarter', async () => {
    const tree = engagement({ charter: { champions: [{ name: 'Rosalind Franklin', contacts }] } });
    const { out } = await run(['report', '--view', 'platform', '--as-of', day], { cwd: tempRepo(tree) });
    expect(out).toContain('\nHOST TEAM  CHAMPION           LAST CONTACT  2026-Q3  2026-Q4\n');
    expect(out).toContain('\nCheckout   Rosalind Franklin  2026-12-31    5        2.5\n');
  });
});

describe('the adoption of a practice', () => {
  const weekly = (states: Record<string, string>): NonNullable<Changes['retros']> => ({
    ...everyWeek(null),
    ...Object.fromEntries(
      Object.entries(states).map(([week, state]) => [week, { practices: { 'test-first': state } }]),
    ),
  });
  const host = (name: string, changes: Changes): Changes => ({
    ...changes,
    slug: name.toLowerCase(),
    charter: { host_team: { name, size: 6 }, ...changes.charter },
  });

  it('says by quarter how many teams took it up, held and lost it', async () => {
    const { practices } = await platform(
      host('Checkout', { retros: weekly({ '2026-W38': 'not-started', '2026-W39': 'held', '2026-W45': 'slipped' }) }),
      host('Search', { retros: weekly({ '2026-W39': 'held', '2026-W40': 'slipped', '2026-W46': 'held' }) }),
      host('Payments', { retros: weekly({ '2026-W41': 'held', '2026-W42': 'slipped' }) }),
      host('Catalog', { retros: weekly({ '2026-W41': 'not-started' }) }),
    );
    expect(practices).toEqual([
      {
        id: 'test-first',
        title: 'A failing test comes first',
        teams: 4,
        held_by: ['Search'],
        lost_by: ['Checkout', 'Payments'],
        quarters: {
          '2026-Q3': { taken_up: 2, held: 2, lost: 0 },
          '2026-Q4': { taken_up: 1, held: 1, lost: 2 },
        },
      },
    ]);
  });

  it('hears the check-in, and of what was given up', async () => {
    const wrapUp = { date: '2026-11-23' };
    const checkIn = { practices: { 'test-first': 'slipped' } };
    const dropped = [{ id: 'test-first', title: 'A failing test comes first', dropped: '2027-01-11' }];
    const { practices } = await platform(
      host('Checkout', { retros: weekly({ '2026-W45': 'held' }), wrapUp, checkIn }),
      host('Search', { retros: weekly({ '2026-W45': 'held' }), charter: { practices: dropped } }),
    );
    expect(practices).toMatchObject([
      {
        held_by: [],
        lost_by: ['Checkout', 'Search'],
        quarters: { '2026-Q4': { taken_up: 2, held: 2, lost: 0 }, '2027-Q1': { taken_up: 0, held: 0, lost: 2 } },
      },
    ]);
  });
});

describe('a finding', () => {
  const finding = (status: string, relayed: unknown): Changes => ({
    findings: { 'slow-cache': { status, relayed, date: '2027-03-10' } },
  });
  const relayed = { to: 'Build Platform', date: '2027-03-11' };

  it.each([
    ['noted', undefined, 'noted 2 days ago'],
    ['relayed', relayed, 'relayed to Build Platform on 2027-03-11'],
    ['shipped', relayed, 'shipped, relayed to Build Platform on 2027-03-11'],
  ])('that is %s says how far it has come', async (status, to, words) => {
    const tree = engagement(finding(status, to));
    const report = async (format: string) =>
      (await run(['report', '--view', 'platform', '--as-of', day, '--format', format], { cwd: tempRepo(tree) })).out;
    expect((await report('text')).replace(/\s+/g, ' ')).toContain(
      ` A cold build takes 20 minutes (medium impact friction): ${words} `,
    );
    expect(JSON.parse(await report('json')).platform.findings[0].relayed).toEqual(to ?? null);
    const end = to === undefined ? ',,' : `,${relayed.to},${relayed.date}`;
    expect((await report('csv')).trimEnd().endsWith(`slow-cache.md${end}`)).toBe(true);
  });

  it('was still noted on the day before it was relayed', async () => {
    const cwd = tempRepo(engagement(finding('shipped', { ...relayed, date: addDays(day, 1) })));
    const { out } = await run(['report', '--view', 'platform', '--as-of', day, '--format', 'json'], { cwd });
    expect(JSON.parse(out).platform.findings[0]).toMatchObject({ status: 'noted', relayed: null });
  });
});
