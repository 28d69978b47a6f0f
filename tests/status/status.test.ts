import { describe, expect, it, test } from 'vitest';
import { status } from '../../src/index.ts';
import { engagement, everyWeek, healthyDay } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';

const report = (tree: Tree, ...argv: string[]) =>
  run(['report', '--as-of', healthyDay, ...argv], { cwd: tempRepo(tree), today: '2030-01-01' });

const small = { charter: { host_team: { name: 'Checkout', size: 3 } } };
const longer = { charter: { end: '2026-12-04' } };
const unread = { files: { 'retros/2026-W37.md': 'Just a note\n' } };
const unreadAtHome = { files: { 'home/pulse/2026-W37.md': 'Just a note\n' } };

describe('what makes a report fail', () => {
  it.each([
    ['nothing wrong', {}, { never: 0, error: 0, warning: 0, info: 0 }],
    ['an info', longer, { never: 0, error: 0, warning: 0, info: 1 }],
    ['a warning', small, { never: 0, error: 0, warning: 1, info: 1 }],
    ['an error', { onePager: null }, { never: 0, error: 1, warning: 1, info: 1 }],
    ['a document that does not validate', unread, { never: 1, error: 1, warning: 1, info: 1 }],
  ])('%s: exit codes by --fail-on', async (_, changes, codes) => {
    for (const [failOn, code] of Object.entries(codes)) {
      expect([failOn, (await report(engagement(changes), '--fail-on', failOn)).code]).toEqual([failOn, code]);
    }
  });

  it('is from error on when nothing is said', async () => {
    expect((await report(engagement(small))).code).toBe(0);
    expect((await report(engagement({ onePager: null }))).code).toBe(1);
  });

  it('at the host is nothing under home/', async () => {
    expect((await report(engagement(unreadAtHome))).code).toBe(1);
    expect((await report(engagement(unreadAtHome), '--audience', 'host')).code).toBe(0);
  });
});

describe('a document that does not validate', () => {
  const head = async (tree: Tree, format: string) =>
    (await report(tree, '--format', format)).out.split('\n')[0]?.replaceAll('*', '').replaceAll('\\', '');

  it('counts but for the value with the error', async () => {
    const tree = engagement({ retros: { '2026-W39': { minutes: -5 } } });
    const found = await status(tempRepo(tree), { asOf: healthyDay });
    expect(found.diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'engagements/checkout-testing/retros/2026-W39.md invalid-value',
    ]);
    expect(found.engagements.map(({ retros }) => retros)).toEqual([{ held: 4, expected: 4, missed: [] }]);
    expect(found.left_out).toEqual({ documents: [], engagements: [] });
  });

  it('is left out when it cannot be read, and is not missed', async () => {
    const tree = engagement({ retros: { '2026-W39': null }, files: { 'retros/2026-W39.md': 'Just a note\n' } });
    const found = await status(tempRepo(tree), { asOf: healthyDay });
    expect(found.engagements.map(({ retros }) => retros.missed)).toEqual([[]]);
    const file = 'engagements/checkout-testing/retros/2026-W39.md';
    expect(found.left_out).toEqual({ documents: [file], engagements: [] });
  });

  it('when it is the charter still shows its engagement', async () => {
    const tree = { ...engagement({ charter: { engineers: 'Ada' } }), ...engagement({ slug: 'search-builds' }) };
    const found = await status(tempRepo(tree), { asOf: healthyDay });
    expect(found.engagements.map(({ slug, engineers }) => [slug, engineers])).toEqual([
      ['checkout-testing', []],
      ['search-builds', ['Ada Lovelace']],
    ]);
  });

  it('when it is a charter that cannot be read takes its engagement out, and no other', async () => {
    const charter = { 'engagements/checkout-testing/engagement.md': 'Just a note\n' };
    const tree = { ...engagement(), ...charter, ...engagement({ slug: 'search-builds' }) };
    const found = await status(tempRepo(tree), { asOf: healthyDay });
    expect(found.engagements.map(({ slug }) => slug)).toEqual(['search-builds']);
    expect(found.left_out).toEqual({ documents: Object.keys(charter), engagements: ['checkout-testing'] });
  });

  it('when it is a start that is no day takes its engagement out: it would look like one to come', async () => {
    const tree = { ...engagement({ charter: { start: '2026-02-31' } }), ...engagement({ slug: 'search-builds' }) };
    const found = await status(tempRepo(tree), { asOf: healthyDay });
    expect(found.engagements.map(({ slug }) => slug)).toEqual(['search-builds']);
    expect(found.left_out.engagements).toEqual(['checkout-testing']);
  });

  const brokenCharter = { 'engagements/checkout-testing/engagement.md': 'Just a note\n' };
  const wrongMinutes = { retros: { '2026-W39': { minutes: -5 } } };
  it.each([
    [engagement(wrongMinutes), '1 document has errors: auxeng validate'],
    [engagement(unread), '1 document has errors (it cannot be read and is left out): auxeng validate'],
    [
      engagement({ ...wrongMinutes, ...unread }),
      '2 documents have errors (1 of them cannot be read and is left out): auxeng validate',
    ],
    [
      engagement({ files: { ...unread.files, 'retros/2026-W36.md': 'Another\n' } }),
      '2 documents have errors (they cannot be read and are left out): auxeng validate',
    ],
    [
      { ...engagement(), ...brokenCharter, ...engagement({ slug: 'search-builds' }) },
      '1 document has errors (it cannot be read and is left out); nothing of checkout-testing is reported: auxeng validate',
    ],
  ])('is named on top in text and Markdown %#', async (tree, expected) => {
    const text = (await report(tree)).out
      .split(/ {2}engagements/)[0]
      ?.replace(/\s+/g, ' ')
      .trim();
    expect([text, await head(tree, 'markdown')]).toEqual([expected, expected]);
  });

  it('with only a warning still counts', async () => {
    const tree = engagement({ charter: { advisor: null } });
    const found = await status(tempRepo(tree), { asOf: healthyDay });
    expect(found.diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['warning blank-field']);
    expect(found.engagements.map(({ advisor, week }) => [advisor, week])).toEqual([[null, 4]]);
  });
});

