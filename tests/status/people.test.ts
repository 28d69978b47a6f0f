import { describe, expect, it } from 'vitest';
import type { PersonStatus } from '../../src/status/types.ts';
import { type Changes, document, engagement, everyWeek, healthyDay } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { statusIn } from '../support/memory.ts';
import { type Tree, tempRepo } from '../support/repo.ts';

const nothing = everyWeek(null);

/** Ada leaves in week 4 for Search, two weeks later; Alan takes over. */
const swapped = engagement({
  charter: {
    engineers: [
      { name: 'Ada Lovelace', until: '2026-10-09' },
      { name: 'Alan Turing', from: '2026-10-12' },
    ],
    advisor: 'Barbara McClintock',
    changes: [{ date: '2026-10-05', field: 'advisor', from: 'Grace Hopper', reason: 'On leave' }],
  },
});

const search = (changes: Changes = {}): Tree =>
  engagement({
    slug: 'search-builds',
    retros: nothing,
    pulses: nothing,
    ...changes,
    charter: {
      host_team: { name: 'Search', size: 6 },
      start: '2026-10-26',
      end: '2026-12-18',
      champions: [],
      ...changes.charter,
    },
  });

async function personIn(tree: Tree, name: string, day = '2026-11-06'): Promise<PersonStatus | undefined> {
  return (await statusIn(tree, { day })).people.find((person) => person.name === name);
}

describe('the weeks of an engineer', () => {
  const program = { ...swapped, ...search() };

  it('are their own: who left in week 4 has four', async () => {
    expect(await personIn(program, 'Ada Lovelace')).toMatchObject({
      engagements: [
        { slug: 'checkout-testing', start: '2026-09-14', end: '2026-10-09', weeks: 4 },
        { slug: 'search-builds', start: '2026-10-26', end: '2026-12-18', weeks: 2 },
      ],
      timeline: [
        { engagement: 'checkout-testing', start: '2026-09-14', end: '2026-10-09', weeks: 4, planned_weeks: 4 },
        { engagement: null, start: '2026-10-10', end: '2026-10-25', weeks: 2, planned_weeks: 2 },
        { engagement: 'search-builds', start: '2026-10-26', end: '2026-12-18', weeks: 2, planned_weeks: 8 },
      ],
      weeks_with_hosts: 6,
      weeks_at_home: 2,
      buffers: [{ after: 'checkout-testing', before: 'search-builds', days: 17, missing: true }],
      free_from: '2027-01-08',
      host_teams: ['Checkout', 'Search'],
    });
  });

  it('begin when they join', async () => {
    expect(await personIn(program, 'Alan Turing')).toMatchObject({
      timeline: [{ engagement: 'checkout-testing', start: '2026-10-12', weeks: 4, planned_weeks: 6 }],
      weeks_at_home: 0,
      free_from: '2026-12-11',
    });
  });

  it('at home go on after the last engagement', async () => {
    const found = await personIn(swapped, 'Ada Lovelace');
    expect(found?.timeline.at(-1)).toEqual({
      engagement: null,
      start: '2026-10-10',
      end: null,
      weeks: 4,
      planned_weeks: null,
    });
    expect([found?.weeks_at_home, found?.current, found?.free_from]).toEqual([4, null, '2026-11-06']);
  });

  it('count once where two engagements overlap', async () => {
    const tree = { ...engagement(), ...search({ charter: { start: '2026-09-28' } }) };
    expect(await personIn(tree, 'Ada Lovelace', healthyDay)).toMatchObject({
      weeks_with_hosts: 4,
      buffers: [{ days: -53, missing: true }],
    });
  });

  it.each([
    ['2026-12-11', false],
    ['2026-12-10', true],
  ])('have a buffer of 21 days before %s, or it is missing: %s', async (start, missing) => {
    const tree = { ...engagement(), ...search({ charter: { start, end: '2027-02-12' } }) };
    expect((await personIn(tree, 'Ada Lovelace'))?.buffers).toMatchObject([{ missing }]);
  });

  it('of a report on one engagement are those of the program', async () => {
    const argv = ['report', 'checkout', '--view', 'people', '--as-of', '2026-11-06', '--format', 'json'];
    const { people } = JSON.parse((await run(argv, { cwd: tempRepo(program) })).out);
    const names = ['Ada Lovelace', 'Alan Turing', 'Barbara McClintock', 'Grace Hopper'];
    expect(people.map(({ name }: PersonStatus) => name)).toEqual(names);
    expect(people[0].timeline).toHaveLength(3);
  });
});

