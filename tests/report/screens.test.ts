import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/calendar.ts';
import type { Status } from '../../src/status/types.ts';
import { demoTree } from '../support/demo.ts';
import { run } from '../support/io.ts';
import { programOf } from '../support/program.ts';
import { sharedRepo, tempRepo } from '../support/repo.ts';

const day = '2026-11-21';
const demo = sharedRepo(demoTree(day));
const sixty = sharedRepo(programOf(6, day));
const env = { LC_ALL: 'C.UTF-8' };

const screen = async (cwd: string, columns: number, ...argv: string[]): Promise<string> =>
  (await run(['report', '--as-of', day, ...argv], { cwd, columns, env })).out;

const statusIn = async (cwd: string): Promise<Status> => JSON.parse(await screen(cwd, 80, '--format', 'json'));

const widths = [60, 80, 100, 107, 120] as const;
const programs = [
  ['the demo', demo],
  ['sixty engagements', sixty],
] as const;

/** The rows of the first table: those up to the first empty line. */
const rowsOf = (out: string): string[] => out.split('\n\n')[1]?.split('\n').slice(1) ?? [];

const healths = ['off-track', 'at-risk', 'unknown', 'on-track', 'not ready'];
const percents = /(?<![\d.])-?\d+ %(?!\S)/g;

describe.each(programs)('%s', (_name, cwd) => {
  describe.each(widths)('in %i columns', (columns) => {
    it.each([[], ['--all'], ['--view', 'people'], ['--view', 'platform']])('fits: %s %s', async (...argv: string[]) => {
      const out = await screen(cwd, columns, ...argv);
      const isPath = (line: string) => /^ {11}engagements\/\S+:\d+$/.test(line);
      expect(out.split('\n').filter((line) => stringWidth(line) > columns && !isPath(line))).toEqual([]);
      expect(out).not.toContain('…');
    });

    it('shows every slug, health and number whole', async () => {
      const rows = rowsOf(await screen(cwd, columns));
      const { engagements } = await statusIn(cwd);
      const active = engagements.filter(({ phase }) => phase !== 'closed' && phase !== 'declined');
      expect(rows.map((row) => row.split('  ')[0]).sort()).toEqual(active.map(({ slug }) => slug).sort());
      for (const row of rows) expect(healths.filter((health) => row.endsWith(`  ${health}`))).toHaveLength(1);
      const shown = (share: number | null) => (share === null ? [] : [`${Math.round(share * 100)} %`]);
      const expected = active.flatMap(({ slug, progress }) =>
        [...shown(progress.diffusion), ...shown(progress.project)].map((words) => `${slug} ${words}`),
      );
      const found = rows.flatMap((row) => (row.match(percents) ?? []).map((words) => `${row.split('  ')[0]} ${words}`));
      expect(found.sort()).toEqual(expected.sort());
    });

    it('shows every bar with its number, and no number cut', async () => {
      const out = await screen(cwd, columns, '--all');
      const bars = out.split('\n').filter((line) => /[█▏▎▍▌▋▊▉·]{8}/.test(line));
      expect(bars.filter((line) => !/[█▏▎▍▌▋▊▉·]{8} -?\d+ %( |$)/.test(line))).toEqual([]);
      expect(out).toMatch(/ 100 %/);
    });
  });
});

