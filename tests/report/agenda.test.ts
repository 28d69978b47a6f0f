import path from 'node:path';
import { expect, it } from 'vitest';
import { engagement, healthyDay } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';

/** A week without a note, actions of every age, goals with and without a score, and what only the home team may know. */
const program = engagement({
  charter: {
    goals: [
      { id: 'flaky-tests', title: 'Flaky tests a week', kind: 'technical', baseline: 40, target: 5, unit: 'tests' },
      { id: 'lead-time', title: 'Days to production', kind: 'business', baseline: 9, target: 3 },
      { id: 'pairs', title: 'People of every discipline who paired on tests this week', kind: 'diffusion', target: 7 },
    ],
    practices: [
      { id: 'test-first', title: 'A failing test comes first' },
      { id: 'small-steps', title: 'Commits small enough | to review in ten minutes' },
    ],
  },
  retros: {
    '2026-W38': { next: ['[ ] Find the owner of the old pipeline @emmy (due 2026-09-21)', '[ ] Rename the job'] },
    '2026-W39': { scores: { 'flaky-tests': 36, 'lead-time': 8 }, next: ['[x] Rename the job'] },
    '2026-W40': null,
    '2026-W41': {
      scores: { 'flaky-tests': 28 },
      paired_days: 1,
      next: ['[ ] Pair with Linus on the suite of the returns, which nobody has dared to touch @ada (due 2026-10-16)'],
    },
  },
  pulses: { '2026-W41': { safety: 1 } },
});

it.each([
  ['text', 'agenda-80.txt'],
  ['markdown', 'agenda.md'],
] as const)('the agenda as %s in 80 columns', async (format, file) => {
  const cwd = tempRepo(program);
  const { out, err, code } = await run(['agenda', '--format', format, '--as-of', healthyDay], { cwd, columns: 80 });
  await expect(out).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden', file));
  expect([code, err]).toEqual([0, '']);
});

it('shows the room nothing of what lies under home/', async () => {
  const cwd = tempRepo(program);
  const agenda = await run(['agenda', '--as-of', healthyDay], { cwd });
  expect(agenda.out).not.toMatch(/not-welcome|rated the safety/);
  const report = await run(['report', '--as-of', healthyDay], { cwd });
  expect(report.out).toContain('rated the safety to speak openly');
});

it('says of a mode that persists only that', async () => {
  const alone = { paired_days: 1 };
  const cwd = tempRepo(engagement({ retros: { '2026-W40': alone, '2026-W41': alone } }));
  const { out } = await run(['agenda', '--as-of', healthyDay], { cwd });
  expect(out).toContain('\nfailure-persists  solo-work persists');
  expect(out).not.toMatch(/^solo-work/m);
});

it('numbers the actions as retro --done takes them', async () => {
  const cwd = tempRepo(program);
  const { out } = await run(['agenda', '--as-of', '2026-10-16'], { cwd });
  expect(out).toMatch(/ 1\. Find the owner.* 2\. Pair with Linus/s);
  const retro = ['retro', '--date', '2026-10-15', '--done', '2', '--dry-run'];
  expect((await run(retro, { cwd })).out).toContain('[x] Pair with Linus');
});

it.each([40, 60])('fits %i columns', async (columns) => {
  const { out } = await run(['agenda', '--as-of', healthyDay], { cwd: tempRepo(program), columns });
  const widest = Math.max(...out.split('\n').map((line) => line.length));
  expect(widest).toBeLessThanOrEqual(columns);
});
