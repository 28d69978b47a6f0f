import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTree } from '../support/repo.ts';
import { execute, projectRoot } from '../support/spawned.ts';

/** A checkout without a build, with a module that makes node report another version. */
let checkout: string;

beforeAll(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'auxeng-bin-'));
  for (const part of ['bin', 'package.json']) {
    cpSync(path.join(projectRoot, part), path.join(checkout, part), { recursive: true });
  }
  writeTree(checkout, {
    'as.cjs': `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: process.env.AS_NODE } });`,
  });
});

afterAll(() => rmSync(checkout, { recursive: true, force: true }));

const startedAs = (version: string) =>
  execute(process.execPath, ['--require', './as.cjs', 'bin/auxeng.js', '--version'], checkout, { AS_NODE: version });

const tooOld = ['6.17.1', '18.20.8', '20.16.0', '21.7.3', '22.2.0'];

test.each(tooOld)('node %s is told which version is needed', async (version) => {
  const err = `error: auxeng needs Node ^20.17 || >=22.3; this is ${version}\n`;
  expect(await startedAs(version)).toEqual({ code: 2, out: '', err });
});

test.each(['20.17.0', '22.3.0', '24.0.0', '26.10.0'])(
  'node %s is told in a line what was not built',
  async (version) => {
    const err = 'error: auxeng is not built; run `npm run build`\n';
    expect(await startedAs(version)).toEqual({ code: 2, out: '', err });
  },
);
