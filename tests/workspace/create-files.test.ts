import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { createFiles } from '../../src/workspace/write.ts';
import { tempRepo } from '../support/repo.ts';
import { snapshot } from '../support/trees.ts';

const file = 'engagements/checkout/retros/2026-W38.md';

/** The UserError of a refusal. Fails if the files are created, or if it is another error. */
function refusal(action: () => void): { message: string; hint: string | undefined } {
  try {
    action();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { message: error.message, hint: error.hint };
  }
  throw new Error('the files were created');
}

test('files are written whole, with the folders that they need, and no temporary file stays', () => {
  const root = tempRepo();
  const plan = [
    { file, text: 'one\n' },
    { file: 'auxeng.yaml', text: '' },
  ];
  createFiles({ root }, plan);
  expect(snapshot(root)).toEqual({ [file]: 'one\n', 'auxeng.yaml': '' });
});

test('a text larger than any buffer arrives whole', () => {
  const root = tempRepo();
  const text = 'äöü€\n'.repeat(200_000);
  createFiles({ root }, [{ file, text }]);
  expect(readFileSync(path.join(root, file), 'utf8') === text).toBe(true);
});

test('a file that exists keeps its bytes, and none of the others is written', () => {
  const root = tempRepo({ 'b.md': 'old\n' });
  const plan = ['a.md', 'b.md', 'c.md'].map((name) => ({ file: name, text: 'new\n' }));
  expect(refusal(() => createFiles({ root }, plan))).toEqual({
    message: 'b.md already exists',
    hint: 'nothing was written; edit that file, or move it first',
  });
  expect(snapshot(root)).toEqual({ 'b.md': 'old\n' });
});

test.each(['file', 'folder', 'nothing'])('a link to a %s where the file should be is left as it is', (target) => {
  const outside = tempRepo({ file: 'outside\n' });
  const root = tempRepo();
  symlinkSync(target === 'folder' ? outside : path.join(outside, target), path.join(root, 'a.md'));
  expect(refusal(() => createFiles({ root }, [{ file: 'a.md', text: 'new\n' }])).message).toBe('a.md already exists');
  expect(lstatSync(path.join(root, 'a.md')).isSymbolicLink()).toBe(true);
  expect(snapshot(outside)).toEqual({ file: 'outside\n' });
});

test.each(['engagements', 'engagements/checkout', 'engagements/checkout/retros'])(
  'nothing is written through a link at %s',
  (link) => {
    const outside = tempRepo();
    const root = tempRepo();
    mkdirSync(path.join(root, path.dirname(link)), { recursive: true });
    symlinkSync(outside, path.join(root, link));
    expect(refusal(() => createFiles({ root }, [{ file, text: 'new\n' }]))).toEqual({
      message: `${link} is not a folder`,
      hint: 'put a plain folder there; nothing was written',
    });
    expect(readdirSync(outside)).toEqual(['.git']);
  },
);

test('a link to a folder of the repo itself is refused too', () => {
  const root = tempRepo({ 'real/keep': '' });
  symlinkSync('real', path.join(root, 'engagements'));
  expect(refusal(() => createFiles({ root }, [{ file, text: 'new\n' }])).message).toBe('engagements is not a folder');
  expect(snapshot(root)).toEqual({ 'real/keep': '' });
});

test.each(['engagements', 'engagements/checkout', 'engagements/checkout/retros'])(
  'a file at %s, where a folder should be, is said and kept',
  (folder) => {
    const root = tempRepo({ [folder]: 'a file\n' });
    expect(refusal(() => createFiles({ root }, [{ file, text: 'new\n' }])).message).toBe(`${folder} is not a folder`);
    expect(snapshot(root)).toEqual({ [folder]: 'a file\n' });
  },
);

test('the root itself may be reached through a link, and paths are shown relative to it', () => {
  const root = tempRepo({ 'engagements/checkout/retros': 'a file\n' });
  const link = path.join(tempRepo(), 'link');
  symlinkSync(root, link);
  createFiles({ root: link }, [{ file: 'auxeng.yaml', text: 'version: 1\n' }]);
  expect(readFileSync(path.join(root, 'auxeng.yaml'), 'utf8')).toBe('version: 1\n');
  expect(refusal(() => createFiles({ root: link }, [{ file, text: 'new\n' }])).message).toBe(
    'engagements/checkout/retros is not a folder',
  );
});

test('a name that the disk does not take is said with its path', () => {
  const root = tempRepo();
  const long = `${'x'.repeat(300)}.md`;
  const { message } = refusal(() => createFiles({ root }, [{ file: long, text: 'new\n' }]));
  expect(message).toContain(`${long} could not be written: ENAMETOOLONG`);
  expect(snapshot(root)).toEqual({});
});
