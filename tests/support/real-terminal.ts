import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { execute, plainEnv, programFile } from './spawned.ts';

/*
 * Node cannot open a pseudo-terminal; Python's standard library can. Input and output are two of them, so that the
 * input can be closed while the program can still draw. Every line of the script: what to wait for, then what to do.
 */
const driver = `
import fcntl, json, os, pty, select, struct, subprocess, sys, termios, time
argv, script = json.loads(sys.argv[1]), json.loads(sys.argv[2])
keys, stdin = pty.openpty()
screen, stdout = pty.openpty()
fcntl.ioctl(stdout, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
child = subprocess.Popen(argv, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, start_new_session=True)
os.close(stdin)
os.close(stdout)
drawn, seen, deadline = b'', 0, time.time() + 20
def read():
    global drawn
    if not select.select([screen], [], [], 0.05)[0]:
        return child.poll() is None
    try:
        chunk = os.read(screen, 65536)
    except OSError:
        return False
    drawn += chunk
    return chunk != b''
for wanted, does in script:
    while wanted.encode() not in drawn[seen:]:
        if not read() or time.time() > deadline:
            child.kill()
            sys.exit('never drawn: ' + wanted + ' in ' + drawn.decode())
    seen = drawn.index(wanted.encode(), seen) + len(wanted.encode())
    if does == 'close':
        os.close(keys)
    else:
        os.write(keys, does.encode())
while read():
    if time.time() > deadline:
        child.kill()
        sys.exit('never ended; drawn: ' + drawn.decode())
print(json.dumps({'code': child.wait(5), 'screen': drawn.decode(), 'err': child.stderr.read().decode()}))
`;

export interface TerminalRun {
  /** Negative when a signal ended it. */
  code: number;
  screen: string;
  err: string;
}

/** What to wait for on the screen, and the keys to press then; `close` closes standard input. */
export type Step = readonly [wanted: string, keys: string];

export function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import pty'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs the built program at a real pseudo-terminal. */
export async function atTerminal(argv: readonly string[], cwd: string, steps: readonly Step[]): Promise<TerminalRun> {
  const command = JSON.stringify([process.execPath, programFile(), ...argv]);
  const own = { TERM: 'xterm', XDG_STATE_HOME: path.join(cwd, '.git', 'state') };
  const env = plainEnv({ env: own, userName: 'Ada Lovelace' });
  const { code, out, err } = await execute('python3', ['-c', driver, command, JSON.stringify(steps)], cwd, env);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}
