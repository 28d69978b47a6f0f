import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainEnv, programFile, projectRoot } from './spawned.ts';

/** A place for npm to work in that touches nothing of the machine's, without a network. */
export interface Bench {
  folder: string;
  /** The packed program. */
  tarball: string;
  env: Record<string, string>;
  npm(cwd: string, ...args: string[]): string;
  remove(): void;
}

/** Packs the program. Throws when it has not been built. */
export function packed(): Bench {
  programFile();
  const folder = mkdtempSync(path.join(tmpdir(), 'auxeng-npm-'));
  const global = path.join(folder, 'global');
  mkdirSync(path.join(global, 'lib'), { recursive: true });
  const env = {
    HOME: folder,
    PATH: `${path.join(global, 'bin')}:${process.env.PATH ?? ''}`,
    npm_config_cache: path.join(folder, 'cache'),
    npm_config_prefix: global,
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', args, { cwd, env: plainEnv({ env }), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [{ filename }] = JSON.parse(
    npm(projectRoot, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder),
  );
  return {
    folder,
    tarball: path.join(folder, filename),
    env,
    npm,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Puts the tarball into a repo, and says where it is. */
export function addTarball({ tarball }: Bench, repo: string): string {
  mkdirSync(path.join(repo, 'tools'), { recursive: true });
  cpSync(tarball, path.join(repo, 'tools/auxeng.tgz'));
  return 'tools/auxeng.tgz';
}