describe('what an engineer brings home', () => {
  const debrief = document({
    engineer: 'ada lovelace',
    date: '2026-11-05',
    satisfaction: 4,
    craft: 3,
    growth: ['How a payment is settled'],
    patterns: ['Test data is copied by hand'],
  });
  const tree = engagement({
    findings: {
      'slow-cache': { found_by: 'Ada Lovelace', status: 'shipped' },
      'no-logs': {
        title: 'No logs',
        date: '2026-10-02',
        component: 'ci',
        kind: 'gap',
        impact: 'low',
        status: 'noted',
        found_by: 'Ada Lovelace',
      },
    },
    files: { 'home/debriefs/ada-lovelace.md': debrief },
  });

  it('is findings, champions, domains and a debrief', async () => {
    expect(await personIn(tree, 'Ada Lovelace')).toMatchObject({
      domains: ['build cache', 'ci'].sort(),
      findings: { found: 2, shipped: 1 },
      champions: ['Rosalind Franklin'],
      debriefs: [
        {
          engagement: 'checkout-testing',
          date: '2026-11-05',
          satisfaction: 4,
          craft: 3,
          growth: ['How a payment is settled'],
          patterns: ['Test data is copied by hand'],
          influence: [],
          again: null,
        },
      ],
    });
  });

  it('is a champion who was won while they were there, or after the end if they were there until then', async () => {
    const engineers = [
      { name: 'Ada Lovelace', until: '2026-10-09' },
      { name: 'Alan Turing', from: '2026-10-12' },
    ];
    const champions = [
      { name: 'Early', added: '2026-10-09' },
      { name: 'Late', added: '2026-10-12' },
      { name: 'After', added: '2026-12-01' },
      { name: 'Whenever' },
    ];
    const both = engagement({ charter: { engineers, champions } });
    const wonBy = async (name: string) => (await personIn(both, name, '2026-12-02'))?.champions;
    expect([await wonBy('Ada Lovelace'), await wonBy('Alan Turing')]).toEqual([
      ['Early', 'Whenever'],
      ['After', 'Late', 'Whenever'],
    ]);
  });

  it('is in the text and in the CSV', async () => {
    const report = async (...argv: string[]) =>
      (await run(['report', '--view', 'people', '--as-of', '2026-11-06', ...argv], { cwd: tempRepo(tree) })).out;
    const text = await report();
    expect(text).toContain('\n  Findings      2 found, 1 shipped\n');
    expect(text).toContain('\n  Satisfaction  4 of 5 (checkout-testing)\n');
    expect(text).toContain('\n  Patterns      Test data is copied by hand\n');
    const [head = '', ada = ''] = (await report('--format', 'csv')).split('\r\n');
    const cell = (column: string) => ada.split(',')[head.split(',').indexOf(column)];
    const columns = ['free_from', 'missing_buffers', 'findings_found', 'findings_shipped', 'satisfaction', 'patterns'];
    expect(columns.map(cell)).toEqual(['2026-12-11', '0', '2', '1', '4', 'Test data is copied by hand']);
  });
});

describe('the load of advisors', () => {
  it('is that of the day', async () => {
    const advised = async (name: string, day: string) => (await personIn(swapped, name, day))?.advises;
    expect(await advised('Grace Hopper', '2026-10-04')).toEqual(['checkout-testing']);
    expect(await advised('Grace Hopper', '2026-10-05')).toEqual([]);
    expect(await advised('Barbara McClintock', '2026-10-05')).toEqual(['checkout-testing']);
  });

  it('has no day from which an advisor is free', async () => {
    expect((await personIn(swapped, 'Grace Hopper'))?.free_from).toBeNull();
  });

  it('is a section of its own, the most first', async () => {
    const tree = { ...swapped, ...search({ charter: { advisor: 'Barbara McClintock' } }) };
    const { out } = await run(['report', '--view', 'people', '--as-of', '2026-11-06'], { cwd: tempRepo(tree) });
    expect(out).toContain('\nADVISORS\n\nBarbara McClintock  2: checkout-testing, search-builds\n');
  });
});
