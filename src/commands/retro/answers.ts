import { addDays, mondayOfWeek } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import type { ActionOutcome, Answers } from '../../drafts/answers.ts';
import type { Flags } from '../../drafts/flags.ts';
import type { Step } from '../../drafts/interview.ts';
import { flagKey, flagName, isField } from '../../drafts/table.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { actionTimes } from '../../report/views/agenda.ts';
import { engineerProblem } from '../shared/pulse.ts';
import { isLate, type RetroContext } from './context.ts';
import { retroTable } from './table.ts';

/** The index of an action given by number. */
function actionIndex(flag: string, number: number, open: RetroContext['open']): number {
  if (number >= 1 && number <= open.length) return number - 1;
  const list = open.map(({ text }, index) => `${index + 1}. ${text}`).join('\n  ');
  throw new UserError(
    `${flag} ${number}: no such open action`,
    open.length === 0 ? 'there are no open actions' : `open actions:\n  ${list}`,
  );
}

/** Outcomes of open actions given by --done and --drop, if any. Throws a UserError on a contradiction. */
export function outcomesFromFlags(flags: Flags, { open }: RetroContext): Answers['outcomes'] {
  const [done, dropped] = [flags.done as number[] | undefined, flags.drop as number[] | undefined];
  if (!done && !dropped) return undefined;
  const outcomes = new Map<number, ActionOutcome>();
  for (const number of done ?? []) outcomes.set(actionIndex('--done', number, open), 'done');
  for (const number of dropped ?? []) outcomes.set(actionIndex('--drop', number, open), 'dropped');
  const both = done?.find((number) => dropped?.includes(number));
  if (both === undefined) return outcomes;
  throw new UserError(
    `--done ${both} and --drop ${both} contradict each other`,
    `an action is either done or dropped: "${open[both - 1]?.text}"`,
  );
}

const outcomes: readonly { value: ActionOutcome; name: string }[] = [
  { value: 'open', name: 'carry over' },
  { value: 'done', name: 'done' },
  { value: 'dropped', name: 'drop' },
];

/** Asks what became of the open actions, in one answer. */
export const outcomesStep = (prompter: Prompter, { open, engagement }: RetroContext): Step => ({
  isOpen: (answers) => answers.outcomes === undefined && open.length > 0,
  async ask(answers) {
    const chosen = await prompter.states({
      message: 'What became of the open actions?',
      hint: '',
      items: open.map((action) => ({
        name: `${action.text}${action.owner === undefined ? '' : ` @${action.owner}`}`,
        aside: actionTimes(action, engagement),
      })),
      states: outcomes,
      preset: [],
    });
    return { ...answers, outcomes: new Map(chosen.map((outcome, index) => [index, outcome as ActionOutcome])) };
  },
});

/** There is no pulse without this figure. */
export const hasPulse = ({ fields }: Answers): boolean => fields.pulse?.safety !== undefined;

/** The flag that gave a field of the pulse. */
function pulseFlag(field: string, flags: Flags): string {
  const entry = retroTable.filter(isField).find(({ kind, path }) => kind === 'pulse' && path[0] === field);
  return entry && flags[flagKey(entry)] !== undefined ? flagName(entry) : `--set ${field}`;
}

/**
 * Throws a UserError for a pulse together with --no-pulse or a late note, without its required figure, or of somebody
 * who is no engineer of the week.
 */
export function refusePulse({ fields: { pulse = {} } }: Answers, flags: Flags, known: RetroContext): void {
  const { week, folder, engineers } = known;
  const [field] = Object.keys(pulse);
  if (field === undefined) return;
  const flag = pulseFlag(field, flags);
  if (flags.pulse === false)
    throw new UserError(`${flag} is for the pulse, but --no-pulse skips it`, 'remove one of them');
  if (isLate(known)) {
    const friday = addDays(mondayOfWeek(week), 4);
    throw new UserError(
      `${flag} is for the pulse, and a pulse has a date in its week`,
      `leave it out, and run \`auxeng add pulse ${folder.slug} --set date=${friday}\``,
    );
  }
  if (pulse.safety === undefined)
    throw new UserError('a pulse needs --safety', '1 (not at all) to 5 (fully): I can say openly what I think');
  const problem = engineerProblem(pulse.engineer, engineers, week);
  if (problem !== undefined) throw new UserError(`--set engineer: ${problem}`);
}

/** Whether anything is recorded of the week itself, besides who met, when and for how long. */
export function hasContent({ fields, sections, outcomes }: Answers): boolean {
  const { date, attendees, facilitator, minutes, ...content } = fields.retro ?? {};
  const lines = Object.values(sections.retro ?? {}).flat();
  const moved = [...(outcomes?.values() ?? [])].some((outcome) => outcome !== 'open');
  return moved || lines.length > 0 || Object.values(content).some((value) => value !== undefined);
}

/** Throws a UserError for an empty retro without --edit. */
export function refuseEmptyRetro(given: Answers, flags: Flags): void {
  if (flags.edit || hasContent(given)) return;
  throw new UserError(
    'missing: what the week was like',
    hasPulse(given)
      ? 'to record only a pulse, run `auxeng add pulse` with --set safety=…'
      : 'use --well, --poorly, --next, --score or another flag (see --help), or --edit',
  );
}
