import type { Day } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import type { FieldPath } from '../../kinds/schema.ts';
import { type Choice, displayValue, type QuestionOptions, questionFor } from '../../prompts/questions.ts';
import type { Asked, ChangeLine } from './types.ts';

/** Asks for a field of the charter, or for one of an item that is new. */
export const askField = (
  { prompter, charter }: Pick<Asked, 'prompter' | 'charter'>,
  path: FieldPath,
  options: QuestionOptions = {},
): Promise<unknown> => prompter.ask(questionFor(charter.kind, path, { optional: false, ...options }));

export const askText = async (asked: Asked, path: FieldPath, options: QuestionOptions = {}): Promise<string> =>
  String(await askField(asked, path, options));

/** Asks for another value of a field than the present one. */
export const askInstead = (asked: Asked, path: FieldPath, now: unknown, message?: string): Promise<unknown> =>
  askField(asked, path, {
    ...(message === undefined ? {} : { message }),
    ...(now === undefined ? {} : { hint: `now ${displayValue(now)}` }),
    objection: (value) => (displayValue(value) === displayValue(now) ? 'is what it is now' : undefined),
  });

/** Asks for one of those that are there. Throws a UserError where there are none. */
export async function askWhich({ prompter }: Asked, noun: string, choices: readonly Choice[]): Promise<string> {
  if (choices.length === 0) throw new UserError(`the charter has no ${noun} to choose from`, 'change something else');
  return String(await prompter.select(`Which ${noun}?`, choices));
}

/** Asks for one of the goals or practices that still count. */
export const askId = (asked: Asked, list: 'goals' | 'practices'): Promise<string> =>
  askWhich(
    asked,
    list.slice(0, -1),
    (asked.charter.data[list] ?? [])
      .filter(({ dropped }) => dropped === undefined)
      .map(({ id = '', title = id }) => ({ value: id, name: title })),
  );

/** Where the day of a change is written. */
export const dayFieldOf = ({ dayField = ['changes', 0, 'date'] }: ChangeLine): FieldPath => dayField;

/** Asks for the day of a change, where it is written down: otherwise it is today. */
export async function askDay(asked: Asked, line: ChangeLine): Promise<Day> {
  const { dayMessage: message } = line;
  return message === undefined
    ? asked.day
    : askText(asked, dayFieldOf(line), { message, hint: '', default: asked.day });
}
