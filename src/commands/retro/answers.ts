import type { Day } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import { suggestion } from '../../base/nearest.ts';
import { type Kind, kindNamed } from '../../kinds/kind.ts';
import { type Fields, fieldValue, saidOf } from '../shared/fields.ts';
import { assignment } from '../shared/flags.ts';
import { fieldsSet, type KnownIds, noIds, together } from '../shared/set.ts';
import { taskFault } from '../shared/tasks.ts';
import type { Known } from './known.ts';
import { pulseFlags, type RetroOptions, retroFlags } from './options.ts';

export type Outcome = 'open' | 'done' | 'dropped';

/** All that is said of a week, by flags or by a person, in the shapes of the schemas. */
export interface RetroAnswers {
  /** Fields of the retro; `undefined` where nothing was said. */
  fields: Fields;
  well: string[] | undefined;
  poorly: string[] | undefined;
  next: string[] | undefined;
  /** What became of each open action, by its place in the list; open where nothing was said. */
  outcomes: Map<number, Outcome> | undefined;
  /** Fields of the pulse; nothing where there is none. */
  pulse: Fields | undefined;
}

const field = (kind: Kind, flag: string, text: string | undefined, name: string): unknown =>
  text === undefined ? undefined : fieldValue(kind, [name], flag, text);

/** `id=value` flags as a mapping; an id that the charter does not have is refused with the nearest. */
function byId(
  retro: Kind,
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

function pulseOf(
  { safety, alignment, soloDays, pulse: wanted }: RetroOptions,
  set: Fields | undefined,
  pulse: Kind,
): Fields | undefined {
  const flags = { safety, alignment, solo_days: soloDays };
  const given = Object.keys({ ...saidOf(flags), ...set })[0];
  if (given === undefined) return undefined;
  const flag = set && given in set ? `--set ${given}` : pulseFlags[given];
  if (!wanted) throw new UserError(`${flag} is for the pulse, and --no-pulse wants none`, 'leave one of the two out');
  const fields = together(
    {
      safety: field(pulse, '--safety', safety, 'safety'),
      alignment: field(pulse, '--alignment', alignment, 'alignment'),
      solo_days: field(pulse, '--solo-days', soloDays, 'solo_days'),
    },
    pulseFlags,
    set,
  );
  if (fields.safety !== undefined) return fields;
  throw new UserError('a pulse needs --safety', 'from 1 (not at all) to 5: I can say openly what I think');
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

/** What the charter has, for mappings by goal or practice. */
export const idsOf = ({ engagement: { goals, practices } }: Known): KnownIds => ({ goals, practices });

/** The day decides what is known, so that --set is asked for it before the rest. */
export const daySet = ({ set }: RetroOptions, retro: Kind): Day | undefined =>
  fieldsSet(
    [retro],
    set.filter((text) => assignment('--set', text)[0] === 'date'),
    noIds,
  )[retro.name]?.date as Day | undefined;

function fieldsOf(options: RetroOptions, known: Known, retro: Kind): Fields {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const { goals, practices } = known.engagement;
  return {
    date: options.date,
    attendees: options.attendees,
    facilitator: options.facilitator,
    minutes: field(retro, '--minutes', options.minutes, 'minutes'),
    replaced_by: options.replacedBy,
    host_days: field(retro, '--host-days', options.hostDays, 'host_days'),
    paired_days: field(retro, '--paired-days', options.pairedDays, 'paired_days'),
    scores: byId(retro, '--score', options.scores, 'scores', ids(goals), 'goal'),
    practices: byId(retro, '--practice', options.practices, 'practices', ids(practices), 'practice'),
    mvp: field(retro, '--mvp', options.mvp, 'mvp'),
    failure_modes: field(retro, '--failure-mode', options.failureModes?.join(','), 'failure_modes'),
  };
}

/** What the flags say, checked. Throws a UserError for what does not fit. */
export function answersOf(options: RetroOptions, known: Known, kinds: readonly Kind[]): RetroAnswers {
  const [retro, pulse] = [kindNamed('retro', kinds), kindNamed('pulse', kinds)];
  const set = fieldsSet([retro, pulse], options.set, idsOf(known));
  const fields = together(fieldsOf(options, known, retro), retroFlags, set.retro);
  const said = pulseOf(options, set.pulse, pulse);
  return {
    fields: { ...fields, date: known.date },
    well: options.well,
    poorly: options.poorly,
    next: tasksOf(options.next),
    outcomes: outcomesOf(options, known),
    pulse: said && { date: known.date, ...said },
  };
}
