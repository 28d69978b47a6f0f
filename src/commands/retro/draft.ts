import { taskBullet } from '../../document/tasks.ts';
import { type Answers, definedOnly, withFields } from '../../drafts/answers.ts';
import { completeAnswers, withPresets } from '../../drafts/complete.ts';
import { type Draft, type PlannedDocument, planDocument } from '../../drafts/draft.ts';
import { answersFromFlags, type Flags } from '../../drafts/flags.ts';
import { askAll, onlyWhen, Questions } from '../../drafts/interview.ts';
import { customFieldsToAsk } from '../../kinds/requirements.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { isTaken } from '../../workspace/write.ts';
import { engineerProblem, pulseName } from '../shared/pulse.ts';
import { hasPulse, outcomesFromFlags, outcomesStep, refuseEmptyRetro, refusePulse } from './answers.ts';
import { isLate, type RetroContext } from './context.ts';
import { retroTable } from './table.ts';

/** The answers given by flags, with the date of both documents. Throws a UserError for invalid values. */
export function retroAnswers(flags: Flags, known: RetroContext): Answers {
  const { workspace, note, pulse, ids, date } = known;
  const answers = answersFromFlags(retroTable, flags, { kinds: workspace.kinds, among: [note, pulse], ids, known });
  refusePulse(answers, flags, known);
  const dated = withFields(withFields(answers, 'retro', { date }), 'pulse', { date });
  return { ...dated, outcomes: outcomesFromFlags(flags, known) };
}

const planPulse = (answers: Answers, { week, folder, pulse, engineers }: RetroContext): PlannedDocument =>
  planDocument(pulse, folder, pulseName(week, answers.fields.pulse?.engineer, engineers), answers);

/** The retro's note and, where there is one, the pulse. */
export function planRetro(answers: Answers, known: RetroContext): PlannedDocument[] {
  const { name, open, folder, note } = known;
  const carried = open.map(({ text, owner, due }, index) =>
    taskBullet({ text, owner, due, state: answers.outcomes?.get(index) ?? 'open' }),
  );
  const planned = planDocument(note, folder, name, answers, carried);
  return hasPulse(answers) ? [planned, planPulse(answers, known)] : [planned];
}

/** The pulse may have been recorded separately, or nobody said where it belongs. */
export function pulseIsTaken(answers: Answers, known: RetroContext): boolean {
  const { workspace, folder, pulse, presets } = known;
  if (folder.home === undefined) return true;
  return isTaken(workspace, planPulse(withPresets(answers, [pulse], presets), known).file);
}

/** Asks for what no flag gave: the retro first, the pulse last. */
export async function askRetro(
  given: Answers,
  known: RetroContext,
  { prompter, draft, wantsPulse }: { prompter: Prompter; draft: Draft; wantsPulse: boolean },
): Promise<Answers> {
  const { workspace, engagement, note, pulse, ids, presets } = known;
  await prompter.say(`Retro of ${known.week}, ${known.date}: ${engagement.title}`);
  const objection = async (before: Answers, after: Answers) =>
    engineerProblem(after.fields.pulse?.engineer, known.engineers, known.week) ?? draft.objection(before, after);
  const questions = new Questions({ prompter, kinds: workspace.kinds, known, ids, presets, objection });
  const [first, ...figures] = questions.fields(retroTable, 'pulse');
  const asksPulse = first && wantsPulse && !isLate(known) && !hasPulse(given) && !pulseIsTaken(given, known);
  const steps = [
    outcomesStep(prompter, known),
    ...questions.fields(retroTable, 'retro'),
    ...questions.rest(note, customFieldsToAsk),
    ...questions.sections(retroTable),
    ...(asksPulse ? [first, ...onlyWhen(hasPulse, figures)] : []),
    ...onlyWhen(hasPulse, questions.rest(pulse, customFieldsToAsk)),
  ];
  // What is not asked is as it would be without a terminal.
  const { facilitator, minutes } = { ...presets.retro, ...definedOnly(given.fields.retro ?? {}) };
  const start = withFields(given, 'retro', definedOnly({ facilitator, minutes }));
  return askAll(steps, start, draft, questions);
}

/** Flags and defaults as complete answers. Throws a UserError that names the flags of what is missing. */
export function completeRetro(given: Answers, known: RetroContext, flags: Flags): Answers {
  refuseEmptyRetro(given, flags);
  const kinds = hasPulse(given) ? [known.note, known.pulse] : [known.note];
  return completeAnswers(retroTable, given, kinds, known.presets);
}
