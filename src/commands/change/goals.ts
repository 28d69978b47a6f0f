import { UserError } from '../../base/errors.ts';
import type { Fields } from '../../base/fields.ts';
import { assignment, fieldValue } from '../../drafts/set.ts';
import { slugFrom } from '../../kinds/slug.ts';
import { fieldSchema, valueFromText, valueProblem } from '../../kinds/values.ts';
import { slugQuestion } from '../../prompts/questions.ts';
import { askField, askId, askInstead, askText } from './ask.ts';
import type { Charter } from './decision.ts';
import type { Asked, ChangeLine } from './types.ts';

/** Throws a UserError for an item that its list does not take. */
function checked(charter: Charter, list: 'goals' | 'practices', item: unknown, given: string, example: string): Fields {
  const problem = valueProblem(charter.kind, [list], [item]);
  if (problem) throw new UserError(`${given} ${problem}`, `such as ${example}`);
  return item as Fields;
}

/** What retros will know it by. */
async function askShortName({ prompter, charter }: Asked, list: 'goals' | 'practices', title: string): Promise<string> {
  const known = (charter.data[list] ?? []).map(({ id }) => id);
  const text = { message: 'Short name', hint: 'what retros score it by', default: slugFrom(title) || undefined };
  return String(await prompter.ask(slugQuestion(text, (id) => known.includes(id))));
}

export const goalLine: ChangeLine<Fields> = {
  flag: '--goal <fields>',
  help: 'a new goal, as id=…,title=…,kind=…,baseline=…,target=…,unit=…; repeatable',
  title: 'a new goal',
  dayMessage: 'Added on',
  parse(text, charter) {
    const [item] = valueFromText(fieldSchema(charter.kind.schema, ['goals']), text) as unknown[];
    const example = '--goal id=flaky-tests,title="Flaky tests",kind=technical,target=5';
    return checked(charter, 'goals', item, `--goal "${text}"`, example);
  },
  async ask(asked) {
    const title = await askText(asked, ['goals', 0, 'title']);
    const id = await askShortName(asked, 'goals', title);
    const kind = await askField(asked, ['goals', 0, 'kind']);
    const baseline = await askField(asked, ['goals', 0, 'baseline']);
    const objection = (value: unknown) => (value === baseline ? 'is the baseline; what is to change?' : undefined);
    const target = await askField(asked, ['goals', 0, 'target'], { objection });
    const unit = await askField(asked, ['goals', 0, 'unit'], { optional: true });
    return { id, title, kind, baseline, target, ...(unit === undefined ? {} : { unit }) };
  },
  said: ({ title }) => `new goal: ${String(title)}`,
  apply: (goal, changes, decision) => changes.add('goals', goal, decision),
};

export const targetLine: ChangeLine<{ id: string; target: unknown }> = {
  flag: '--target <id=value>',
  help: 'another target of a goal; repeatable',
  title: "a goal's target",
  needsReason: true,
  dayMessage: 'Decided on',
  parse(text, { kind }) {
    const [id, value] = assignment('--target', text);
    return { id, target: fieldValue(kind, ['goals', 0, 'target'], `--target ${id}`, value) };
  },
  async ask(asked) {
    const id = await askId(asked, 'goals');
    const goal = asked.charter.data.goals?.find((known) => known.id === id);
    return { id, target: await askInstead(asked, ['goals', 0, 'target'], goal?.target, 'New target') };
  },
  said: ({ id, target }) => `${id}: target ${String(target)}`,
  apply: ({ id, target }, changes, decision) => changes.retarget(id, target, decision),
};

export const dropGoalLine: ChangeLine<string> = {
  flag: '--drop-goal <id>',
  help: 'a goal is dropped; repeatable',
  title: 'a goal is dropped',
  dayMessage: 'Dropped on',
  parse: (text) => text.trim(),
  ask: (asked) => askId(asked, 'goals'),
  said: (id) => `dropped: ${id}`,
  apply: (id, changes, decision) => changes.drop('goals', id, decision),
};

export const practiceLine: ChangeLine<Fields> = {
  flag: '--practice <id=title>',
  help: 'a new practice; repeatable',
  title: 'a new practice',
  dayMessage: 'Added on',
  parse(text, charter) {
    const [id, title] = assignment('--practice', text);
    const example = '--practice test-first="A failing test comes first"';
    return checked(charter, 'practices', { id, title }, `--practice "${text}"`, example);
  },
  async ask(asked) {
    const title = await askText(asked, ['practices', 0, 'title']);
    return { id: await askShortName(asked, 'practices', title), title };
  },
  said: ({ title }) => `new practice: ${String(title)}`,
  apply: (practice, changes, decision) => changes.add('practices', practice, decision),
};

export const dropPracticeLine: ChangeLine<string> = {
  flag: '--drop-practice <id>',
  help: 'a practice is dropped; repeatable',
  title: 'a practice is dropped',
  dayMessage: 'Dropped on',
  parse: (text) => text.trim(),
  ask: (asked) => askId(asked, 'practices'),
  said: (id) => `dropped: ${id}`,
  apply: (id, changes, decision) => changes.drop('practices', id, decision),
};
