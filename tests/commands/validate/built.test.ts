import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Run, run } from '../../support/io.ts';
import { type Tree, tempRepo } from '../../support/repo.ts';
import { spawned } from '../../support/spawned.ts';
import { tried } from '../../support/tried.ts';
import { charter, retro, sections } from './documents.ts';

/*
 * What does not belong in a repo as a fixture: links, huge files, names that other filesystems refuse.
 */

const note = 'engagements/checkout/retros/2026-W38.md';
const second = 'engagements/checkout/one-pager.md';
const secondProblem = `${second}:1:1 error the file is empty; expected front matter between two "---" lines front-matter`;

/** A charter that is right and a second document that is not, beside what a test is about. */
const repo = (tree: Tree) => {
  tried();
  return tempRepo({ 'engagements/checkout/engagement.md': charter, [second]: '', ...tree });
};

const validate = (root: string): Promise<Run> => run(['validate'], { cwd: root, columns: 80 });

/** The problems, without excerpts and without that of the second document, which has to be there. */
async function problemsOf(root: string): Promise<string[]> {
  const { code, out, err } = await validate(root);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const lines = out.split('\n').filter((line) => line.startsWith('engagements'));
  expect(lines).toContain(secondProblem);
  return lines.filter((line) => line !== secondProblem);
}

describe('sizes', () => {
  it('20,000 keys are too much before they are parsed', async () => {
    const fields = Array.from({ length: 20_000 }, (_, index) => `x_${index}: 1\n`).join('');
    const message = 'the front matter is larger than 64 KiB; move text into the body';
    expect(await problemsOf(repo({ [note]: retro(fields) }))).toEqual([`${note}:1:1 error ${message} too-large`]);
  });

  it('front matter of 64 KiB is read, and one byte more is not', async () => {
    const fixed = retro('x_note: ""\n').indexOf('\n---\n') - '---\n'.length + 1;
    const fill = (extra: number) => retro(`x_note: "${'a'.repeat(64 * 1024 - fixed + extra)}"\n`);
    expect(await problemsOf(repo({ [note]: fill(0) }))).toEqual([]);
    expect(await problemsOf(repo({ [note]: fill(1) }))).toHaveLength(1);
  });

  it('a document of 1 MiB is read, and one byte more is not', async () => {
    const fill = (extra: number) => retro().padEnd(1024 * 1024 + extra, '\n');
    expect(await problemsOf(repo({ [note]: fill(0) }))).toEqual([]);
    const message = 'is larger than 1024 KiB; move text to another note';
    expect(await problemsOf(repo({ [note]: fill(1) }))).toEqual([`${note}:1:1 error ${message} too-large`]);
  });
});

describe('1,000 levels', () => {
  const around = (open: string, close: string) => `x_deep: ${open.repeat(1000)}1${close.repeat(1000)}\n`;

  // The location is that of the 65th level, not where the stack of this machine ended.
  it.each([
    ['lists', around('[', ']'), '4:72'],
    ['mappings', around('{a: ', '}'), '4:261'],
    ['mappings that go on behind a text', `x_a: ${'{a: "a" '.repeat(2000)}\n`, '4:510'],
    ['lists of the block kind', `x_deep:\n  ${'- '.repeat(1000)}1\n`, '5:129'],
  ])('%s', async (_, fields, location) => {
    const message = 'nested deeper than 64 levels';
    expect(await problemsOf(repo({ [note]: retro(fields) }))).toEqual([
      `${note}:${location} error ${message} too-deep`,
    ]);
  });
});

