import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempRepo } from '../support/repo.ts';
import { spawned } from '../support/spawned.ts';
import { engagement, firstRetro, slug, snapshot } from '../support/trees.ts';
import { tried } from '../support/tried.ts';

const racers = Array.from({ length: 8 }, (_, index) => index + 1);
/** A loser comes upon one of the winner's two files, whichever was there when it looked. */
const taken = new RegExp(
  `^error: (the retro of 2026-W39|engagements/${slug}/(retros|home/pulse)/2026-W39\\.md) already exists\n`,
);

const rounds = ['with the folder there', 'with the folder to be made'].flatMap((which) =>
  [1, 2, 3, 4, 5].map((round) => [which, round] as const),
);

test.each(rounds)('of eight processes that record one retro exactly one wins, %s, round %i', async (which) => {
  const repo = tempRepo({ ...engagement(slug), ...(which === 'with the folder there' ? firstRetro : {}) });
  const before = snapshot(repo);
  const runs = await Promise.all(
    racers.map((racer) =>
      spawned(
        [
          'retro',
          slug,
          '--date',
          '2026-09-24',
          '--well',
          `Racer ${racer} was here`,
          '--safety',
          String((racer % 5) + 1),
        ],
        { cwd: repo },
      ),
    ),
  );
  tried(racers.length);
  const winners = racers.filter((racer) => runs[racer - 1]?.code === 0);
  expect(winners).toHaveLength(1);
  const [winner = 0] = winners;
  for (const { code, out, err } of runs.filter((_, index) => index !== winner - 1)) {
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(taken);
  }
  const {
    [`engagements/${slug}/retros/2026-W39.md`]: note,
    [`engagements/${slug}/home/pulse/2026-W39.md`]: pulse,
    ...rest
  } = snapshot(repo);
  expect(rest).toEqual(before);
  expect(note).toContain(`\n- Racer ${winner} was here\n`);
  expect(note?.match(/was here/g)).toHaveLength(1);
  expect(pulse).toContain(`\nsafety: ${(winner % 5) + 1}\n`);
  expect(Object.keys(snapshot(repo)).filter((file) => file.includes('.tmp'))).toEqual([]);
});

test('eight processes that make eight engagements in an empty repo all succeed', async () => {
  const repo = tempRepo();
  const runs = await Promise.all(racers.map((racer) => spawned(['new', `team-${racer}`, '--yes'], { cwd: repo })));
  expect(runs.map(({ code, err }) => ({ code, err }))).toEqual(racers.map(() => ({ code: 0, err: '' })));
  expect(readdirSync(path.join(repo, 'engagements'))).toEqual(racers.map((racer) => `team-${racer}`));
  expect(Object.keys(snapshot(repo)).filter((file) => file.endsWith('.md'))).toHaveLength(24);
});
