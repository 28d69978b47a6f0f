import { describe, expect, it } from 'vitest';
import { status } from '../../src/index.ts';
import { validationJson } from '../../src/report/diagnostics/json.ts';
import { statusJson } from '../../src/report/status/json.ts';
import { page as engagements } from '../../src/report/views/page.ts';
import { engagement, healthyDay } from '../support/builder.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { diagnosticWith, hostileControls, plain, statusWith } from './samples.ts';

type Mapping = Record<string, unknown>;

const noisy = () =>
  tempRepo(
    engagement({
      onePager: null,
      retros: { '2026-W41': { next: ['[ ] Pair with Linus @ada (due 2026-10-01)'] } },
      files: { 'retros/2026-W37.md': 'no front matter\n' },
    }),
  );

async function report(): Promise<{ top: Mapping; engagement: Mapping }> {
  const { out } = await run(['report', '--format', 'json', '--as-of', healthyDay], { cwd: noisy() });
  const top = JSON.parse(out) as Mapping;
  const [first] = top.engagements as Mapping[];
  return { top, engagement: first ?? {} };
}

const first = (value: unknown): Mapping => (value as Mapping[])[0] ?? {};
const keys = (value: unknown): string[] => Object.keys(value as Mapping);

describe('the JSON of a report', () => {
  it('has at the top the keys of the contract', async () => {
    const { top } = await report();
    expect(keys(top)).toEqual([
      ...['schema_version', 'as_of', 'audience', 'engagements', 'people', 'platform', 'rule_settings'],
      'left_out',
      'diagnostics',
    ]);
    expect([top.schema_version, top.as_of, top.audience]).toEqual([1, healthyDay, 'home']);
  });

  it('has for an engagement the keys of the contract', async () => {
    expect(keys((await report()).engagement)).toEqual([
      ...[
        'slug',
        'title',
        'file',
        'home_team',
        'host_team',
        'engineers',
        'advisor',
        'people',
        'phase',
        'week',
        'weeks',
        'start',
        'end',
        'health',
        'goals',
        'practices',
        'champions',
        'progress',
        'result',
        'nps',
      ],
      ...['retros', 'retro_notes', 'mvp', 'actions', 'signals', 'accepted', 'changes', 'pauses', 'next'],
    ]);
  });

  it('has for the platform the keys of the contract', async () => {
    expect(keys((await report()).top.platform)).toEqual(['findings', 'champions', 'practices', 'nps']);
  });

  it.each([
    ['health', ['level', 'rules']],
    ['progress', ['diffusion', 'project']],
    ['retros', ['held', 'expected', 'missed']],
  ])('has for %s just %j', async (field, expected) => {
    expect(keys((await report()).engagement[field])).toEqual(expected);
  });

  it.each([
    ['goals', ['id', 'title', 'kind', 'baseline', 'target', 'dropped', 'current', 'progress', 'scores']],
    ['practices', ['id', 'title', 'dropped', 'current', 'weeks']],
    ['champions', ['name', 'last_contact', 'sentiment', 'quarters']],
    ['people', ['name', 'role', 'from', 'until']],
    ['actions', ['text', 'owner', 'due', 'done', 'file', 'line']],
    ['signals', ['rule', 'severity', 'message', 'do', 'command', 'file', 'line', 'weeks', 'since', 'mode']],
  ])('has for each of %s just %j', async (field, expected) => {
    expect(keys(first((await report()).engagement[field]))).toEqual(expected);
  });

  it('has for a diagnostic its range, from 1 on', async () => {
    const diagnostic = first((await report()).top.diagnostics);
    expect(diagnostic).toEqual({
      rule: 'front-matter',
      severity: 'error',
      message: 'expected front matter: the first line must be "---" and nothing else',
      file: 'engagements/checkout-testing/retros/2026-W37.md',
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 16 } },
    });
  });

  it('is what a script that imports the package is given', async () => {
    const { top } = await report();
    expect(JSON.parse(JSON.stringify(await status(noisy(), { asOf: healthyDay })))).toEqual(top);
  });

  it.each(hostileControls)('gives back just what it was given: %s', (_, text) => {
    expect(JSON.parse(statusJson.render(statusWith(text), engagements, plain))).toEqual(statusWith(text));
  });
});

describe('the JSON of a validation', () => {
  const validation = (text: string) => ({ checked: 3, diagnostics: [diagnosticWith(text)], lineOf: () => undefined });

  it('has the keys of the contract', () => {
    const parsed = JSON.parse(validationJson.render(validation('x'), plain)) as Mapping;
    expect(keys(parsed)).toEqual(['schema_version', 'checked', 'diagnostics']);
    expect(parsed).toEqual({ schema_version: 1, checked: 3, diagnostics: [diagnosticWith('x')] });
  });

  it.each(hostileControls)('gives back just what it was given: %s', (_, text) => {
    const parsed = JSON.parse(validationJson.render(validation(text), plain)) as Mapping;
    expect(parsed.diagnostics).toEqual([diagnosticWith(text)]);
  });
});