describe('which engagements', () => {
  const executing = engagement({ slug: 'm-executing' });
  const planned = engagement({
    slug: 'a-planned',
    charter: { start: '2026-11-02', end: '2027-01-08' },
    retros: everyWeek(null),
    pulses: everyWeek(null),
  });
  const over = engagement({ slug: 'b-over', charter: { end: '2026-10-02' } });
  const tree = { ...planned, ...over, ...executing, ...engagement({ slug: 'b-executing', ...unread }) };

  it('come first is by phase, then by slug', async () => {
    const found = await status(tempRepo(tree), { asOf: healthyDay });
    expect(found.engagements.map(({ slug, phase }) => `${slug} ${phase}`)).toEqual([
      'b-executing executing',
      'm-executing executing',
      'b-over wrapping-up',
      'a-planned planning',
    ]);
  });

  it('are meant decides which problems are shown', async () => {
    const one = JSON.parse((await report(tree, 'm-exec', '--format', 'json')).out);
    expect(one.engagements.map(({ slug }: { slug: string }) => slug)).toEqual(['m-executing']);
    expect(one.diagnostics).toEqual([]);
    const other = JSON.parse((await report(tree, 'b-executing', '--format', 'json')).out);
    expect(other.diagnostics).toHaveLength(1);
  });
});

describe('an action in the report', () => {
  it('is open or done, with its location; a dropped one is not there', async () => {
    const tree = engagement({
      retros: {
        '2026-W40': { next: ['[ ] Mend the runner', '[ ] Ask for a room @linus (due 2026-10-12)'] },
        '2026-W41': { next: ['[x] ~~Mend the runner~~', '[x] Pair with Linus'] },
      },
    });
    const [found] = (await status(tempRepo(tree), { asOf: healthyDay })).engagements;
    const line = (week: string, text: string) =>
      String(tree[`engagements/checkout-testing/retros/${week}.md`]).split('\n').indexOf(text) + 1;
    expect(found?.actions.slice(1)).toEqual([
      {
        text: 'Ask for a room',
        owner: 'linus',
        due: '2026-10-12',
        done: false,
        file: 'engagements/checkout-testing/retros/2026-W40.md',
        line: line('2026-W40', '- [ ] Ask for a room @linus (due 2026-10-12)'),
      },
      {
        text: 'Pair with Linus',
        owner: null,
        due: null,
        done: true,
        file: 'engagements/checkout-testing/retros/2026-W41.md',
        line: line('2026-W41', '- [x] Pair with Linus'),
      },
    ]);
  });
});

test('a declined engagement that is asked for by name is no empty repo for the host team', async () => {
  const tree = engagement({ fitCheck: { decision: 'declined', reason: 'No fit' } });
  expect(await report(tree, 'checkout-testing', '--audience', 'host')).toEqual({
    code: 2,
    out: '',
    err: "error: the host team's report leaves out checkout-testing\n  declined engagements are not shown to the host team\n",
  });
});

describe('how many teams hold a practice', () => {
  const practices = async (...changes: Parameters<typeof engagement>[0][]) => {
    const tree = Object.assign({}, ...changes.map((change) => engagement(change)));
    const { platform } = await status(tempRepo(tree), { asOf: healthyDay });
    return platform?.practices.map(({ teams, held_by }) => ({ teams, held_by }));
  };
  const slipped = everyWeek({ practices: { 'test-first': 'slipped' } });
  const search = { slug: 'search-builds', charter: { host_team: { name: 'Search', size: 6 } } };

  it('counts a team once, and by its newest engagement', async () => {
    const again = { slug: 'checkout-again', charter: { start: '2026-09-21' } };
    expect(await practices({}, search, again)).toEqual([{ teams: 2, held_by: ['Checkout', 'Search'] }]);
    expect(await practices({}, search, { ...again, retros: slipped })).toEqual([{ teams: 2, held_by: ['Search'] }]);
    expect(await practices({ retros: slipped }, search, again)).toEqual([
      { teams: 2, held_by: ['Checkout', 'Search'] },
    ]);
  });

  it('leaves out those with whom it has not begun', async () => {
    const ahead = { ...search, charter: { ...search.charter, start: '2026-10-12' }, retros: everyWeek(null) };
    expect(await practices({}, ahead)).toEqual([{ teams: 1, held_by: ['Checkout'] }]);
  });
});
