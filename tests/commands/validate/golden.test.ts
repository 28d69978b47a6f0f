import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problems } from '../../../src/base/problems.ts';
import { run } from '../../support/io.ts';
import { tempRepo, writeTree } from '../../support/repo.ts';
import { base, charter } from './documents.ts';

/*
 * A folder of tests/fixtures/validate is a case: `expected.txt` is what the command prints, and `repo` holds what
 * differs from tests/fixtures/base. Where even the charter of the base would be in the way, `whole-repo` is all there
 * is. `home` is a private checkout.
 */

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/validate');

/** `UPDATE_GOLDEN=1` writes down what the program says now: read the difference before you commit it. */
const update = Boolean(process.env.UPDATE_GOLDEN);

const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const expectedFile = (name: string) => path.join(fixtures, name, 'expected.txt');
const expected = (name: string) => (existsSync(expectedFile(name)) ? readFileSync(expectedFile(name), 'utf8') : '');

function copyOf(name: string): string {
  const root = tempRepo();
  const whole = path.join(fixtures, name, 'whole-repo');
  for (const folder of existsSync(whole) ? [whole] : [base, path.join(fixtures, name, 'repo')]) {
    cpSync(folder, root, { recursive: true });
  }
  return root;
}

/** Outside of the repo, as it must be. */
function homeOf(name: string): Record<string, string> {
  const home = path.join(fixtures, name, 'home');
  if (!existsSync(home)) return {};
  const AUXENG_HOME = tempRepo();
  cpSync(home, AUXENG_HOME, { recursive: true });
  return { AUXENG_HOME };
}

async function validated(root: string, env: Record<string, string>): Promise<string> {
  const { code, out, err } = await run(['validate'], { cwd: root, env, columns: 80 });
  return `${out}${err}exit ${code}\n`;
}

it.each(cases)('%s', async (name) => {
  const text = await validated(copyOf(name), homeOf(name));
  if (update) writeFileSync(expectedFile(name), text);
  expect(text).toBe(expected(name));
});

describe('whatever is wrong elsewhere', () => {
  // Broken settings stop everything: nothing can be trusted that would be counted by them.
  const checking = cases.filter((name) => !expected(name).endsWith('exit 2\n'));

  it.each(checking)('another engagement is still checked: %s', async (name) => {
    const root = copyOf(name);
    const folder = existsSync(path.join(root, 'programme')) ? 'programme' : 'engagements';
    const file = `${folder}/zz-another/engagement.md`;
    writeTree(root, { [file]: charter.replace('advisor:', 'adviser:') });
    const { code, out } = await run(['validate'], { cwd: root, columns: 80 });
    expect(out.split('\n')).toContain(`${file}:7:1 error unknown field "adviser"; did you mean "advisor"? unknown-key`);
    expect(code).toBe(1);
  });
});

it('no character of a document reaches the terminal unescaped', () => {
  const raw = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
  expect(cases.filter((name) => raw.test(expected(name)))).toEqual([]);
});

it('every problem has a case', () => {
  // These need links, names or sizes that do not belong in a repo: built.test.ts makes them.
  const builtInCode = ['name-collision', 'not-a-file', 'too-large', 'unreadable'];
  const lines = cases.flatMap((name) => expected(name).split('\n'));
  const shown = (id: string) => lines.some((line) => line.endsWith(` ${id}`));
  expect(Object.keys(problems).filter((id) => !shown(id))).toEqual(builtInCode);
});
