import { once } from 'node:events';
import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { errorCode, UserError } from '../base/errors.ts';
import { today } from './clock.ts';
import { whenContinued, whenOver } from './ending.ts';
import { gitPath, setGitConfig, userName } from './git/config.ts';
import { stateOf } from './state.ts';
import type { Io, OutputStream } from './types.ts';
import { nextChange } from './watch.ts';

/** Loads half of node's modules, so only on demand. */
const childProcess = () => process.getBuiltinModule('node:child_process');

/** A full pipe fails with EAGAIN if another process made it non-blocking: wait for its reader. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      // Its reader has read enough, which changes nothing about what was found.
      if (errorCode(error) === 'EPIPE') return;
      if (errorCode(error) !== 'EAGAIN') {
        throw new UserError(`the output could not be written: ${(error as Error).message}`);
      }
      pause();
    }
  }
}

/** The null device is not a terminal. */
function isDevice(descriptor: number): boolean {
  const found = fstatSync(descriptor);
  return found.isCharacterDevice() && found.rdev !== statSync(devNull, { throwIfNoEntry: false })?.rdev;
}

/** Node's stream is loaded only for a terminal, to get its width; all output is written synchronously. */
function output(descriptor: 1 | 2): OutputStream {
  const stream = isDevice(descriptor) ? (descriptor === 1 ? process.stdout : process.stderr) : undefined;
  return {
    write: async (text) => writeAll(descriptor, text),
    isTerminal: stream?.isTTY === true,
    columns: stream?.columns ?? 80,
  };
}

async function edit(command: string, file: string): Promise<void> {
  // Editors are configured as shell words ("code --wait"), so a shell has to read them; the file is an argument. Ctrl-C is
  // the editor's, though the terminal sends it to the shell and to us too.
  const [program, args] =
    process.platform === 'win32'
      ? [`${command} "${file}"`, []]
      : ['sh', ['-c', `trap : INT; ${command} "$1"`, 'sh', file]];
  const leave = () => {};
  process.on('SIGINT', leave);
  try {
    const child = childProcess().spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`the editor "${command}" exited with code ${code}`);
  } finally {
    process.off('SIGINT', leave);
  }
}

/** Throws a UserError if the folder was removed. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new UserError(
      `the working directory cannot be found: ${(error as Error).message}`,
      'it may have been removed: change to another folder, then try again',
    );
  }
}

/** The real world. Each stream is opened when it is first used: most runs need only one. */
export const nodeIo = (): Io => {
  let stdout: OutputStream | undefined;
  let stderr: OutputStream | undefined;
  return {
    get cwd() {
      return currentFolder();
    },
    platform: process.platform,
    program: process.argv[1],
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      stdout ??= output(1);
      return stdout;
    },
    get stderr() {
      stderr ??= output(2);
      return stderr;
    },
    get terminal() {
      return process.stdout;
    },
    today,
    nextChange,
    userName,
    gitPath,
    setGitConfig,
    state: (folder) => stateOf(folder, process),
    edit,
    whenOver,
    whenContinued,
  };
};
