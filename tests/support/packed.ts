import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainEnv, programFile, projectRoot } from './spawned.ts';

/** The package as it is published, and an npm that touches nothing of the machine's and has no network. */
export class Packed {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'auxeng-npm-'));
  /** Where npm installs what is global. */
  readonly global = path.join(this.folder, 'global');
  readonly env: Record<string, string> = {
    HOME: this.folder,
    PATH: `${path.join(this.global, 'bin')}:${process.env.PATH ?? ''}`,
    npm_config_cache: path.join(this.folder, 'cache'),
    npm_config_prefix: this.global,
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  readonly tarball: string;
  /** The files in it. */
  readonly files: readonly string[];

  /** Throws when the program has not been built. */
  constructor() {
    programFile();
    mkdirSync(path.join(this.global, 'lib'), { recursive: true });
    const json = this.npm(projectRoot, 'pack', '--ignore-scripts', '--json', '--pack-destination', this.folder);
    const [pack] = JSON.parse(json);
    this.files = pack.files.map(({ path: file }: { path: string }) => file);
    this.tarball = path.join(this.folder, pack.filename);
  }

  npm(cwd: string, ...args: string[]): string {
    const env = plainEnv({ env: this.env });
    return execFileSync('npm', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Installs it, by default in the project around the folder. */
  install(cwd: string, ...flags: string[]): void {
    this.npm(cwd, 'install', ...flags, this.tarball);
  }

  /** A new project with the package in it. */
  consumer(name: string): string {
    const folder = path.join(this.folder, name);
    mkdirSync(folder);
    this.install(folder);
    return folder;
  }

  /** Puts the tarball into a repo, and says where it is. */
  addTo(repo: string): string {
    mkdirSync(path.join(repo, 'tools'), { recursive: true });
    cpSync(this.tarball, path.join(repo, 'tools/auxeng.tgz'));
    return 'tools/auxeng.tgz';
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
