import { expect, it } from 'vitest';
import { status } from '../../src/index.ts';
import { engagement, healthyDay } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';

const tree = engagement({ retros: { '2199-W41': {} } });

/** The rules of a report as of a day, run on another. */
async function reported(asOf: string, today: string): Promise<string[]> {
  const { out } = await run(['report', '--format', 'json', '--as-of', asOf], { cwd: tempRepo(tree), today });
  const [found] = JSON.parse(out).engagements;
  return found.signals.map(({ rule }: { rule: string }) => rule);
}

it.each([
  ['a day before', '2026-10-02'],
  ['the same day', healthyDay],
])('a report as of %s tells what is dated after today', async (_, asOf) => {
  expect(await reported(asOf, healthyDay)).toEqual(['future-document']);
});

it('a report as of a day of long ago tells nothing of what has happened since', async () => {
  expect(await reported(healthyDay, '2199-12-31')).toEqual([]);
});

it('status, as of any day, goes by the day on which it is called', async () => {
  const { engagements } = await status(tempRepo(tree), { asOf: '2199-12-31' });
  expect(engagements.flatMap(({ signals }) => signals.map(({ rule }) => rule))).toContain('future-document');
});
