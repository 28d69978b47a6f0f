import { kindNamed } from '../../kinds/kind.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { type QuestionOptions, questionFor } from '../../prompts/questions.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { taskFault } from '../shared/tasks.ts';
import type { Context } from '../types.ts';
import type { Outcome, RetroAnswers } from './answers.ts';
import type { Known } from './known.ts';

const retro = kindNamed('retro');
const pulse = kindNamed('pulse');

type Mapping = Record<string, unknown>;

const withoutMissing = (mapping: Mapping): Mapping | undefined => {
  const entries = Object.entries(mapping).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

/** One question for each goal: what it is today, next to what it was and should be. */
async function askScores(prompter: Prompter, { engagement }: Known): Promise<Mapping | undefined> {
  const scores: Mapping = {};
  for (const { id, title, current, baseline, target, unit } of engagement.goals) {
    const last = current === undefined ? `baseline ${baseline}` : `last ${current}`;
    const hint = `${last}, target ${target}${unit === undefined ? '' : ` ${unit}`}`;
    scores[id] = await prompter.ask(questionFor(retro, ['scores', id], { message: title, hint, optional: true }));
  }
  return withoutMissing(scores);
}

async function askPractices(prompter: Prompter, { engagement }: Known): Promise<Mapping | undefined> {
  const states: Mapping = {};
  for (const { id, title, current } of engagement.practices) {
    states[id] = await prompter.ask(
      questionFor(retro, ['practices', id], {
        message: title,
        hint: `last: ${current ?? 'not said'}`,
        default: current,
        optional: true,
      }),
    );
  }
  return withoutMissing(states);
}

const outcomes: readonly { value: Outcome; name: string }[] = [
  { value: 'open', name: 'carry over' },
  { value: 'done', name: 'done' },
  { value: 'dropped', name: 'drop' },
];

async function askOutcomes(prompter: Prompter, { open }: Known): Promise<Map<number, Outcome>> {
  const answers = new Map<number, Outcome>();
  for (const [index, { text, owner }] of open.entries()) {
    const whose = owner === undefined ? '' : ` @${owner}`;
    answers.set(index, (await prompter.select(`${text}${whose}:`, outcomes, 'open')) as Outcome);
  }
  return answers;
}

/** An empty "went poorly" asks once more: critical feedback is what the retro is for. */
async function askPoorly(prompter: Prompter): Promise<string[]> {
  const first = await prompter.lines('What went poorly?', 'one a line, an empty line ends');
  if (first.length > 0) return first;
  return prompter.lines('Really nothing? One thing that could have gone better', 'an empty line ends');
}

async function askPulse(prompter: Prompter): Promise<Mapping | undefined> {
  const ask = (path: string[], options: QuestionOptions = {}) =>
    prompter.ask(questionFor(pulse, path, { ...options, optional: true }));
  const safety = await ask(['safety'], {
    message: 'For the home team alone: safety',
    hint: 'I can say openly what I think, 1 to 5; no figure, no pulse',
  });
  if (safety === undefined) return undefined;
  const team = await ask(['alignment', 'team'], { hint: 'the team stands behind the goals, 1 to 5' });
  const leadership =
    team === undefined
      ? undefined
      : await prompter.ask(questionFor(pulse, ['alignment', 'leadership'], { hint: 'and its leadership, 1 to 5' }));
  const alignment = team === undefined ? undefined : { team, leadership };
  return { safety, alignment, solo_days: await ask(['solo_days']) };
}

const attendeesOptions = ({ attendees }: Known): QuestionOptions => ({
  default: attendees.length === 0 ? undefined : attendees,
  hint: 'names, with commas between',
});

interface RetroOptions {
  workspace: Workspace;
  wantsPulse: boolean;
  /** What is wrong with answers that was right before the last of them. */
  objection: (before: RetroAnswers, after: RetroAnswers) => string | undefined;
}

/** Asks for the plain fields that no flag said; each answer is held against those before it. */
async function askFields(
  given: RetroAnswers,
  known: Known,
  prompter: Prompter,
  me: string | undefined,
  { workspace, objection }: RetroOptions,
): Promise<Mapping> {
  const kind = kindNamed('retro', workspace.kinds);
  const { retros, charter } = known.engagement;
  const lastKnown = (name: 'mvp' | 'host_days') =>
    retros.findLast(({ doc }) => doc.data[name] !== undefined)?.doc.data[name];
  const fields = { ...given.fields };
  const ask = async (name: string, options: QuestionOptions) => {
    const beside = (value: unknown) =>
      objection({ ...given, fields }, { ...given, fields: { ...fields, [name]: value } });
    fields[name] ??= await prompter.ask(questionFor(kind, [name], { ...options, objection: beside }));
  };
  await ask('attendees', attendeesOptions(known));
  await ask('facilitator', { default: me, hint: '' });
  await ask('minutes', { default: workspace.settings.retro.minutes });
  fields.scores ??= await askScores(prompter, known);
  fields.practices ??= await askPractices(prompter, known);
  if (charter.data.mvp !== undefined) await ask('mvp', { default: lastKnown('mvp') });
  await ask('host_days', { default: lastKnown('host_days') ?? 4 });
  await ask('paired_days', {});
  await ask('failure_modes', { hint: 'which did the room name? none is fine' });
  return fields;
}

/** Asks for what no flag said. The day is settled by then: it decides what is known. */
export async function askRetro(
  given: RetroAnswers,
  known: Known,
  prompter: Prompter,
  { io }: Context,
  options: RetroOptions,
): Promise<RetroAnswers> {
  await io.stdout.write(`Retro of ${known.week}, ${known.date}: ${forTerminal(known.engagement.title)}\n`);
  return {
    fields: await askFields(given, known, prompter, io.userName(), options),
    outcomes: given.outcomes ?? (await askOutcomes(prompter, known)),
    well: given.well ?? (await prompter.lines('What went well?', 'one a line, an empty line ends')),
    poorly: given.poorly ?? (await askPoorly(prompter)),
    next:
      given.next ??
      (await prompter.lines('What do we do next?', 'text @owner (due 2026-09-28); an empty line ends', taskFault)),
    pulse: given.pulse ?? (options.wantsPulse ? await askPulse(prompter) : undefined),
  };
}