/** Shapes that fit into the limits and still make a careless reader slow or overflow its stack. */
describe('hostile documents end in seconds, without a crash', () => {
  const limit = 10_000;
  const times = (text: string, length: number) => text.repeat(Math.floor(length / text.length));
  const wellWith = (body: string) => retro('', sections.replace('poorly', `poorly\n\n${body}`));
  const frontMatter = 64 * 1024 - 200;
  const body = 1024 * 1024 - 300;

  it.each([
    ['wrong items on one line', retro(`failure_modes: [${times('1,', 30_000)}]\n`)],
    ['aliases on one line', retro(`x_a: [&a é, ${times('*a,', 15_000)}]\n`)],
    ['an alias as every key', retro(`x_a: {&a b: 1, ${times('*a : 1,', 10_000)}}\n`)],
    ['keys in keys', retro(`${times('? ', frontMatter)}\n`)],
    ['mappings as keys', retro(`${times('{', frontMatter)}\n`)],
    ['lists in lists on one line', retro(`x_a:\n  ${times('- ', frontMatter)}\n`)],
    ['tags on one line', retro(`x_a: [${times('!a 1,', 15_000)}]\n`)],
    ['texts where a comma is due', retro(`x_a: ${times('{a: "a" ', frontMatter)}\n`)],
    ['lists that never end', retro(`x_a: ${times('[a, ', frontMatter)}\n`)],
    [
      'thousands of keys that are not plain',
      retro(`x_a: {${Array.from({ length: 6_000 }, (_, at) => `é${at}: 1`).join()}}\n`),
    ],
    ['the same key again and again', retro(`x_a: {${times('a: 1,', frontMatter)}}\n`)],
  ])('%s', { timeout: limit }, async (_, text) => {
    expect((await problemsOf(repo({ [note]: text }))).every((line) => line.startsWith(`${note}:`))).toBe(true);
  });

  it.each([
    ['a line of tildes', wellWith(`a\n${'~'.repeat(200_000)}`)],
    ['numbers on a line', wellWith(times('1. ', 60_000))],
    ['bullets on a line', wellWith(times('- ', 60_000))],
    ['bullets in quotes on a line', wellWith(times('> + ', 60_000))],
    ['an item of a hundred thousand lines', wellWith(`- a\n${times('  b\n', 400_000)}`)],
    ['quotes in quotes', wellWith(times('>', 20_000))],
    ['quotes in lists', wellWith(times('> - ', 20_000))],
    ['a quarter of a million bullets', wellWith(times('* a\n', body))],
    ['emphasis that never ends', wellWith(times('*a _b ', 100_000))],
    ['links that never end', wellWith(times('[a](', 100_000))],
    ['comments that never end', wellWith(times('- a <!--', 300_000))],
    ['strikes that never end', wellWith(times('~~a ', 100_000))],
  ])('%s', { timeout: limit }, async (_, text) => {
    const { code, err } = await validate(repo({ [note]: text }));
    // The second document's problem is reported; exit 2 would mean that it is not.
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });
});

