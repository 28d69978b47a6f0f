/** A program with a history: what the tool reads from its commits must be what a checkout of them has. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateProgram, programDay } from './generate.ts';
import type { Command } from './measure.ts';

const env = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'bench'],
      [`GIT_${role}_EMAIL`, 'bench@example.org'],
      [`GIT_${role}_DATE`, `${programDay}T12:00:00Z`],
    ]),
  ),
};

const git = (cwd: string, ...args: string[]): string => execFileSync('git', args, { cwd, env, encoding: 'utf8' });

/** The last two retros of each engagement were not there yet, and its pulses were others. */
function rewind(engagement: string): void {
  const retros = readdirSync(path.join(engagement, 'retros')).sort().slice(-2);
  for (const file of retros) rmSync(path.join(engagement, 'retros', file));
  for (const file of readdirSync(path.join(engagement, 'home/pulse')).slice(0, 1)) {
    const pulse = path.join(engagement, 'home/pulse', file);
    writeFileSync(pulse, readFileSync(pulse, 'utf8').replace(/^safety: .*$/m, 'safety: 2'));
  }
}

/** A repo of so many documents in two commits; both are in one pack, as after a clone. */
export function generateHistory(root: string, documents: number): void {
  generateProgram(root, documents);
  rmSync(path.join(root, '.git'), { recursive: true });
  git(root, 'init', '--quiet');
  const engagements = readdirSync(path.join(root, 'engagements')).map((name) => path.join(root, 'engagements', name));
  for (const engagement of engagements) rewind(engagement);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'before');
  generateProgram(root, documents);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'after');
  git(root, 'repack', '-adq');
}

const outputOf = ([file = '', ...args]: readonly string[]): string =>
  execFileSync(file, args, { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 });

/**
 * Throws unless a report of each commit is, to the byte, what a checkout of it gives, and what changed is the same from the
 * commit and from the checkout.
 */
export function refuseDisagreement(root: string, report: Command): void {
  const json = (folder: string, ...flags: string[]) =>
    outputOf([...report.argv.map((word) => (word === root ? folder : word)), '--format', 'json', ...flags]);
  for (const [index, revision] of ['HEAD~1', 'HEAD'].entries()) {
    const checkout = `${root}-${index}`;
    git(root, 'worktree', 'add', '--quiet', '--detach', checkout, revision);
    const same = json(root, '--at', revision) === json(checkout);
    const { at: _, ...read } = JSON.parse(json(root, '--since', 'HEAD~1', '--at', revision));
    const { at: __, ...onDisk } = JSON.parse(json(checkout, '--since', index === 0 ? 'HEAD' : 'HEAD~1'));
    if (!same) throw new Error(`--at ${revision} does not agree with a checkout of it`);
    if (JSON.stringify(read) !== JSON.stringify(onDisk)) throw new Error(`--since does not agree on ${revision}`);
    if (index === 1 && read.engagements.length === 0) throw new Error('nothing has changed, which proves nothing');
  }
}
