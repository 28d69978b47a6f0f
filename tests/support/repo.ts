import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by path, relative to the root of a repo. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

export function writeTree(root: string, tree: Tree): void {
  for (const [file, content] of Object.entries(tree)) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** An empty folder with these files in it, gone when the test is over. It is the root of a repo: nothing above it is looked at. */
export function tempRepo(tree: Tree = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'auxeng-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(path.join(root, '.git'));
  writeTree(root, tree);
  return root;
}
