import { InputEnded, Interrupted } from '../base/errors.ts';
import { count } from '../base/text.ts';
import { Back, type Prompter } from '../prompts/prompter.ts';
import { type Choice, displayValue } from '../prompts/questions.ts';
import { type Recorded, Tape, type Taped } from '../prompts/tape.ts';
import type { Answers } from './answers.ts';
import type { Kept } from './kept.ts';

/** A conversation about what is to be written, and where its answers are kept until then. */
export interface Talk {
  prompter: Prompter;
  kept: Kept;
  /** The command that goes on with it. */
  command: string;
  ask(prompter: Prompter): Promise<Answers>;
  /** Shows what would be written, and says what keeps it from that. */
  review(answers: Answers): Promise<readonly string[]>;
}

type Wish = 'write' | 'change' | 'leave';

const wishes: readonly (Choice & { value: Wish })[] = [
  { value: 'write', name: 'write', description: 'as it is shown above' },
  { value: 'change', name: 'change', description: 'one of the answers; the others stay' },
  { value: 'leave', name: 'leave', description: 'nothing is written, and the answers are kept for later' },
];

/** What was kept earlier, if somebody wants to go on with that. */
async function keptAnswers({ prompter, kept }: Talk): Promise<Recorded> {
  const found = kept.read();
  const nothing = { taped: [], before: [] };
  if (!found) return nothing;
  const answers = Math.max(found.taped.length, found.before.length);
  const message = `Go on with the ${count(answers, 'answer')} of ${found.day}?`;
  if (await prompter.confirm(message, 'they were kept, and nothing was written', true)) return found;
  kept.remove();
  return nothing;
}

async function wishFor(talk: Talk, answers: Answers): Promise<Wish> {
  const problems = await talk.review(answers);
  for (const problem of problems) await talk.prompter.say(problem);
  const choices = problems.length === 0 ? wishes : wishes.slice(1);
  const { screen } = talk.prompter;
  return (await screen.put({ type: 'select', message: 'Write it?', hint: '', choices, canGoBack: true })) as Wish;
}

/** As a person would say it; '' of what was left blank, and of whether there is more. */
function spoken(answer: unknown, question: string): string {
  if (typeof answer === 'boolean') return question.endsWith(': add another?') ? '' : answer ? 'yes' : 'no';
  const said = Array.isArray(answer) ? answer.filter((item) => item !== null && item !== undefined) : answer;
  return displayValue(said ?? '');
}

async function answerToChange(prompter: Prompter, taped: readonly Taped[]): Promise<number> {
  const choices = taped.flatMap(({ question, answer }, index) => {
    const said = spoken(answer, question);
    return said === '' ? [] : { value: index, name: `${question.replace(/[?:]$/, '')}: ${said}` };
  });
  return Number(await prompter.select('Which answer?', choices));
}

/** Asks, and shows what comes of it until somebody wants it written. */
async function settle(talk: Talk, tape: Tape): Promise<Answers> {
  for (;;) {
    const answers = await tape.converse(talk.ask);
    if (tape.answers.length === 0) return answers;
    try {
      const wish = await wishFor(talk, answers);
      if (wish === 'write') return answers;
      if (wish === 'leave') throw new Interrupted();
      tape.change(await answerToChange(talk.prompter, tape.answers));
    } catch (error) {
      if (!(error instanceof Back)) throw error;
      tape.back();
    }
  }
}

/** The end of a conversation whose answers are kept. */
function endKept(error: unknown, command: string): unknown {
  const said = 'nothing was written; your answers are kept, to go on with:';
  if (error instanceof Interrupted) return new Interrupted(`${said}\n  ${command}`, error.code);
  return error instanceof InputEnded ? new InputEnded(error.message, `${said}\n    ${command}`) : error;
}

/**
 * The answers, to be written. Throws Interrupted or InputEnded, with what to do about the answers up to then, where nothing is
 * to be written.
 */
export async function converse(talk: Talk): Promise<Answers> {
  try {
    const tape = new Tape(talk.prompter.screen, await keptAnswers(talk), (recorded) => talk.kept.keep(recorded));
    return await settle(talk, tape);
  } catch (error) {
    throw talk.kept.isWhole ? endKept(error, talk.command) : error;
  }
}
