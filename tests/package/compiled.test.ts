import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTree } from '../support/repo.ts';
import { execute, programFile, projectRoot } from '../support/spawned.ts';
import { engagement } from '../support/trees.ts';

let repo: string;

beforeAll(() => {
  programFile();
  repo = mkdtempSync(path.join(tmpdir(), 'auxeng-compiled-'));
  writeTree(repo, { 'auxeng.yaml': 'version: 1\n', ...engagement('checkout-testing') });
});

afterAll(() => rmSync(repo, { recursive: true, force: true }));

const script = `
  import { allTakenBack, main, nodeIo } from ${JSON.stringify(pathToFileURL(path.join(projectRoot, 'dist/main.js')))};
  await main(process.argv.slice(1), nodeIo());
  process.stderr.write(allTakenBack() ? 'taken back' : 'compiled anew');
`;

const report = ['report', '--as-of', '2026-09-16', '--fail-on', 'never'];
const node = (...flags: string[]) =>
  execute(process.execPath, [...flags, '--input-type=module', '-e', script, '--', ...report], repo);

// A node whose V8 is in a shared library cannot be told from another one, so nothing is kept there.
const { node_shared: isShared = false } = process.config.variables as { node_shared?: boolean };

test.skipIf(isShared)(
  'the program is taken back as the build compiled it, and otherwise compiled anew, to say the same',
  async () => {
    const [compiled, anew] = await Promise.all([node(), node('--no-opt')]);
    expect(compiled).toMatchObject({ code: 0, err: 'taken back' });
    expect(compiled.out).toContain('checkout-testing');
    expect(anew).toEqual({ ...compiled, err: 'compiled anew' });
  },
);
