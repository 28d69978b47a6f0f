import { UserError } from '../../base/errors.ts';
import { suggestion } from '../../base/nearest.ts';
import { kindNamed } from '../../kinds/kind.ts';
import { fieldValue } from '../shared/fields.ts';
import { assignment } from '../shared/flags.ts';
import { taskFault } from '../shared/tasks.ts';
import type { Known } from './known.ts';
import type { RetroOptions } from './options.ts';

export type Outcome = 'open' | 'done' | 'dropped';

/** All that is said of a week, by flags or by a person, in the shapes of the schemas. */
export interface RetroAnswers {
  /** Fields of the retro; `undefined` where nothing was said. */
  fields: Record<string, unknown>;
  well: string[] | undefined;
  poorly: string[] | undefined;
  next: string[] | undefined;
  /** What became of each open action, by its place in the list; open where nothing was said. */
  outcomes: Map<number, Outcome> | undefined;
  /** Fields of the pulse, without the date; nothing where there is none. */
  pulse: Record<string, unknown> | undefined;
}

const retro = kindNamed('retro');
const pulse = kindNamed('pulse');

const field = (flag: string, text: string | undefined, name: string): unknown =>
  text === undefined ? undefined : fieldValue(retro, [name], flag, text);

/** `id=value` flags as a mapping; an id that the charter does not have is refused with the nearest. */
function byId(
  flag: string,
  texts: string[] | undefined,
  name: string,
  known: readonly string[],
  noun: string,
): unknown {
  if (texts === undefined) return undefined;
  const entries = texts.map((text) => {
    const [id, value] = assignment(flag, text);
    if (!known.includes(id)) {
      const hint =
        known.length === 0 ? `the charter has no ${noun}s yet: add them to engagement.md` : suggestion(id, known);
      throw new UserError(`${flag} ${text}: no ${noun} is called "${id}"`, hint);
    }
    return [id, fieldValue(retro, [name, id], `${flag} ${id}`, value)];
  });
  return Object.fromEntries(entries);
}

/** The place of the action that a flag numbers. */
function placeOf(flag: string, number: number, open: Known['open']): number {
  if (number >= 1 && number <= open.length) return number - 1;
  const list = open.map(({ text }, index) => `${index + 1}. ${text}`).join('\n  ');
  throw new UserError(
    `${flag} ${number}: there is no such open action`,
    open.length === 0 ? 'there are none' : `there are:\n  ${list}`,
  );
}

function outcomesOf({ done, drop }: RetroOptions, { open }: Known): Map<number, Outcome> | undefined {
  if (!done && !drop) return undefined;
  const both = done?.find((number) => drop?.includes(number));
  const outcomes = new Map<number, Outcome>();
  for (const number of done ?? []) outcomes.set(placeOf('--done', number, open), 'done');
  for (const number of drop ?? []) outcomes.set(placeOf('--drop', number, open), 'dropped');
  if (both === undefined) return outcomes;
  throw new UserError(
    `--done ${both} and --drop ${both} contradict each other`,
    `an action is either done or dropped: "${open[both - 1]?.text}"`,
  );
}

function pulseOf({ safety, alignment, soloDays, pulse: wanted }: RetroOptions): Record<string, unknown> | undefined {
  const flags = { '--safety': safety, '--alignment': alignment, '--solo-days': soloDays };
  const given = Object.entries(flags).find(([, text]) => text !== undefined)?.[0];
  if (given === undefined) return undefined;
  if (!wanted) throw new UserError(`${given} is for the pulse, and --no-pulse wants none`, 'leave one of the two out');
  if (safety === undefined)
    throw new UserError('a pulse needs --safety', 'from 1 (not at all) to 5: I can say openly what I think');
  const value = (flag: string, text: string | undefined, name: string) =>
    text === undefined ? undefined : fieldValue(pulse, [name], flag, text);
  return {
    safety: value('--safety', safety, 'safety'),
    alignment: value('--alignment', alignment, 'alignment'),
    solo_days: value('--solo-days', soloDays, 'solo_days'),
  };
}

/** Whether anything is said of the week itself: not only who met, when and for how long. */
export function saysSomething({ fields, well, poorly, next, outcomes }: RetroAnswers): boolean {
  const { date, attendees, facilitator, minutes, ...content } = fields;
  const lines = [...(well ?? []), ...(poorly ?? []), ...(next ?? [])];
  const moved = [...(outcomes?.values() ?? [])].some((outcome) => outcome !== 'open');
  return moved || lines.length > 0 || Object.values(content).some((value) => value !== undefined);
}

function tasksOf(texts: string[] | undefined): string[] | undefined {
  for (const text of texts ?? []) {
    const fault = taskFault(text);
    if (fault) throw new UserError(`--next ${fault}`);
  }
  return texts;
}

/** What the flags say, checked. Throws a UserError for what does not fit. */
export function answersOf(options: RetroOptions, known: Known): RetroAnswers {
  const { goals, practices } = known.engagement;
  const goalIds = goals.map(({ id }) => id);
  const practiceIds = practices.map(({ id }) => id);
  return {
    fields: {
      date: known.date,
      attendees: options.attendees,
      facilitator: options.facilitator,
      minutes: field('--minutes', options.minutes, 'minutes'),
      replaced_by: options.replacedBy,
      host_days: field('--host-days', options.hostDays, 'host_days'),
      paired_days: field('--paired-days', options.pairedDays, 'paired_days'),
      scores: byId('--score', options.scores, 'scores', goalIds, 'goal'),
      practices: byId('--practice', options.practices, 'practices', practiceIds, 'practice'),
      mvp: field('--mvp', options.mvp, 'mvp'),
      failure_modes: field('--failure-mode', options.failureModes?.join(','), 'failure_modes'),
    },
    well: options.well,
    poorly: options.poorly,
    next: tasksOf(options.next),
    outcomes: outcomesOf(options, known),
    pulse: pulseOf(options),
  };
}
