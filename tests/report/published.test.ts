import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { demoTree } from '../support/demo.ts';
import { run } from '../support/io.ts';
import { sharedRepo } from '../support/repo.ts';
import { statusWith } from './samples.ts';

const day = '2026-11-18';

/** What the published schema finds wrong; nothing when the shape is as promised. */
function schemaErrors(schema: string, value: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv, ['date']);
  const validate = ajv.compile(JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8')));
  return validate(value) ? [] : validate.errors;
}

const brokenRetro = { 'engagements/checkout-testing/retros/2026-W01.md': '---\ndate: 2026-12-31\nscore: 1\n---\n' };

const cwd = sharedRepo({ ...demoTree(day), ...brokenRetro });

test.each([
  ['home', 10],
  // A declined engagement is not shown to the host team.
  ['host', 9],
])('the JSON of a report for the %s team has the published shape', async (audience, shown) => {
  const { out } = await run(['report', '--as-of', day, '--audience', audience, '--format', 'json'], { cwd });
  const report = JSON.parse(out);
  expect(report.diagnostics.length).toBeGreaterThan(0);
  expect(report.engagements).toHaveLength(shown);
  expect(schemaErrors('report', report)).toEqual([]);
  expect(schemaErrors('report', { ...report, as_of: 'today' })).toHaveLength(1);
});

test('the JSON of an engagement with all that its life leaves behind has the published shape', () => {
  const status = statusWith('Checkout');
  const [found] = status.engagements;
  const lists = [found?.accepted, found?.changes, found?.pauses, found?.people, found?.champions, found?.practices];
  expect(lists.map((list) => list?.length)).not.toContain(0);
  expect([found?.result, status.people[0]?.debriefs.length, status.left_out.documents.length]).toEqual([
    expect.objectContaining({ result: 'ended-early' }),
    1,
    1,
  ]);
  expect(schemaErrors('report', JSON.parse(JSON.stringify(status)))).toEqual([]);
});

test('the JSON of a validation has the published shape', async () => {
  const { out } = await run(['validate', '--format', 'json'], { cwd });
  const validation = JSON.parse(out);
  expect(validation.diagnostics.length).toBeGreaterThan(2);
  expect(schemaErrors('validation', validation)).toEqual([]);
  expect(schemaErrors('validation', { ...validation, checked: -1 })).toHaveLength(1);
});
