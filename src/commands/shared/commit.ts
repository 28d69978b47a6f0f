import path from 'node:path';
import type { Advice } from '../../drafts/output.ts';
import { exists } from '../../io/disk.ts';
import { locate, type Roots } from '../../workspace/home.ts';
import { repoAround } from '../../workspace/workspace.ts';

/** A word for a shell: quoted where it holds more than names do. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

const isInGit = (folder: string): boolean => exists(path.join(repoAround(folder), '.git'));

/** One command for each git repo that files were written in. */
export function commitAdvice(files: readonly string[], message: string, roots: Roots, cwd: string): Advice[] {
  const located = files.map((file) => locate(roots, file));
  return [...new Set(located.map(({ root }) => root))].filter(isInGit).map((root) => {
    const isHere = root === roots.root;
    const from = isHere ? path.resolve(cwd) : root;
    const names = located
      .filter((file) => file.root === root)
      .map((file) => quoted(path.relative(from, path.join(root, file.path))));
    const git = isHere ? 'git' : `git -C ${quoted(path.relative(path.resolve(cwd), root))}`;
    return { what: 'commit it', command: `${git} add ${names.join(' ')} && ${git} commit -m ${quoted(message)}` };
  });
}
