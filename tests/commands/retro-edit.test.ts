import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempRepo } from '../support/repo.ts';
import { spawned } from '../support/spawned.ts';
import { engagement, slug, snapshot } from '../support/trees.ts';

const note = `engagements/${slug}/retros/2026-W38.md`;
const retro = ['retro', slug, '--date', '2026-09-17', '--edit'];

/** A program that is called with the note's path, like an editor, in a folder whose name has a space. */
function editor(script: string): string {
  const folder = tempRepo({ 'my tools/keep': '' });
  const file = path.join(folder, 'my tools', 'edit.sh');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return `"${file}"`;
}

const adds = (text: string) => editor(`printf '%s\\n' '${text}' >> "$1"`);

test('--edit opens the note that was written, and keeps what the person makes of it', async () => {
  const cwd = tempRepo(engagement(slug));
  const { code, out, err } = await spawned([...retro, '--well', 'Two pairs'], {
    cwd,
    env: { EDITOR: adds('- [ ] Added by hand') },
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`wrote ${note}\n`);
  const text = snapshot(cwd)[note];
  expect(text).toContain('\n- Two pairs\n');
  expect(text?.endsWith('\n- [ ] Added by hand\n')).toBe(true);
});

test('VISUAL beats EDITOR, and either may have arguments', async () => {
  const cwd = tempRepo(engagement(slug));
  const visual = `${editor('printf "%s\\n" "- [ ] $1" >> "$2"')} --wait`;
  const { code } = await spawned(retro, { cwd, env: { VISUAL: visual, EDITOR: adds('- [ ] by EDITOR') } });
  expect(code).toBe(0);
  expect(snapshot(cwd)[note]?.endsWith('\n- [ ] --wait\n')).toBe(true);
});

test('what does not validate after the edit is said, and never undone', async () => {
  const cwd = tempRepo(engagement(slug));
  const breaks = editor(`sed -i 's/^date:.*/date: "2026-09-28"/' "$1"`);
  const { code, out } = await spawned(retro, { cwd, env: { EDITOR: breaks } });
  expect(code).toBe(1);
  expect(out).toContain(
    `${note}:2:7 error 2026-09-28 is in week 2026-W40, but the file is named for 2026-W38; correct the date or rename the file week-mismatch\n`,
  );
  expect(snapshot(cwd)[note]).toContain('\ndate: "2026-09-28"\n');
});

test('an editor that fails exits with 2, and the note stays as it was written', async () => {
  const cwd = tempRepo(engagement(slug));
  const failing = editor('exit 3');
  const { code, err } = await spawned([...retro, '--well', 'Two pairs'], { cwd, env: { EDITOR: failing } });
  expect(code).toBe(2);
  expect(err).toBe(
    `error: the editor "${failing}" exited with code 3; ${note} was already written\n` +
      '  open it in another editor, or set VISUAL or EDITOR to one that works\n',
  );
  expect(snapshot(cwd)[note]).toContain('\n- Two pairs\n');
});

test('--dry-run opens nothing', async () => {
  const cwd = tempRepo(engagement(slug));
  const before = snapshot(cwd);
  const { code } = await spawned([...retro, '--dry-run'], { cwd, env: { EDITOR: adds('- [ ] Added by hand') } });
  expect(code).toBe(0);
  expect(snapshot(cwd)).toEqual(before);
});

test('what comes next is said after the editor, of the note as it then is', async () => {
  const cwd = tempRepo(engagement(slug));
  const editing = editor('echo "- [ ] Added by hand" >> "$1"; echo edited');
  const { out } = await spawned([...retro, '--next', 'Rest'], { cwd, env: { EDITOR: editing } });
  expect(out).toMatch(
    /wrote [^\n]*\nedited\n[\s\S]*2 new actions[\s\S]*\nNext:\n {2}commit it\n {4}git add [^\n]*W\d\d\.md && git commit/,
  );
});

test('a note that says nothing and was not edited is taken back', async () => {
  const cwd = tempRepo(engagement(slug));
  const before = snapshot(cwd);
  const { code, err } = await spawned(retro, { cwd, env: { EDITOR: editor(':') } });
  expect(code).toBe(2);
  expect(err).toBe(
    'error: the note is empty, so it was removed\n' +
      '  if the editor returns at once, tell it to wait, for example EDITOR="code --wait"\n',
  );
  expect(snapshot(cwd)).toEqual(before);
});

test('a note that says something stays, edited or not', async () => {
  const cwd = tempRepo(engagement(slug));
  const { code } = await spawned([...retro, '--well', 'x'], { cwd, env: { EDITOR: editor(':') } });
  expect(code).toBe(0);
});
