import path from 'node:path';
import { expect, it } from 'vitest';
import { type Changes, engagement, everyWeek, healthyDay } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';

const project = (size: number, name: string): Changes['charter'] => ({ host_team: { name, size } });

/** One engagement each on track, off track, at risk, not begun, and asked for; and one note that cannot be read. */
const program: Tree = {
  ...engagement(),
  ...engagement({
    slug: 'search-builds',
    charter: { ...project(6, 'Search'), title: 'Builds that Search | waits less for', engineers: ['Alan Turing'] },
    retros: {
      '2026-W40': { paired_days: 1 },
      '2026-W41': { paired_days: 0.5, next: ['[ ] Find the owner of the old pipeline @emmy (due 2026-10-02)'] },
    },
    pulses: { '2026-W41': { safety: 2 } },
    files: { 'retros/2026-W37.md': 'Just a note\n' },
  }),
  ...engagement({
    slug: 'payments-tracing',
    charter: { ...project(4, 'Payments'), title: 'Tracing for Payments', engineers: ['Lise Meitner'] },
  }),
  ...engagement({
    slug: 'catalog-diagnosis',
    charter: {
      ...project(8, 'Catalog'),
      title: 'Why Catalog is slow',
      purpose: 'diagnosis',
      engineers: ['Emmy Noether'],
      start: '2026-11-02',
      end: '2026-11-27',
      mvp: undefined,
    },
    retros: everyWeek(null),
    pulses: everyWeek(null),
  }),
  ...engagement({
    slug: 'gift-cards',
    charter: {
      ...project(7, 'Gift Cards'),
      title: 'Data for Gift Cards',
      engineers: ['Chien-Shiung Wu'],
      start: undefined,
      end: undefined,
      goals: [],
      practices: [],
      mvp: undefined,
    },
    fitCheck: null,
    retros: everyWeek(null),
    pulses: everyWeek(null),
  }),
};

/** One with all that its life has left in the charter, ended early. */
const life: Tree = engagement({
  slug: 'search-builds',
  charter: {
    ...project(4, 'Search'),
    title: 'Builds that Search | waits less for',
    engineers: [
      { name: 'Alan Turing', until: '2026-09-25' },
      { name: 'Lise Meitner', from: '2026-09-28' },
    ],
    goals: [
      { id: 'flaky-tests', title: 'Flaky tests a week', kind: 'technical', baseline: 10, target: 2 },
      { id: 'lead-time', title: 'Days to production', kind: 'business', baseline: 9, target: 3, dropped: '2026-09-30' },
      { id: 'pairs', title: 'People who paired on tests', kind: 'diffusion', target: 7 },
    ],
    champions: [{ name: 'Emmy Noether', contacts: [{ date: '2026-09-29', sentiment: 4 }] }],
    pauses: [{ from: '2026-09-21', until: '2026-09-22', reason: 'Everybody is at the same conference' }],
    changes: [
      { date: '2026-09-28', field: 'goals.flaky-tests.target', from: 5, reason: 'A rerun hides two of three' },
      { date: '2026-10-01', field: 'end', from: null, reason: 'The code freeze is on its way' },
    ],
    accepted: [{ rule: 'action-overdue', reason: 'Linus is back in December', until: '2026-12-30' }],
  },
  retros: {
    '2026-W38': { scores: { 'flaky-tests': 10, pairs: 1 }, practices: { 'test-first': 'not-started' } },
    '2026-W39': { scores: { 'flaky-tests': 14, pairs: 2 } },
    '2026-W40': { scores: { 'flaky-tests': 25, pairs: 3 }, paired_days: 1 },
    '2026-W41': { scores: { 'flaky-tests': 25 }, practices: { 'test-first': 'slipped' }, paired_days: 0 },
  },
  wrapUp: {
    date: '2026-10-09',
    result: 'ended-early',
    reason: 'Nobody had time to pair',
    nps: [3, 4],
    nps_shared: undefined,
  },
});

it.each([
  ['text', 'details-home-80.txt'],
  ['markdown', 'details-home.md'],
])('all about an engagement that ended early, as %s in 80 columns', async (format, file) => {
  const argv = ['report', 'search-builds', '--format', format, '--as-of', '2026-11-09'];
  const { out, err } = await run(argv, { cwd: tempRepo(life), columns: 80 });
  await expect(out).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden', file));
  expect(err).toBe('');
});

it.each([
  ['engagements', 'text', 80, 'home', 'engagements-home-80.txt'],
  ['engagements', 'text', 120, 'host', 'engagements-host-120.txt'],
  ['engagements', 'markdown', 80, 'home', 'engagements-home.md'],
  ['engagements', 'markdown', 80, 'host', 'engagements-host.md'],
  ['people', 'text', 80, 'home', 'people-home-80.txt'],
  ['platform', 'text', 80, 'home', 'platform-home-80.txt'],
] as const)('%s of a small program as %s in %i columns, at %s', async (view, format, columns, audience, file) => {
  const argv = ['report', '--view', view, '--format', format, '--audience', audience, '--as-of', healthyDay];
  const { out, err, code } = await run(argv, { cwd: tempRepo(program), columns });
  await expect(out).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden', file));
  expect([code, err]).toEqual([1, '']);
});
