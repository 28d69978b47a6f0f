import { describe, expect, test } from 'vitest';
import { status, validate } from '../../src/index.ts';
import { statusFormats } from '../../src/report/status/index.ts';
import { demoTree } from '../support/demo.ts';
import { run } from '../support/io.ts';
import { sharedRepo, type Tree } from '../support/repo.ts';

/*
 * The sample program twice: once with home/ beside the rest, once in a private checkout. The home team reads the same of
 * both, and the host team nothing of either.
 */

const day = '2026-11-18';
const sample: Tree = {
  ...demoTree(day),
  'engagements/search-builds/home/pulse/2026-W40.md': '---\ndate: 2026-10-01\nsecretword: 1\n---\n',
};
const isHome = (file: string) => file.includes('/home/');
const pick = (wanted: (file: string) => boolean): Tree =>
  Object.fromEntries(Object.entries(sample).filter(([file]) => wanted(file)));

const inCheckout = (file: string) => file.replace(/^engagements\/([^/]+)\/home\//, '$1/');
const named = (text: string) => text.replaceAll(/engagements\/([^/]+)\/home\//g, 'home:$1/');

const beside = sharedRepo(sample);
const host = sharedRepo({
  ...pick((file) => !isHome(file)),
  'auxeng.yaml': `${sample['auxeng.yaml'] ?? 'version: 1\n'}home: elsewhere\n`,
});
const home = sharedRepo(
  Object.fromEntries(Object.entries(pick(isHome)).map(([file, text]) => [inCheckout(file), text])),
);

const wordsOf = (texts: readonly unknown[]): Set<string> => new Set(texts.join('\n').match(/[A-Za-z_]{4,}/g));

/** Words that occur only in the checkout. JSON says true as YAML does. */
const secrets = [...wordsOf(Object.values(pick(isHome)))].filter(
  (word) => word !== 'true' && !wordsOf(Object.values(pick((file) => !isHome(file)))).has(word),
);

/** Signals are in the order of their places, which are other ones in a checkout. */
const inOneOrder = (report: { engagements: { signals: unknown[] }[] }) => ({
  ...report,
  engagements: report.engagements.map((engagement) => ({
    ...engagement,
    signals: engagement.signals.map((signal) => JSON.stringify(signal)).sort(),
  })),
});

test('the home team’s report is the one that it was beside the rest', async () => {
  const [before, after] = [await status(beside, { asOf: day }), await status(host, { asOf: day, home })];
  expect(after.audience).toBe('home');
  expect(inOneOrder(after)).toEqual(inOneOrder(JSON.parse(named(JSON.stringify(before)))));
});

test('validate finds the same', async () => {
  const [before, after] = [await validate(beside), await validate(host, { home })];
  const byFile = ({ diagnostics }: typeof after) => diagnostics.map(({ file, message }) => `${file} ${message}`).sort();
  expect(byFile(before)).not.toEqual([]);
  expect(byFile(after)).toEqual(byFile(before).map(named).sort());
  expect(after.checked).toBe(before.checked);
});

describe.each(statusFormats.map(({ name }) => name))('as %s', (format) => {
  const report = (argv: readonly string[]) =>
    run(['report', '--as-of', day, '--format', format, ...argv], { cwd: host });

  test.each(['engagements', 'platform'])('the host team reads no word of the checkout in the %s view', async (view) => {
    const { out } = await report(['--audience', 'host', '--home', home, '--view', view]);
    expect(out).toContain(view === 'platform' ? 'build-cache' : 'checkout-testing');
    expect(secrets.filter((word) => wordsOf([out]).has(word))).toEqual([]);
    expect(out).not.toContain('home:');
  });

  test('the report without the checkout has all engagements, and no word of it', async () => {
    const { out } = await report([]);
    expect(out).toContain('checkout-testing');
    expect(secrets.filter((word) => wordsOf([out]).has(word))).toEqual([]);
  });
});

test('the words searched for are those of the checkout', () => {
  expect(secrets).toEqual(expect.arrayContaining(['Perlman', 'secretword']));
});

test('without the checkout a script gets the host team’s report, and no other', async () => {
  expect((await status(host, { asOf: day })).audience).toBe('host');
  await expect(status(host, { audience: 'home' })).rejects.toThrow('cannot report to the home team');
});

test('a script does not go by the environment', async () => {
  process.env.AUXENG_HOME = home;
  try {
    expect((await status(host, { asOf: day })).audience).toBe('host');
  } finally {
    delete process.env.AUXENG_HOME;
  }
});
