import { beforeAll, describe, expect, test } from 'vitest';
import { type Loaded, load } from '../../src/checks/load.ts';
import { kinds } from '../../src/kinds/kind.ts';
import { validationFormats } from '../../src/report/diagnostics/index.ts';
import { statusFormats } from '../../src/report/status/index.ts';
import { details } from '../../src/report/views/engagement.ts';
import { views } from '../../src/report/views/index.ts';
import { changesBetween } from '../../src/status/changes.ts';
import type { Status } from '../../src/status/types.ts';
import { withDefaults } from '../../src/workspace/settings.ts';
import { diagnosticWith, plain } from '../report/samples.ts';
import { run } from '../support/io.ts';
import { memoryFiles, statusIn } from '../support/memory.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { engagement, slug } from '../support/trees.ts';
import { tried } from '../support/tried.ts';

/*
 * Whatever looks at every file for every file takes minutes here, and the time that a test has ends it. What takes its time
 * with the number of files is done in seconds.
 */

const finding =
  '---\ntitle: Slow cache\ndate: 2026-09-15\ncomponent: Cache\nkind: friction\nimpact: low\nstatus: noted\n---\nSlow.\n';

const nothing: Loaded = { folders: [], diagnostics: [], checked: [] };

function folderOf(count: number, nameOf: (index: number) => string, text = ''): Tree {
  tried();
  return { ...engagement(slug), ...Object.fromEntries(Array.from({ length: count }, (_, at) => [nameOf(at), text])) };
}

const misnamed = (index: number) => `engagements/${slug}/retros/note-${index}.md`;

test.each<[string, (index: number) => string, number]>([
  ['notes with wrong names', misnamed, 100_000],
  ['stray files in an engagement', (index) => `engagements/${slug}/photo-${index}.jpg`, 0],
  ['stray notes beside engagements', (index) => `engagements/note-${index}.md`, 0],
  ['folders beside engagements', (index) => `engagements/other-${index}/photo.jpg`, 0],
  ['folders in an engagement', (index) => `engagements/${slug}/other-${index}/photo.jpg`, 0],
])('a folder of 100,000 files is read in seconds, and each that is wrong is said: %s', async (_, nameOf, wrong) => {
  const files = memoryFiles(folderOf(100_000, nameOf));
  const settings = withDefaults({});
  const { diagnostics } = await load({ root: '', files, settings, kinds, diagnostics: [], hasSettings: false });
  expect(diagnostics.filter(({ rule }) => rule === 'file-name')).toHaveLength(wrong);
  expect(diagnostics).toHaveLength(wrong);
});

test('an excerpt of each of 10,000 files that are wrong takes no look at all of them', async () => {
  const { code, out, err } = await run(['validate'], { cwd: tempRepo(folderOf(10_000, misnamed, 'a line\n')) });
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out.match(/^ {4}a line$/gm)).toHaveLength(10_000);
});

describe('a report of 100,000 documents with a signal each', () => {
  let status: Status;
  beforeAll(async () => {
    const tree = folderOf(100_000, (index) => `engagements/${slug}/findings/slow-${index}.md`, finding);
    status = await statusIn(tree, { day: '2026-11-20' });
  }, 60_000);

  const shown = statusFormats.flatMap((format) => [...views, details].map((view) => ({ format, view })));
  test.each(shown)('is made in seconds as $format.name: $view.name', ({ format, view }) => {
    expect(status.engagements[0]?.signals.filter(({ rule }) => rule === 'finding-not-relayed')).toHaveLength(100_000);
    expect(format.render(status, view, plain)).toContain(slug);
  });

  test.each(['came_with_time', 'came'] as const)(
    'is compared in seconds, and time is asked for once a rule: %s',
    (by) => {
      const old = { ...status, engagements: status.engagements.map((found) => ({ ...found, signals: [] })) };
      const moment = (at: Status) => ({ point: { commit: null, as_of: at.as_of }, status: at, loaded: nothing });
      const asked: string[] = [];
      const changes = changesBetween(moment(old), moment(status), (_, rule) => {
        asked.push(rule);
        return by === 'came_with_time';
      });
      expect(changes.engagements[0]?.signals[by]).toEqual(status.engagements[0]?.signals);
      expect(asked).toHaveLength(new Set(asked).size);
      expect(asked).toContain('finding-not-relayed');
    },
  );
});

test.each(validationFormats)('100,000 problems are printed in seconds as $name', ({ render }) => {
  const diagnostics = Array.from({ length: 100_000 }, (_, at) => diagnosticWith(String(at)));
  const out = render({ checked: 1, files: diagnostics.map(({ file }) => file), diagnostics, lineOf: () => 'x' }, plain);
  expect(out).toContain(diagnostics[0]?.file);
});