describe('Monday’s page', () => {
  it.each(programs)('of %s in 80 columns is what it was', async (name, cwd) => {
    const file = `page-${name.replaceAll(' ', '-')}-80.txt`;
    await expect(await screen(cwd, 80)).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden', file));
  });

  it.each([60, 107, 120])('of the demo in %i columns is what it was', async (columns) => {
    const file = `page-the-demo-${columns}.txt`;
    await expect(await screen(demo, columns)).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden', file));
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('takes 40 lines for the demo and 150 for sixty, %i days on', async (later) => {
    const asOf = addDays(day, later);
    for (const [tree, most] of [
      [demo, 40],
      [sixty, 150],
    ] as const) {
      const { out } = await run(['report', '--as-of', asOf], { cwd: tree, columns: 80, env });
      expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(most);
    }
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('takes 40 lines for a demo that is made %i days on', async (later) => {
    const asOf = addDays(day, later);
    const { out } = await run(['report', '--as-of', asOf], { cwd: tempRepo(demoTree(asOf)), columns: 80, env });
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('begins with the worst, in the table and below', async () => {
    const out = await screen(sixty, 80);
    const order = rowsOf(out).map((row) => healths.findIndex((health) => row.endsWith(health)));
    expect(order.map((at) => [0, 1, 2, 4, 3][at] ?? -1)).toEqual(
      order.map((at) => [0, 1, 2, 4, 3][at] ?? -1).sort((a, b) => a - b),
    );
    expect(out).toMatch(/\nNEEDS SOMEBODY .*\nsearch-builds-/);
  });

  it('names all that need somebody, each once below the table', async () => {
    const [, below = ''] = (await screen(sixty, 80)).split('NEEDS SOMEBODY');
    const { engagements } = await statusIn(sixty);
    const needy = engagements.filter(
      ({ phase, health }) => phase !== 'closed' && phase !== 'declined' && health.level !== 'on-track',
    );
    expect(needy.length).toBeGreaterThan(20);
    const lines = below.split('\n');
    for (const { slug } of needy) {
      expect({ slug, times: lines.filter((line) => line.startsWith(`${slug} `)).length }).toEqual({ slug, times: 1 });
    }
  });

  it('says nothing twice: an overdue action once, and a mode that persists in one line', async () => {
    const out = await screen(demo, 80);
    expect(out.match(/Dashboards for the on-call/g)).toHaveLength(1);
    expect(out.match(/not-welcome/g)).toHaveLength(1);
    expect(out.match(/record the retro/g)).toHaveLength(1);
    expect(out.split('\n').at(-3)).toMatch(/^Everybody {2}record the retro of 2026-W47: /);
  });

  it('answers what five people ask on Monday', async () => {
    const out = await screen(demo, 80);
    expect(out).toContain('\nsearch-builds  Alan Turing · Grace Hopper · Emmy Noether\n');
    expect(out).toContain('\n  26 Oct  not-welcome, leadership-gap and solo-work persist: 3 weeks.\n');
    expect(out).toContain('\n  → Meet this week and fix it by a written date, or end the engagement early.\n');
    expect(out).toContain('\nFree next  Edsger Dijkstra 4 Dec, Alan Turing 8 Jan, ');
    expect(out).toContain('\nLearned    6 findings, 3 shipped; build-cache in 3 engagements ');
  });

  it('leaves the chores of the home team to a line, and to the views that they are about', async () => {
    const [, needs = ''] = (await screen(demo, 80)).split('NEEDS SOMEBODY');
    expect(needs).toContain('\nHome team  1 finding-not-relayed, 1 champion-quiet, 1 no-debrief\n');
    expect(needs.match(/no-debrief/g)).toHaveLength(1);
    expect(await screen(demo, 80, '--view', 'people')).toMatch(/FOR THE HOME TEAM\n\nshipping-deploys {2}Alan Turing/);
    expect(await screen(demo, 80, '--view', 'platform')).toMatch(/FOR THE HOME TEAM\n\npayments-tracing {2}"Traces/);
  });

  it('shows what is closed and declined with --all alone, or where there is nothing else', async () => {
    expect(rowsOf(await screen(demo, 80)).join()).not.toMatch(/returns-ci|legacy-reports/);
    expect(await screen(demo, 80)).toContain('; 2 closed: --all\n');
    expect(rowsOf(await screen(demo, 80, '--all')).join()).toMatch(/legacy-reports.*returns-ci/);
    expect(await screen(demo, 80, '--phase', 'closed')).toMatch(
      /^Status as of 2026-11-21: 1 closed\n\n.*\nreturns-ci {2}closed/,
    );
    expect(await screen(demo, 80, '--all')).toMatch(/ · 1 not ready · 1\s+closed · 1 declined\n/);
  });
});

describe('the last line of a report that fails', () => {
  it.each([[], ['--all'], ['search'], ['--view', 'people'], ['--view', 'platform']])(
    'says why: %s %s',
    async (...argv) => {
      const { out, code } = await run(['report', '--as-of', day, ...argv], { cwd: demo, columns: 80 });
      expect(code).toBe(1);
      expect(out).toMatch(/\nexit 1: .*search-builds.* errors.*\n$/);
    },
  );

  it('is not there where nothing fails, or where no person reads', async () => {
    expect(await screen(demo, 80, '--fail-on', 'never')).not.toContain('exit 1');
    expect(await screen(demo, 80, '--format', 'csv')).not.toContain('exit 1');
    expect(await screen(demo, 80, '--format', 'markdown')).not.toContain('exit 1');
  });
});

describe('a timeline', () => {
  it('draws the weeks of each engineer, marks what is too short, and says from when they are free', async () => {
    const out = await screen(demo, 80, '--view', 'people');
    expect(out).toMatch(/\nKatherine Johnson +█+▒+!▒+···░+ {2}free 9 Apr\n/);
    expect(out).toMatch(/\nAda Lovelace +·+█+▒+···▒+···░+ {2}free 19 Feb\n/);
    const lines = out.split('\n');
    const marked = lines.find((line) => line.includes('^ this week')) ?? '';
    const ada = lines.find((line) => /^Ada Lovelace.*█/.test(line)) ?? '';
    expect([ada[marked.indexOf('^')], ada[marked.indexOf('^') + 1]]).toEqual(['█', '▒']);
  });

  it('is ASCII where the terminal has no more', async () => {
    const { out } = await run(['report', '--view', 'people', '--as-of', day], { cwd: demo, columns: 80 });
    expect(out).toMatch(/\nKatherine Johnson +#+=+!=+\.\.\._+ {2}free 9 Apr\n/);
  });
});
