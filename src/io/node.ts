import { once } from 'node:events';
import { UserError } from '../base/errors.ts';
import { today } from './clock.ts';
import type { Io, Output } from './types.ts';

/** It loads half of node's own modules: only who runs a program pays for it. */
const childProcess = () => process.getBuiltinModule('node:child_process');

/** Whoever closes a pipe has read enough; any other failure is for the person to mend. */
const writeError = (error: NodeJS.ErrnoException): Error =>
  error.code === 'EPIPE' ? error : new UserError(`the output could not be written: ${error.message}`);

function output(stream: NodeJS.WriteStream): Output {
  // A failed write is reported by its callback; without a listener the same error would end the process first.
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(writeError(error)) : resolve()))),
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
  };
}

function userName(): string | undefined {
  try {
    const name = childProcess().execFileSync('git', ['config', '--get', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return name.trim() || undefined;
  } catch {
    return undefined;
  }
}

async function edit(command: string, file: string): Promise<void> {
  // Editors are configured as shell words ("code --wait"), so a shell has to read them; the file is an argument.
  const [program, args] =
    process.platform === 'win32' ? [`${command} "${file}"`, []] : ['sh', ['-c', `${command} "$1"`, 'sh', file]];
  const child = childProcess().spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the editor "${command}" ended with exit code ${code}`);
}

/** The real world. Each stream is opened when it is first used: most runs need only one. */
export const nodeIo = (): Io => {
  let stdout: Output | undefined;
  let stderr: Output | undefined;
  return {
    cwd: process.cwd(),
    platform: process.platform,
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      stdout ??= output(process.stdout);
      return stdout;
    },
    get stderr() {
      stderr ??= output(process.stderr);
      return stderr;
    },
    get terminal() {
      return process.stdout;
    },
    today,
    userName,
    edit,
    presetExitCode: (code) => {
      process.exitCode = code;
    },
  };
};
