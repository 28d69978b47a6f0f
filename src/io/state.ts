import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { writeAtomically } from './create.ts';
import { gitFolder } from './git/config.ts';
import type { Io, State } from './types.ts';

/** Where programs keep such things on this machine, if nothing is kept with the repo (the XDG base directories). */
function stateHome({ env, platform }: Pick<Io, 'env' | 'platform'>): string {
  if (platform === 'win32' && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  return env.XDG_STATE_HOME || path.join(homedir(), '.local', 'state');
}

/** Absolute paths differ at most in their separators, which are no part of a name. */
const asName = (folder: string): string => encodeURIComponent(path.resolve(folder)).slice(-200);

/** What is kept for the repo in a folder: in its git directory, which no commit holds, or else with the person's own. */
export function stateOf(root: string, edge: Pick<Io, 'env' | 'platform'>): State {
  const git = gitFolder(root);
  const folder = git === undefined ? path.join(stateHome(edge), 'auxeng', asName(root)) : path.join(git, 'auxeng');
  const fileOf = (name: string) => path.join(folder, name);
  return {
    read(name) {
      try {
        return readFileSync(fileOf(name), 'utf8');
      } catch {
        return undefined;
      }
    },
    write(name, text) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeAtomically(fileOf(name), text, 0o600);
        return true;
      } catch {
        return false;
      }
    },
    remove(name) {
      rmSync(fileOf(name), { force: true });
    },
  };
}
