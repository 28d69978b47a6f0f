import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { validationFormats } from '../../src/report/diagnostics/index.ts';
import { statusFormats } from '../../src/report/status/index.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';

const readme = path.resolve('README.md');

/** The words of a shell line: quotes group, and a backslash joins lines. */
function words(line: string): string[] {
  const found = line.replaceAll('\\\n', ' ').match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  return found.map((word) => word.replaceAll('"', ''));
}

/** The commands of a console block, each with its continuation lines. */
const commandsOf = (block: string): string[] => block.match(/^\$ auxeng(?:.*\\\n)*.*$/gm) ?? [];

/** The tour as it is when every command of it is run, in order, in one new repo. */
async function played(text: string): Promise<string> {
  const cwd = tempRepo();
  const parts: string[] = [];
  for (const part of text.split(/(?<=^```console\n)|(?=^```$)/m)) {
    const commands = commandsOf(part);
    if (commands.length === 0) {
      parts.push(part);
      continue;
    }
    for (const command of commands) {
      const { out, err } = await run(words(command).slice(2), { cwd, today: '2026-09-28', columns: 80 });
      parts.push(`${command}\n${err}${out}`);
    }
  }
  return parts.join('');
}

test('the tour of the README shows what the commands print', async () => {
  const text = readFileSync(readme, 'utf8');
  const expected = await played(text);
  if (process.env.UPDATE_GOLDEN) writeFileSync(readme, expected);
  expect(expected).toContain('failure-persists');
  expect(text).toBe(expected);
});

test('the README has a row for every command, and names every format', () => {
  const text = readFileSync(readme, 'utf8');
  for (const { name } of commands) expect(text).toMatch(new RegExp(`^\\| \`auxeng ${name}\\b`, 'm'));
  const row = (command: string) => text.split('\n').find((line) => line.startsWith(`| \`auxeng ${command} `));
  for (const { name } of validationFormats) expect(row('validate')).toMatch(new RegExp(`\\b${name}\``));
  for (const { name } of statusFormats) expect(row('report')).toMatch(new RegExp(`\\b${name}\``));
});
