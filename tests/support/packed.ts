import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainEnv, programFile, projectRoot } from './spawned.ts';

const install = ['install', '--offline', '--no-audit', '--no-fund'];

/** The package as it is published, installed in a folder of its own, with an npm that knows nothing else. */
export class Packed {
  readonly scratch = mkdtempSync(path.join(tmpdir(), 'auxeng-package-'));
  readonly tarball: string;
  /** The files in it. */
  readonly files: readonly string[];

  constructor() {
    programFile();
    const json = this.npm(projectRoot, 'pack', '--ignore-scripts', '--json', '--pack-destination', this.scratch);
    const [pack] = JSON.parse(json);
    this.files = pack.files.map(({ path: file }: { path: string }) => file);
    this.tarball = path.join(this.scratch, pack.filename);
  }

  env(): Record<string, string> {
    return plainEnv({ env: { HOME: this.scratch, npm_config_cache: path.join(this.scratch, 'cache') } });
  }

  npm(cwd: string, ...args: string[]): string {
    return execFileSync('npm', args, { cwd, env: this.env(), encoding: 'utf8' });
  }

  /** Installs it, by default in a project. */
  install(cwd: string, ...flags: string[]): void {
    this.npm(cwd, ...install, ...flags, this.tarball);
  }

  /** A new project with the package in it. */
  consumer(name: string): string {
    const folder = path.join(this.scratch, name);
    mkdirSync(folder);
    this.install(folder);
    return folder;
  }

  remove(): void {
    rmSync(this.scratch, { recursive: true, force: true });
  }
}