describe('what is no file', () => {
  it('a document that is a link is not followed', async () => {
    const root = repo({ 'elsewhere.md': retro('minuets: 1\n'), 'engagements/checkout/retros/README': '' });
    symlinkSync('../../../elsewhere.md', path.join(root, note));
    expect(await problemsOf(root)).toContain(
      `${note}:1:1 error is a link or a device, not a file; replace it with a plain file not-a-file`,
    );
  });

  it('an engagement that is a link is not followed', async () => {
    const root = repo({ 'elsewhere/engagement.md': '' });
    symlinkSync('../elsewhere', path.join(root, 'engagements/search'));
    const message = 'is a link or a device; links are not followed; put the folder itself there';
    expect(await problemsOf(root)).toEqual([`engagements/search:1:1 error ${message} not-a-file`]);
  });

  it.each(['retros', 'home', 'home/pulse'])('a folder %s that is a link hides no documents unsaid', async (folder) => {
    const root = repo({ 'elsewhere/2026-W38.md': '', 'engagements/checkout/home/x.md': '' });
    const link = folder === 'home' ? 'engagements/search' : 'engagements/checkout';
    mkdirSync(path.join(root, link), { recursive: true });
    writeFileSync(path.join(root, link, 'engagement.md'), charter);
    symlinkSync(path.join(root, 'elsewhere'), path.join(root, link, folder));
    const problems = await problemsOf(root);
    expect(problems.filter((line) => line.startsWith(`${link}/${folder}:1:1 error `))).toHaveLength(1);
    expect(problems.every((line) => line.endsWith(' not-a-file'))).toBe(true);
  });

  it.runIf(process.platform !== 'win32')('a pipe is not opened, neither as a document nor for an excerpt', async () => {
    const root = repo({ 'engagements/checkout/PLAN.txt': '', 'engagements/checkout/retros/README': '' });
    for (const pipe of [note, 'engagements/checkout/plan.txt']) execFileSync('mkfifo', [path.join(root, pipe)]);
    // In a new process: this one would block forever.
    const { code, out } = await spawned(['validate'], { cwd: root });
    expect(code).toBe(1);
    expect(out).toContain(
      `${note}:1:1 error is a link or a device, not a file; replace it with a plain file not-a-file\n`,
    );
    expect(out).toContain(
      'engagements/checkout/plan.txt:1:1 error differs from engagements/checkout/PLAN.txt only in ',
    );
  });

  it('a file where a folder of documents belongs', async () => {
    const root = repo({ 'engagements/checkout/retros': 'notes\n', 'engagements/checkout/home/pulse': '' });
    const message = 'is a file; expected a folder of documents not-a-file';
    expect(await problemsOf(root)).toEqual([
      `engagements/checkout/home/pulse:1:1 error ${message}`,
      `engagements/checkout/retros:1:1 error ${message}`,
    ]);
  });

  it('a folder where a document belongs', async () => {
    const folders = ['findings/slow-cache.md', 'wrap-up.md'].map((location) => `engagements/checkout/${location}`);
    const root = repo({ 'engagements/checkout/findings/pictures/board.jpg': '' });
    for (const location of folders) mkdirSync(path.join(root, location), { recursive: true });
    const message = 'is a folder, not a file; put the document itself there not-a-file';
    expect(await problemsOf(root)).toEqual(folders.map((location) => `${location}:1:1 error ${message}`));
  });

  const unread = 'engagements is a file, not a folder\n  put a plain folder there';
  it.each([
    [unread, 'validate'],
    [unread, 'report'],
    [unread, 'retro', '--well', 'x'],
    [unread, 'new', 'search', '--yes'],
  ])('a file where the engagements should lie: %s: %s', async (message, ...argv) => {
    const { code, out, err } = await run(argv, { cwd: tempRepo({ engagements: 'a file\n' }) });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `error: ${message}\n` });
  });

  it('an engagements folder that leads out of the repo is not read', async () => {
    const outside = tempRepo({ 'checkout/engagement.md': '' });
    const root = tempRepo();
    symlinkSync(outside, path.join(root, 'engagements'));
    const { code, out } = await validate(root);
    expect({ code, out }).toEqual({
      code: 1,
      out: `engagements:1:1 error cannot be read: it is a link that leads out of the repo unreadable
checked 0 documents: 1 error
`,
    });
  });
});

