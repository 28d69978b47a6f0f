import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempRepo } from '../support/repo.ts';
import { execute, programFile, projectRoot } from '../support/spawned.ts';
import { engagement, firstRetro, slug } from '../support/trees.ts';

/** What a person waits for when it is loaded, with a word that only its code holds. */
const packages = {
  yaml: 'YAMLParseError',
  marked: 'markedjs/marked',
  ajv: 'Ajv2020',
  inquirer: 'createPromptModule',
};

const listing = `process.on('exit', () => require('fs').writeSync(2, JSON.stringify(Object.keys(require.cache))));`;

/** The texts of the modules that a run loads. */
async function loadedBy(...argv: string[]): Promise<string[]> {
  const cwd = tempRepo({ 'auxeng.yaml': 'version: 1\n', 'list.cjs': listing, ...engagement(slug), ...firstRetro });
  const { code, err } = await execute(process.execPath, ['--require', './list.cjs', programFile(), ...argv], cwd);
  expect(code).toBe(0);
  return (JSON.parse(err) as string[]).map((file) => readFileSync(file, 'utf8'));
}

const dist = path.join(projectRoot, 'dist');
const built = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'));
const among = (texts: readonly string[], word: string) => texts.filter((text) => text.includes(word)).length;

test.each([['--help'], ['validate'], ['report', '--as-of', '2026-09-18', '--fail-on', 'never']])(
  '%s loads none of the packages that plain files do without',
  async (...argv) => {
    const loaded = await loadedBy(...argv);
    for (const [name, word] of Object.entries(packages)) {
      expect({ name, built: among(built, word), loaded: among(loaded, word) }).toEqual({ name, built: 1, loaded: 0 });
    }
  },
);

test.each([['validate'], ['report', '--as-of', '2026-09-18', '--fail-on', 'never']])(
  '%s keeps no bytes of documents, as a comparison does',
  async (...argv) => {
    expect(among(built, 'bytesAt')).toBeGreaterThan(0);
    expect(among(await loadedBy(...argv), 'bytesAt')).toBe(0);
  },
);
