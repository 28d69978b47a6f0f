import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { count } from '../../src/base/text.ts';
import { ctrlC, ctrlD } from '../support/fake-terminal.ts';
import { type Interview, interviews } from '../support/interviews.ts';
import { type Deed, hasPython, playedAt, type Step } from '../support/real-terminal.ts';
import { tempRepo } from '../support/repo.ts';
import { projectRoot } from '../support/spawned.ts';
import { snapshot } from '../support/trees.ts';
import { tried } from '../support/tried.ts';

/*
 * To start a program for each fault at each prompt takes minutes. So one process at one terminal runs the program as often
 * as it is ended, and says each time how it ended; a few faults befall processes of their own.
 */
const host = `
const { main, nodeIo } = require(process.argv[1]);
const [argv, times] = JSON.parse(process.argv[2]);
for (const emitter of [process, process.stdin, process.stdout]) emitter.setMaxListeners(0);
(async () => {
  for (let time = 0; time < times; time++) {
    const code = await main(argv, nodeIo());
    process.stdout.write('<ended ' + code + ' ' + (process.stdin.isRaw ? 'raw' : 'cooked') + '>');
  }
  process.exitCode = 0;
})();
`;

interface Fault {
  deed: Deed;
  /** The exit codes that it may have. */
  codes: readonly number[];
}

const everywhere: readonly Fault[] = [
  { deed: ['press', ctrlC], codes: [130] },
  { deed: ['press', ctrlD], codes: [2] },
  { deed: ['send', 'SIGTERM'], codes: [143] },
];

const somewhere: readonly Fault[] = [
  ...everywhere,
  { deed: ['send', 'SIGINT'], codes: [130] },
  { deed: ['send', 'SIGHUP'], codes: [129] },
  { deed: ['end', 'input'], codes: [2] },
  // What is told first: the hang-up, or that nothing can be read.
  { deed: ['end', 'terminal'], codes: [2, 129] },
];

const stepsOf = ({ asked, review = [] }: Interview) => [...asked, ...review];

const shown = ([question, keys]: readonly [string, string]): Step => [`? ${question}`, keys];

/** From the start of the program up to a prompt, where so many were answered before: what is kept is not asked again. */
function upTo(interview: Interview, prompt: number, before: number): Step[] {
  const kept = interview.again === undefined ? 0 : Math.min(before, interview.asked.length);
  const resume: Step[] = kept === 0 ? [] : [[`? Go on with the ${count(kept, 'answer')} of`, '\r']];
  return [...resume, ...stepsOf(interview).slice(kept, prompt).map(shown)];
}

interface Trial extends Fault {
  question: string;
  steps: Step[];
  isKept: boolean;
}

/** A fault at each prompt of its own, each going on from the one before. */
function trialsOf(interview: Interview): Trial[] {
  const steps = stepsOf(interview);
  const [first, end] = interview.own ?? [0, steps.length];
  const keeps = interview.again !== undefined;
  const trials = steps.slice(first, end).flatMap(([question], index) =>
    everywhere.map((fault, number) => ({
      ...fault,
      question,
      isKept: keeps && first + index > 0,
      steps: [
        ...upTo(interview, first + index, Math.max(0, number === 0 ? first + index - 1 : first + index)),
        [`? ${question}`, fault.deed] as Step,
      ],
    })),
  );
  const resumed = everywhere.map((fault) => ({
    ...fault,
    question: 'Go on with',
    isKept: true,
    steps: [['? Go on with', fault.deed] as Step],
  }));
  return keeps ? [...trials, ...resumed] : trials;
}

const isLastOf = (screen: string, mode: string) =>
  screen.lastIndexOf(`\u001b[?${mode}h`) >= screen.lastIndexOf(`\u001b[?${mode}l`);

/** What a terminal is left with: its cursor shown, and pastes not marked. */
const isGivenBack = (screen: string): boolean =>
  isLastOf(screen, '25') && (!screen.includes('\u001b[?2004h') || !isLastOf(screen, '2004'));

const whatIsSaid = ({ again }: Interview, isKept: boolean): string =>
  isKept ? `nothing was written; your answers are kept, to go on with:\n${again}\n` : 'nothing was written';

const unindented = (text: string) => text.replaceAll('\r', '').replaceAll(/\n +/g, '\n');

const bundle = path.join(projectRoot, 'dist/main.cjs');
const program = path.join(projectRoot, 'bin/auxeng.js');

/** Both outputs at the terminal, as people have them. */
const play = (command: readonly string[], cwd: string, steps: readonly Step[]) =>
  playedAt(['sh', '-c', 'exec "$@" 2>&1', 'sh', process.execPath, ...command], cwd, steps, { NO_COLOR: '1' });

const keptIn = (cwd: string) => readdirSync(path.join(cwd, '.git'), { recursive: true }).map(String);

const named = interviews.map((interview, index) => {
  const [[, keys] = ['', '']] = interview.asked;
  const branch = interview.argv[0] === 'change' ? `: ${keys.trim()}` : '';
  return [`${interview.argv.join(' ')}${branch}`, interview, index] as const;
});

describe.skipIf(!hasPython())('at every prompt', { timeout: 120_000 }, () => {
  test.each(named)(
    '%s: Ctrl-C, Ctrl-D and SIGTERM write nothing, give the terminal back and say what is kept',
    async (_, interview) => {
      const { argv, tree } = interview;
      const cwd = tempRepo(tree);
      const before = snapshot(cwd);
      const trials = trialsOf(interview);
      tried(trials.length);
      const steps = trials.flatMap((trial): Step[] => [...trial.steps, ['<ended', '']]);
      const command = ['-e', host, bundle, JSON.stringify([argv, trials.length])];
      const { code, screen, restored } = await play(command, cwd, steps);
      expect({ code, restored }).toEqual({ code: 0, restored: true });
      const ends = [...screen.matchAll(/(.*?)<ended (\d+) (\w+)>/gs)];
      for (const [at, { question, codes, isKept }] of trials.entries()) {
        const [, text = '', ended, keyboard] = ends[at] ?? [];
        expect({ question, code: Number(ended), keyboard }).toEqual({ question, code: codes[0], keyboard: 'cooked' });
        expect(unindented(text)).toContain(whatIsSaid(interview, isKept));
        expect(isGivenBack(text), question).toBe(true);
      }
      expect(snapshot(cwd)).toEqual(before);
    },
  );

  test.each(named)('%s: a process of its own that is ended, and one that goes on', async (_, interview, index) => {
    const cwd = tempRepo(interview.tree);
    const before = snapshot(cwd);
    const steps = stepsOf(interview);
    const [first, end] = interview.own ?? [0, steps.length];
    const at = Math.floor((first + end) / 2);
    const { deed, codes } = somewhere[index % somewhere.length] as Fault;
    const command = [program, ...interview.argv];
    tried();
    const ended = await play(command, cwd, [...upTo(interview, at, 0), [`? ${steps[at]?.[0]}`, deed]]);
    expect(codes).toContain(ended.code);
    expect(snapshot(cwd)).toEqual(before);
    if (deed[0] !== 'end') {
      expect(ended.restored).toBe(true);
      expect(unindented(ended.screen)).toContain(whatIsSaid(interview, interview.again !== undefined && at > 0));
    }
    if (interview.goesOn) return;
    const { code, screen } = await play(command, cwd, upTo(interview, steps.length, at));
    expect({ code, wrong: code === 0 ? '' : screen }).toEqual({ code: 0, wrong: '' });
    expect(snapshot(cwd)).not.toEqual(before);
    expect(keptIn(cwd).filter((file) => file.endsWith('.json'))).toEqual([]);
  });
});
