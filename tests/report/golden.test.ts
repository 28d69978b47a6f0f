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
