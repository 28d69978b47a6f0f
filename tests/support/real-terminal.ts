import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { execute, plainEnv, programFile } from './spawned.ts';

/*
 * Node cannot open a pseudo-terminal; Python's standard library can. It is the one that controls the program: it turns keys
 * into signals while nothing asks, and hangs up at its end. Only where the input is to end alone, input and output are two,
 * and neither controls. Every line of the script: what to wait for, then what to do.
 */
const driver = `
import fcntl, json, os, pty, select, signal, struct, subprocess, sys, termios, time
argv, script = json.loads(sys.argv[1]), json.loads(sys.argv[2])
two = ['end', 'input'] in [does for _, does in script]
keys, stdin = pty.openpty()
screen, stdout = pty.openpty() if two else (os.dup(keys), os.dup(stdin))
def resize(columns):
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
resize(80)
before = termios.tcgetattr(keys)
def control():
    if not two:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
child = subprocess.Popen(argv, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=control)
os.close(stdin)
os.close(stdout)
drawn, seen, deadline = b'', 0, time.time() + 20
def fail(why):
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
    sys.exit(why + ' in ' + drawn.decode())
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
def perform(what, how):
    if what == 'press':
        os.write(keys, how.encode())
    elif what == 'send':
        child.send_signal(getattr(signal, how))
    elif what == 'resize':
        resize(how)
    else:
        os.close(keys)
    if [what, how] == ['end', 'terminal']:
        os.close(screen)
ends = [does for _, does in script if does[0] == 'end']
for wanted, does in script:
    deadline = time.time() + 20
    while wanted.encode() not in drawn[seen:]:
        if not read() or time.time() > deadline:
            fail('never drawn: ' + wanted)
    seen = drawn.index(wanted.encode(), seen) + len(wanted.encode())
    perform(*does)
while ['end', 'terminal'] not in ends and read():
    if time.time() > deadline:
        fail('never ended')
code = child.wait(30)
restored = None if ends else termios.tcgetattr(keys) == before
print(json.dumps({'code': code, 'screen': drawn.decode(), 'err': child.stderr.read().decode(), 'restored': restored}))
`;

export interface TerminalRun {
  /** Negative when a signal ended it. */
  code: number;
  screen: string;
  err: string;
  /** Whether keys are echoed and lines are edited as before; null of a terminal that is gone. */
  restored: boolean | null;
}

/** What befalls the program: keys, a signal, another width, or the end of its input, or of the terminal as a whole. */
export type Deed =
  | readonly ['press', keys: string]
  | readonly ['send', signal: NodeJS.Signals]
  | readonly ['resize', columns: number]
  | readonly ['end', of: 'input' | 'terminal'];

/** What to wait for on the screen, and what to do then; keys may be given as they are. */
export type Step = readonly [wanted: string, deed: string | Deed];

export function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import pty'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a program at a real pseudo-terminal. */
export async function playedAt(
  command: readonly string[],
  cwd: string,
  steps: readonly Step[],
  more: Readonly<Record<string, string>> = {},
): Promise<TerminalRun> {
  const script = steps.map(([wanted, deed]) => [wanted, typeof deed === 'string' ? ['press', deed] : deed]);
  const own = { TERM: 'xterm', XDG_STATE_HOME: path.join(cwd, '.git', 'state'), ...more };
  const env = plainEnv({ env: own, userName: 'Ada Lovelace' });
  const flags = ['-I', '-S', '-c', driver, JSON.stringify(command), JSON.stringify(script)];
  const { code, out, err } = await execute('python3', flags, cwd, env);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

/** Runs the built program at a real pseudo-terminal. */
export const atTerminal = (
  argv: readonly string[],
  cwd: string,
  steps: readonly Step[],
  env: Readonly<Record<string, string>> = {},
): Promise<TerminalRun> => playedAt([process.execPath, programFile(), ...argv], cwd, steps, env);
