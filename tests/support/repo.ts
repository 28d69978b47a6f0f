import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** Files by path, relative to the root of a repo. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

export function writeTree(root: string, tree: Tree): void {
  for (const [file, content] of Object.entries(tree)) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

function newRepo(tree: Tree, whenOver: (remove: () => void) => void): string {
  const root = mkdtempSync(path.join(tmpdir(), 'auxeng-test-'));
  whenOver(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(path.join(root, '.git'));
  writeTree(root, tree);
  return root;
}

/**
 * An empty folder with these files in it, gone when the test is over. It is the root of a repo: nothing above it is
 * looked at.
 */
export const tempRepo = (tree: Tree = {}): string => newRepo(tree, onTestFinished);

/** The same for all tests of a file, which only read it. To be called outside of a test. */
export const sharedRepo = (tree: Tree = {}): string => newRepo(tree, afterAll);
