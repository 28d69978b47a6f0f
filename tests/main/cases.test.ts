import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RunOptions, run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { spawned } from '../support/spawned.ts';
import { snapshot } from '../support/trees.ts';
import { agendaCases } from './cases/agenda.ts';
import { changeCases } from './cases/changes.ts';
import { completionCases } from './cases/completion.ts';
import { customCases } from './cases/custom.ts';
import { draftCases } from './cases/drafts.ts';
import { exitCodeCases } from './cases/exit-codes.ts';
import { helpCases } from './cases/help.ts';
import { homeCases } from './cases/home.ts';
import { outputCases } from './cases/output.ts';
import type { CliCase } from './cases/types.ts';
import { usageCases } from './cases/usage.ts';
import { weekCases } from './cases/weeks.ts';
import { workspaceCases } from './cases/workspace.ts';

const groups = {
  help: helpCases,
  usage: usageCases,
  drafts: draftCases,
  weeks: weekCases,
  agenda: agendaCases,
  changes: changeCases,
  workspace: workspaceCases,
  home: homeCases,
  output: outputCases,
  custom: customCases,
  completion: completionCases,
  'exit codes': exitCodeCases,
};

const ways = { 'in this process': run, spawned };

function expectText(text: string, wanted: string | readonly string[] = ''): void {
  if (typeof wanted === 'string') {
    expect(text).toBe(wanted);
    return;
  }
  let rest = text;
  for (const part of wanted) {
    expect(rest).toContain(part);
    rest = rest.slice(rest.indexOf(part) + part.length);
  }
}

const optionsOf = ({ folder = '.', env, userName }: CliCase, root: string): RunOptions => ({
  cwd: path.join(root, folder),
  ...(env === undefined ? {} : { env }),
  ...(userName === undefined ? {} : { userName }),
});

describe.each(Object.entries(ways))('%s', (_, start) => {
  describe.each(Object.entries(groups))('%s', (_, cases) => {
    test.each(cases)('$name', async (row) => {
      const root = tempRepo(row.tree);
      const before = snapshot(root);
      const { code, out, err } = await start(row.argv, optionsOf(row, root));
      expectText(err, row.err);
      expectText(out, row.out);
      expect(code).toBe(row.code);
      expect(out.includes('\u001b[')).toBe(row.colored ?? false);
      const after = snapshot(root);
      expect(Object.keys(after).filter((file) => !(file in before))).toEqual(row.writes ?? []);
      expect(after).toMatchObject(before);
    });
  });
});

test('no two cases of a group have one name', () => {
  for (const cases of Object.values(groups)) {
    const names = cases.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  }
});
