import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ctrlC, ctrlD, enter } from '../support/fake-terminal.ts';
import { atTerminal, hasPython, playedAt, type Step } from '../support/real-terminal.ts';
import { tempRepo, writeTree } from '../support/repo.ts';
import { programFile } from '../support/spawned.ts';
import { engagement, folder, slug, snapshot, written } from '../support/trees.ts';
import { tried } from '../support/tried.ts';

const ctrlZ = '\u001a';
const kept = 'nothing was written; your answers are kept, to go on with:\n';

const finding: readonly Step[] = [
  ['? Title', `Slow${enter}`],
  ['? Date', enter],
  ['? Component', `cache${enter}`],
  ['? Kind', enter],
  ['? Impact', enter],
  ['? Status', enter],
  ['? Link', enter],
  ['? Found by', enter],
  ['? Anything else?', enter],
];

/** Adds a finding, up to a moment. */
async function added(steps: readonly Step[], env = {}) {
  const cwd = tempRepo(engagement(slug));
  const before = snapshot(cwd);
  tried();
  const ended = await atTerminal(['add', 'finding', slug], cwd, steps, { NO_COLOR: '1', ...env });
  return { ...ended, cwd, isUntouched: JSON.stringify(snapshot(cwd)) === JSON.stringify(before) };
}

const again = `  auxeng add finding ${slug}\n`;
const interrupted = { code: 130, err: `${kept}${again}`, restored: true, isUntouched: true };

describe.skipIf(!hasPython())('at a terminal', () => {
  test.each<[string, readonly Step[]]>([
    ['Ctrl-C twice', [...finding.slice(0, 3), ['? Kind', `${ctrlC}${ctrlC}`]]],
    ['Ctrl-C at the review', [...finding, ['? Write it?', ctrlC]]],
    ['Ctrl-C at once after the last answer', [...finding, ['? Write it?', `${enter}${ctrlC}`]]],
    ['Ctrl-C at once after an answer', [...finding.slice(0, 3), ['? Kind', `${enter}${ctrlC}`]]],
    ['Ctrl-C behind a text that is not yet entered', [finding[0] as Step, ['? Date', `2026${ctrlC}`]]],
    [
      'a paste that holds Ctrl-C',
      [...finding.slice(0, -1), ['? Anything else?', `one${enter}two${ctrlC}three${enter}`]],
    ],
    [
      'a marked paste that holds Ctrl-C',
      [...finding.slice(0, -1), ['? Anything else?', `\u001b[200~one\rtwo${ctrlC}three\r\u001b[201~`]],
    ],
    ['Ctrl-C at a narrower terminal', [...finding.slice(0, 3), ['? Kind', ['resize', 40]], ['', ctrlC]]],
  ])('%s writes nothing, and keeps the answers', async (_, steps) => {
    expect(await added(steps)).toMatchObject(interrupted);
  });

  test.each<[string, readonly Step[], string]>([
    [
      'a paste that holds Ctrl-D',
      [...finding.slice(0, -1), ['? Anything else?', `one${enter}tw${ctrlD}o${enter}${enter}`]],
      'one\ntwo\n',
    ],
    [
      'a marked paste that holds Ctrl-D',
      [...finding.slice(0, -1), ['? Anything else?', `\u001b[200~one\rtw${ctrlD}o\r\u001b[201~${enter}`]],
      'one\ntwo\n',
    ],
    [
      'a terminal that gets narrower and wider again',
      [
        ...finding.slice(0, 2),
        ['? Component', ['resize', 40]],
        ['', `cache${enter}`],
        ['? Kind', ['resize', 120]],
        ['', enter],
        ...finding.slice(4),
      ],
      'component: cache',
    ],
  ])('%s loses nothing', async (_, steps, wanted) => {
    const { code, cwd, restored } = await added([...steps, ['? Write it?', enter]]);
    expect({ code, restored }).toEqual({ code: 0, restored: true });
    expect(written(cwd, 'findings/slow.md')).toContain(wanted);
  });

  test('Ctrl-D among lines that were pasted ends the input, and writes nothing', async () => {
    const ended = await added([...finding.slice(0, -1), ['? Anything else?', `one${enter}${ctrlD}`]]);
    expect(ended).toMatchObject({ code: 2, restored: true, isUntouched: true });
    expect(ended.err).toContain(kept.trim());
  });

  test('Ctrl-Z gives the terminal to the shell, and fg asks the same again', async () => {
    const cwd = tempRepo(engagement(slug));
    tried();
    const steps: readonly Step[] = [
      ['bash-', `${process.execPath} ${programFile()} add finding ${slug}${enter}`],
      ...finding.slice(0, 3),
      ['? Kind', ctrlZ],
      ['bash-', `fg${enter}`],
      ...finding.slice(3, 8),
      ['? Anything else?', ctrlZ],
      ['bash-', `fg${enter}`],
      ...finding.slice(8),
      ['? Write it?', enter],
      ['bash-', `exit${enter}`],
    ];
    const shell = ['sh', '-c', 'exec bash --norc --noprofile -i 2>&1'];
    const { code, screen, restored } = await playedAt(shell, cwd, steps, { NO_COLOR: '1' });
    expect({ code, restored }).toEqual({ code: 0, restored: true });
    const [inKind = '', inLines = ''] = screen.split('Stopped');
    expect(inKind.lastIndexOf('\u001b[?25h')).toBeGreaterThan(inKind.lastIndexOf('\u001b[?25l'));
    expect(inLines.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(inLines.lastIndexOf('\u001b[?2004h'));
    expect(written(cwd, 'findings/slow.md')).toContain('component: cache');
  });
});

const note = `${folder}/retros/2026-W38.md`;

describe.skipIf(!hasPython())('while the editor is open', () => {
  /** Records a retro, and opens an editor that is a shell script. */
  async function withEditor(script: string, steps: readonly Step[]) {
    const cwd = tempRepo(engagement(slug));
    const tools = tempRepo();
    writeTree(tools, { 'editor.sh': script });
    tried();
    const argv = ['retro', slug, '--date', '2026-09-17', '--attendee', 'Ada', '--well', 'Pairs', '--edit'];
    // Nobody is asked in a CI.
    const env = { EDITOR: `sh ${path.join(tools, 'editor.sh')}`, CI: '1' };
    return { cwd, ...(await atTerminal(argv, cwd, steps, env)) };
  }

  test('Ctrl-C is the editor\u2019s: what it writes afterwards is read', async () => {
    const script =
      'trap "echo caught" INT\necho open\nread -r _\nread -r _\nprintf "%s\\n" "- [ ] Later @ada" >> "$1"\n';
    const { cwd, code, screen, err } = await withEditor(script, [
      ['open', ctrlC],
      ['caught', enter],
      ['', enter],
    ]);
    expect({ code, screen, err }).toEqual({ code: 0, screen: expect.stringContaining('Next:'), err: '' });
    expect(snapshot(cwd)[note]).toContain('Later @ada');
  });

  test('Ctrl-C that ends the editor leaves the note, and says so', async () => {
    const { cwd, code, err } = await withEditor('echo open\nread -r _\nsleep 20\n', [['open', ctrlC]]);
    expect(code).toBe(2);
    expect(err).toContain(`exited with code 130; ${note} was already written`);
    expect(snapshot(cwd)[note]).toContain('Pairs');
  });
});
