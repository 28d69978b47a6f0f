import { type Kind, kindNamed } from '../../kinds/kind.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { hintUnlessOwn, type QuestionOptions, questionFor } from '../../prompts/questions.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Fields } from '../shared/fields.ts';
import { Interview, mappingOf, type Subject } from '../shared/interview.ts';
import { taskFault } from '../shared/tasks.ts';
import { presetsOf } from '../shared/unasked.ts';
import type { Context } from '../types.ts';
import { idsOf, type Outcome, type RetroAnswers } from './answers.ts';
import { askPulse } from './ask-pulse.ts';
import type { Known } from './known.ts';

/** One question for each goal: what it is today, next to what it was and should be. */
async function askScores(retro: Kind, prompter: Prompter, { engagement }: Known): Promise<Fields | undefined> {
  const scores: Record<string, unknown> = {};
  for (const { id, title, current, baseline, target, unit } of engagement.goals) {
    const last = current === undefined ? `baseline ${baseline}` : `last ${current}`;
    const hint = `${last}, target ${target}${unit === undefined ? '' : ` ${unit}`}`;
    scores[id] = await prompter.ask(questionFor(retro, ['scores', id], { message: title, hint, optional: true }));
  }
  return mappingOf(scores);
}

async function askPractices(retro: Kind, prompter: Prompter, { engagement }: Known): Promise<Fields | undefined> {
  const states: Record<string, unknown> = {};
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
  return mappingOf(states);
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

const attendeesOptions = (kind: Kind, { attendees }: Known): QuestionOptions => ({
  default: attendees.length === 0 ? undefined : attendees,
  ...hintUnlessOwn(kind, ['attendees'], 'names, with commas between'),
});

interface AskOptions {
  workspace: Workspace;
  wantsPulse: boolean;
  /** What is wrong with answers that was right before the last of them. */
  objection: (before: RetroAnswers, after: RetroAnswers) => Promise<string | undefined>;
}

/** Asks for the plain fields that no flag said; each answer is held against those before it. */
async function askFields(
  kind: Kind,
  given: RetroAnswers,
  known: Known,
  prompter: Prompter,
  me: string | undefined,
  { workspace, objection }: AskOptions,
): Promise<Fields> {
  const { retros, charter } = known.engagement;
  const lastKnown = (name: 'mvp' | 'host_days') =>
    retros.findLast(({ doc }) => doc.data[name] !== undefined)?.doc.data[name];
  const presets = presetsOf(kind, known.date);
  const fields: Record<string, unknown> = { ...given.fields };
  const ask = async (name: string, options: QuestionOptions) => {
    const beside = (value: unknown) =>
      objection({ ...given, fields }, { ...given, fields: { ...fields, [name]: value } });
    const preset = options.default ?? presets[name];
    fields[name] ??= await prompter.ask(questionFor(kind, [name], { ...options, default: preset, objection: beside }));
  };
  await ask('attendees', attendeesOptions(kind, known));
  await ask('facilitator', { default: presets.facilitator ?? me, ...hintUnlessOwn(kind, ['facilitator'], '') });
  await ask('minutes', { default: presets.minutes ?? workspace.settings.retro.minutes });
  fields.scores ??= await askScores(kind, prompter, known);
  fields.practices ??= await askPractices(kind, prompter, known);
  if (charter.data.mvp !== undefined) await ask('mvp', { default: lastKnown('mvp') });
  await ask('host_days', { default: lastKnown('host_days') ?? presets.host_days ?? 4 });
  await ask('paired_days', {});
  await ask('failure_modes', hintUnlessOwn(kind, ['failure_modes'], 'which did the room name? none is fine'));
  return fields;
}

/** Asks for what no flag said. The day is settled by then: it decides what is known. */
export async function askRetro(
  given: RetroAnswers,
  known: Known,
  prompter: Prompter,
  { io }: Context,
  options: AskOptions,
): Promise<RetroAnswers> {
  await io.stdout.write(`Retro of ${known.week}, ${known.date}: ${forTerminal(known.engagement.title)}\n`);
  const [retro, pulse] = [kindNamed('retro', options.workspace.kinds), kindNamed('pulse', options.workspace.kinds)];
  /** With what the organisation adds to a kind, asked for beside the answers that are there. */
  const withOwn = async (kind: Kind, said: Fields, answersWith: (fields: Fields) => RetroAnswers) => {
    const objection: Subject['objection'] = (fields, name, value) =>
      options.objection(answersWith(fields), answersWith({ ...fields, [name]: value }));
    const subject = { kind, ids: idsOf(known), presets: presetsOf(kind, known.date), objection };
    return { ...said, ...(await new Interview(subject, prompter).own(said)) };
  };
  const figures = await askFields(retro, given, known, prompter, io.userName(), options);
  const answers = {
    fields: await withOwn(retro, figures, (fields) => ({ ...given, fields })),
    outcomes: given.outcomes ?? (await askOutcomes(prompter, known)),
    well: given.well ?? (await prompter.lines('What went well?', 'one a line, an empty line ends')),
    poorly: given.poorly ?? (await askPoorly(prompter)),
    next:
      given.next ??
      (await prompter.lines('What do we do next?', 'text @owner (due 2026-09-28); an empty line ends', taskFault)),
  };
  const said = given.pulse ?? (options.wantsPulse ? await askPulse(pulse, prompter) : undefined);
  const withOwnPulse = (first: Fields) => withOwn(pulse, first, (fields) => ({ ...answers, pulse: fields }));
  return { ...answers, pulse: said && (await withOwnPulse({ date: known.date, ...said })) };
}
