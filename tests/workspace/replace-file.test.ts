import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { replaceFile } from '../../src/workspace/replace.ts';
import { tempRepo } from '../support/repo.ts';
import { snapshot } from '../support/trees.ts';

const file = 'engagements/checkout/engagement.md';
const before = '\ufeff---\r\ntitle: Tests\r\n---\r\n';
const after = '\ufeff---\r\ntitle: Tests that Checkout trusts\r\n---\r\n';
const isRoot = process.getuid?.() === 0;

/** What a refusal says. Fails when the file is replaced after all, or when the fault is not the person's to mend. */
function refusal(root: string, name = file): { message: string; hint: string | undefined } {
  try {
    replaceFile({ root }, name, before, after);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { message: error.message, hint: error.hint };
  }
  throw new Error('the file was replaced');
}

test('a file has the new text, byte for byte, and no temporary file stays', () => {
  const root = tempRepo({ [file]: before, 'auxeng.yaml': 'version: 1\n' });
  replaceFile({ root }, file, before, after);
  expect(snapshot(root)).toEqual({ [file]: after, 'auxeng.yaml': 'version: 1\n' });
});

test.each([0o600, 0o640, 0o664, 0o755])('a file keeps its permissions: %o', (mode) => {
  const root = tempRepo({ [file]: before });
  chmodSync(path.join(root, file), mode);
  replaceFile({ root }, file, before, after);
  expect(statSync(path.join(root, file)).mode & 0o7777).toBe(mode);
});

test('a text larger than any buffer arrives whole', () => {
  const root = tempRepo({ [file]: before });
  const text = 'äöü€\n'.repeat(200_000);
  replaceFile({ root }, file, before, text);
  expect(readFileSync(path.join(root, file), 'utf8') === text).toBe(true);
});

test('the root itself may be reached through a link', () => {
  const root = tempRepo({ [file]: before });
  const link = path.join(tempRepo(), 'link');
  symlinkSync(root, link);
  replaceFile({ root: link }, file, before, after);
  expect(snapshot(root)).toEqual({ [file]: after });
});

test.each([
  ['another text', '---\ntitle: Mine\n---\n'],
  ['no byte order mark', before.slice(1)],
  ['other line ends', before.replaceAll('\r\n', '\n')],
  ['nothing', ''],
])('a file that holds %s by now is left as it is', (_, text) => {
  const root = tempRepo({ [file]: text });
  expect(refusal(root)).toEqual({
    message: `${file} was changed meanwhile`,
    hint: 'nothing was written; look at what it says now, then try again',
  });
  expect(snapshot(root)).toEqual({ [file]: text });
});

test('a file of bytes that are no text is not taken for the text that they decode to', () => {
  const root = tempRepo({ 'a.md': new Uint8Array([0xff]) });
  expect(() => replaceFile({ root }, 'a.md', '\ufffd', after)).toThrow('a.md was changed meanwhile');
  expect(readFileSync(path.join(root, 'a.md'))).toEqual(Buffer.from([0xff]));
});

test('a file that is gone is not made again', () => {
  const root = tempRepo({ 'auxeng.yaml': '' });
  expect(refusal(root)).toEqual({
    message: `${file} is no longer there`,
    hint: 'nothing was written; look where it went',
  });
  expect(snapshot(root)).toEqual({ 'auxeng.yaml': '' });
});

test('a link in the place of the file is left as it is, and what it leads to as well', () => {
  const outside = tempRepo({ 'engagement.md': before });
  const root = tempRepo({ 'engagements/checkout/one-pager.md': '' });
  symlinkSync(path.join(outside, 'engagement.md'), path.join(root, file));
  expect(refusal(root)).toEqual({
    message: `${file} is not a file`,
    hint: 'nothing is written through a link; put a plain file there',
  });
  expect(lstatSync(path.join(root, file)).isSymbolicLink()).toBe(true);
  expect(snapshot(outside)).toEqual({ 'engagement.md': before });
  expect(readdirSync(path.join(root, 'engagements/checkout')).sort()).toEqual(['engagement.md', 'one-pager.md']);
});

test('a folder in the place of the file is refused', () => {
  const root = tempRepo({ [`${file}/keep`]: '' });
  expect(refusal(root).message).toBe(`${file} is not a file`);
});

test.each(['engagements', 'engagements/checkout'])('nothing is written through a link at %s', (link) => {
  const inside = file.slice(link.length + 1);
  const outside = tempRepo({ [inside]: before });
  const root = tempRepo();
  mkdirSync(path.join(root, path.dirname(link)), { recursive: true });
  symlinkSync(outside, path.join(root, link));
  expect(refusal(root)).toEqual({
    message: `${link} is not a folder`,
    hint: 'put a plain folder there; nothing was written',
  });
  expect(snapshot(outside)).toEqual({ [inside]: before });
});

test('a file that somebody else is about to replace is left to them', () => {
  const root = tempRepo({ [file]: before });
  const temporary = 'engagements/checkout/.engagement.md.tmp';
  writeFileSync(path.join(root, temporary), 'theirs');
  expect(refusal(root)).toEqual({
    message: `${file} is being changed by somebody else`,
    hint: `nothing was written; try again, and if nobody is at it, remove ${temporary}`,
  });
  expect(snapshot(root)).toEqual({ [file]: before, [temporary]: 'theirs' });
});

test('a folder that may not be written to is said with the path of the file', ({ skip }) => {
  skip(isRoot, 'root may write anywhere');
  const root = tempRepo({ [file]: before });
  const folder = path.join(root, path.dirname(file));
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  const { message, hint } = refusal(root);
  expect(message).toMatch(/^engagements\/checkout\/engagement\.md could not be written: EACCES/);
  expect(hint).toBe('nothing was written; see to the path, the disk and its permissions, then try again');
  expect(snapshot(root)).toEqual({ [file]: before });
});

test('a file that may not be written to is not replaced behind the back of whoever said so', ({ skip }) => {
  skip(isRoot, 'root may write anywhere');
  const root = tempRepo({ [file]: before });
  chmodSync(path.join(root, file), 0o444);
  expect(refusal(root).message).toMatch(/could not be written: EACCES/);
  expect(snapshot(root)).toEqual({ [file]: before });
});

test('where there is no room for a temporary file the old text stays whole', () => {
  const long = `${'x'.repeat(252)}.md`;
  const root = tempRepo({ [long]: before });
  expect(refusal(root, long).message).toContain(`${long} could not be written: ENAMETOOLONG`);
  expect(snapshot(root)).toEqual({ [long]: before });
});

test('a folder of that name is left alone, and named', () => {
  const root = tempRepo({ [file]: before });
  const left = path.join(root, path.dirname(file), '.engagement.md.tmp');
  mkdirSync(left);
  utimesSync(left, 0, 0);
  expect(refusal(root)).toMatchObject({
    message: `${file} is being changed by somebody else`,
    hint: expect.stringContaining('remove engagements/checkout/.engagement.md.tmp'),
  });
});

test('what a killed process left a minute ago keeps nobody from writing', () => {
  const root = tempRepo({ [file]: before });
  const left = path.join(root, path.dirname(file), '.engagement.md.tmp');
  writeFileSync(left, 'half');
  expect(refusal(root).message).toBe(`${file} is being changed by somebody else`);
  const longAgo = new Date(Date.now() - 61_000);
  utimesSync(left, longAgo, longAgo);
  replaceFile({ root }, file, before, after);
  expect(snapshot(root)).toEqual({ [file]: after });
});
