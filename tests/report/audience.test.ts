import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../src/demo/index.ts';
import { statusFormats } from '../../src/report/status/index.ts';
import { demoTree } from '../support/demo.ts';
import { run } from '../support/io.ts';
import { sharedRepo } from '../support/repo.ts';

const day = '2026-11-18';
const files = demoFiles(day);
const isHome = (file: string) => file.includes('/home/');

const wordsOf = (texts: readonly string[]): Set<string> => new Set(texts.join('\n').match(/[A-Za-z_]{4,}/g));

/** Words that occur only under `home/`: a report with one of them has read there. */
function homeWords(): string[] {
  const elsewhere = wordsOf(files.filter(({ file }) => !isHome(file)).map(({ text }) => text));
  const home = wordsOf(files.filter(({ file }) => isHome(file)).map(({ text }) => text));
  // JSON says true as YAML does.
  return [...home].filter((word) => word !== 'true' && !elsewhere.has(word));
}

/** A home document that does not validate would show in the problems. */
const broken = { 'engagements/search-builds/home/pulse/2026-W40.md': '---\ndate: 2026-10-01\nsecretword: 1\n---\n' };

const cwd = sharedRepo({ ...demoTree(day), ...broken });

describe.each(statusFormats.map(({ name }) => name))('for the host team, as %s', (format) => {
  test.each(['engagements', 'platform'])('the %s view holds no word of home/', async (view) => {
    const argv = ['report', '--as-of', day, '--audience', 'host', '--format', format, '--view', view];
    const { out } = await run(argv, { cwd });
    const words = wordsOf([out]);
    expect(out).toContain(view === 'platform' ? 'build-cache' : 'checkout-testing');
    expect([...homeWords(), 'secretword', 'home/'].filter((word) => words.has(word) || out.includes('home/'))).toEqual(
      [],
    );
  });
});

test('the words searched for do stand in the report for the home team', async () => {
  expect(homeWords()).toContain('Perlman');
  const { out } = await run(['report', '--as-of', day, '--format', 'json'], { cwd });
  expect([...homeWords(), 'secretword'].filter((word) => wordsOf([out]).has(word))).toContain('secretword');
});