describe('names', () => {
  it.runIf(process.platform === 'linux')(
    'with line breaks, quotes, escapes and bytes that are not UTF-8 hide nothing',
    async () => {
      const root = repo({ [note]: retro() });
      const retros = path.join(root, path.dirname(note));
      const names = ['a\nb.md', 'a"b.md', 'a\u001b[2Jb.md', `${'x'.repeat(252)}.md`, 'a\u202eb.md', '::error::b.md'];
      for (const name of names) writeFileSync(path.join(retros, name), retro());
      writeFileSync(
        Buffer.concat([Buffer.from(`${retros}/2026-W39`), Buffer.from([0xff]), Buffer.from('.md')]),
        retro(),
      );
      const { code, out, err } = await validate(root);
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]|^::/mu);
      const problems = out.split('\n').filter((line) => / (file-name|unreadable)$/.test(line));
      expect(problems).toHaveLength(names.length + 1);
      expect(out).toContain(secondProblem);
    },
  );

  it.runIf(process.platform === 'linux')('of folders that are not UTF-8 hide no documents unsaid', async () => {
    const root = repo({ [note]: retro() });
    for (const [parent, name] of [
      ['engagements', 'caf'],
      ['engagements/checkout', 'find'],
    ] as const) {
      const folder = Buffer.concat([Buffer.from(path.join(root, parent, name)), Buffer.from([0xe9])]);
      mkdirSync(folder);
      writeFileSync(Buffer.concat([folder, Buffer.from('/engagement.md')]), charter);
    }
    const message = 'has a name that is not UTF-8; rename it folder-name';
    expect(await problemsOf(root)).toEqual([
      `engagements/caf\ufffd:1:1 error ${message}`,
      `engagements/checkout/find\ufffd:1:1 error ${message}`,
    ]);
  });

  it.runIf(process.platform !== 'win32')(
    'of sockets and of files of 100 MB are said, and neither is read',
    async () => {
      const root = repo({ [note]: '', 'engagements/checkout/wrap-up.md': '' });
      truncateSync(path.join(root, note), 100 * 1024 * 1024);
      const socket = path.join(root, 'engagements/checkout/expectations.md');
      const server = createServer().listen(socket);
      await once(server, 'listening');
      const problems = await problemsOf(root);
      server.close();
      expect(problems).toContain(`${note}:1:1 error is larger than 1024 KiB; move text to another note too-large`);
      expect(problems.filter((line) => line.endsWith(' not-a-file'))).toHaveLength(1);
    },
  );

  it('two files whose names differ only in case', async () => {
    const root = repo({ 'engagements/checkout/notes/Plan.md': 'a\n', 'engagements/checkout/notes/plan.md': 'b\n' });
    const message = 'differs from engagements/checkout/notes/Plan.md only in case or accents; rename one of the two';
    expect(await problemsOf(root)).toEqual([`engagements/checkout/notes/plan.md:1:1 error ${message} name-collision`]);
  });

  it('two files whose names differ only in how an accent is written', async () => {
    const [composed, decomposed] = ['caf\u00e9.md', 'cafe\u0301.md'];
    const root = repo({ [`engagements/checkout/${composed}`]: 'a\n', [`engagements/checkout/${decomposed}`]: 'b\n' });
    const message = `differs from engagements/checkout/${decomposed} only in case or accents; rename one of the two`;
    expect(await problemsOf(root)).toEqual([`engagements/checkout/${composed}:1:1 error ${message} name-collision`]);
  });

  it('two folders whose names differ only in case are one problem, and not one for each file', async () => {
    const problems = await problemsOf(repo({ 'engagements/Checkout/engagement.md': charter }));
    expect(problems).toEqual([
      'engagements/Checkout:1:1 error "Checkout" is not a slug: use lower-case letters, digits and single hyphens folder-name',
      'engagements/checkout:1:1 error differs from engagements/Checkout only in case or accents; rename one of the two name-collision',
    ]);
  });

  it('a folder RETROS beside retros, which would be one on other filesystems', async () => {
    const root = repo({ [note]: retro(), 'engagements/checkout/RETROS/whiteboard.jpg': '' });
    expect((await problemsOf(root)).filter((line) => line.endsWith(' name-collision'))).toHaveLength(1);
  });

  it.each([
    ['a'.repeat(81), /80 characters/],
    ['con', /Windows/],
    ['com1', /Windows/],
  ])('a folder named %s: the message says why it does not fit', async (slug, why) => {
    const [problem, ...others] = await problemsOf(repo({ [`engagements/${slug}/engagement.md`]: charter }));
    expect(others).toEqual([]);
    expect(problem).toMatch(/ folder-name$/);
    expect(problem).toMatch(why);
  });

  it('names that would steer a terminal or a log are shown as what they are', async () => {
    const folder = 'engagements/checkout/retros';
    const names = ['\u001b[31mred.md', 'new\nline.md', '\u202egpj.md'];
    const root = repo(Object.fromEntries(names.map((name) => [`${folder}/${name}`, retro()])));
    const advice =
      'the file name must be an ISO week, such as 2026-W38.md, or 2026-W38-2.md for the second of a week; by its date this is 2026-W38.md';
    expect(await problemsOf(root)).toEqual(
      ['\\u001b[31mred.md', 'new\\u000aline.md', '\\u202egpj.md'].map(
        (name) => `${folder}/${name}:1:1 error ${advice} file-name`,
      ),
    );
  });
});

describe('numbers that are none', () => {
  it.each(['.nan', '.inf', '-.inf', '1e999'])(
    'a score of %s is refused at its place, in its own words',
    async (text) => {
      const problems = await problemsOf(repo({ [note]: retro(`scores:\n  flaky-tests: ${text}\n`) }));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(
        new RegExp(`^${note.replaceAll('.', '\\.')}:5:16 error "scores\\.flaky-tests" must be a number`),
      );
      expect(problems[0]).not.toContain('null');
    },
  );
});
