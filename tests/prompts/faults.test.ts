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
 * as it is ended, and says each time how it ended and what became of the files; a few faults befall processes of their own.
 */
const host = `
const { createHash } = require('node:crypto');
const { lstatSync, readdirSync, readFileSync } = require('node:fs');
const { main, nodeIo } = require(process.argv[1]);
const [argv, times] = JSON.parse(process.argv[2]);
function files() {
  const names = readdirSync('.', { recursive: true }).filter((name) => !name.startsWith('.git')).sort();
  const texts = names.map((name) => name + (lstatSync(name).isFile() ? readFileSync(name, 'utf8') : ''));
  return createHash('sha1').update(texts.join()).digest('hex');
}
for (const emitter of [process, process.stdin, process.stdout]) emitter.setMaxListeners(0);
(async () => {
  const before = files();
  for (let time = 0; time < times; time++) {
    const code = await main(argv, nodeIo());
    const state = [code, process.stdin.isRaw ? 'raw' : 'cooked', files() === before ? 'untouched' : 'changed'];
    process.stdout.write('<ended ' + state.join(' ') + '>');
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

/** The answers that are kept. */
const keptIn = (cwd: string): string[] =>
  readdirSync(path.join(cwd, '.git'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json'));

const named = interviews.map((interview) => {
  const [[, keys] = ['', '']] = interview.asked;
  const branch = interview.argv[0] === 'change' ? `: ${keys.trim()}` : '';
  return [`${interview.argv.join(' ')}${branch}`, interview] as const;
});

/** Every fault at prompts of two interviews. */
const some = named
  .filter(([, { goesOn }], index) => !goesOn && index % 2 === 0)
  .slice(0, 2 * somewhere.length)
  .map(([name, interview], index) => [name, interview, somewhere[index % somewhere.length] as Fault] as const);

/** In the end all is answered. */
const finish = (interview: Interview): Step[] =>
  interview.goesOn ? [] : [...upTo(interview, stepsOf(interview).length, interview.asked.length), ['<ended', '']];

describe.skipIf(!hasPython())('at every prompt', { timeout: 120_000 }, () => {
  test.each(named)(
    '%s: Ctrl-C, Ctrl-D and SIGTERM write nothing, give the terminal back and say what is kept',
    async (_, interview) => {
      const { argv, tree } = interview;
      const cwd = tempRepo(tree);
      const trials = trialsOf(interview);
      tried(trials.length);
      const last = finish(interview);
      const steps = [...trials.flatMap((trial): Step[] => [...trial.steps, ['<ended', '']]), ...last];
      const times = trials.length + (last.length === 0 ? 0 : 1);
      const { code, screen, restored } = await play(['-e', host, bundle, JSON.stringify([argv, times])], cwd, steps);
      expect({ code, restored }).toEqual({ code: 0, restored: true });
      const ends = [...screen.matchAll(/(.*?)<ended (.+?)>/gs)];
      for (const [at, { question, codes, isKept }] of trials.entries()) {
        const [, text = '', state] = ends[at] ?? [];
        expect({ question, state }).toEqual({ question, state: `${codes[0]} cooked untouched` });
        expect(unindented(text)).toContain(whatIsSaid(interview, isKept));
        expect(isGivenBack(text), question).toBe(true);
      }
      if (last.length > 0) expect(ends.at(-1)?.[2]).toBe('0 cooked changed');
      expect(keptIn(cwd)).toEqual([]);
    },
  );

  test.each(some)(
    '%s: a process of its own that is ended writes nothing, and the next one goes on',
    async (_, interview, fault) => {
      const cwd = tempRepo(interview.tree);
      const before = snapshot(cwd);
      const steps = stepsOf(interview);
      const at = Math.floor(steps.length / 2);
      const command = [program, ...interview.argv];
      tried();
      const ended = await play(command, cwd, [...upTo(interview, at, 0), [`? ${steps[at]?.[0]}`, fault.deed]]);
      expect(fault.codes).toContain(ended.code);
      expect(snapshot(cwd)).toEqual(before);
      if (fault.deed[0] !== 'end') {
        expect(ended.restored).toBe(true);
        expect(unindented(ended.screen)).toContain(whatIsSaid(interview, interview.again !== undefined));
      }
      const { code } = await play(command, cwd, upTo(interview, steps.length, at));
      expect(code).toBe(0);
      expect(snapshot(cwd)).not.toEqual(before);
      expect(keptIn(cwd)).toEqual([]);
    },
  );
});
