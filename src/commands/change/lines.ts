import { isDay } from '../../base/calendar.ts';
import { UserError } from '../../base/errors.ts';
import { assignment, fieldValue } from '../../drafts/set.ts';
import type { Doc } from '../../kinds/document.ts';
import { type FieldPath, fieldSchema } from '../../kinds/schema.ts';
import { valueFromText, valueProblem } from '../../kinds/values.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { questionFor } from '../../prompts/questions.ts';
import type { CharterChanges } from './charter.ts';

/** One thing that can change in a charter: its flag, its question, and what it does. */
export interface ChangeLine {
  /** As commander writes it. */
  flag: string;
  help: string;
  /** In the list of "What has changed?". */
  title: string;
  /** The reason is written down with it. */
  needsReason?: boolean;
  apply(text: string, changes: CharterChanges, charter: Doc<'engagement'>): void;
  /** The text that the flag would take. */
  ask(prompter: Prompter, charter: Doc<'engagement'>): Promise<string>;
}

/** Asks for a field of the charter, as text. */
const askField =
  (path: FieldPath, message?: string): ChangeLine['ask'] =>
  async (prompter, { kind }) => {
    const question = questionFor(kind, path, { optional: false, ...(message === undefined ? {} : { message }) });
    return String(await prompter.ask(question));
  };

/** Asks for one of the goals or practices that still count. */
const askId =
  (list: 'goals' | 'practices', message: string): ChangeLine['ask'] =>
  async (prompter, { data }) => {
    const items = (data[list] ?? []).filter(({ dropped }) => dropped === undefined);
    if (items.length === 0) throw new UserError(`the charter has no ${list} to choose from`, 'nothing was written');
    const choices = items.map(({ id = '', title = id }) => ({ value: id, name: title }));
    return String(await prompter.select(message, choices));
  };

const dayIn = (flag: string, text: string): string => {
  if (isDay(text)) return text;
  throw new UserError(`${flag}: not a date: ${text}`, 'write it as YYYY-MM-DD, for instance 2026-09-17');
};

function pauseFrom(text: string): { from: string; until: string } {
  const [from = '', until = from] = text.split('..').map((part) => part.trim());
  return { from: dayIn('--pause', from), until: dayIn('--pause', until) };
}

/** `NAME=4 likes the new CLI`: the figure and the note may each be left out. */
function contactFrom(text: string): { name: string; said: { sentiment?: number; note?: string } } {
  const [name, rest] = text.includes('=') ? assignment('--contact', text) : [text.trim(), ''];
  const [, figure, note = ''] = /^(\d+)?\s*(.*)$/s.exec(rest) ?? [];
  return {
    name,
    said: { ...(figure === undefined ? {} : { sentiment: Number(figure) }), ...(note === '' ? {} : { note }) },
  };
}

function itemFrom(charter: Doc<'engagement'>, list: 'goals', flag: string, text: string): Record<string, unknown> {
  const [item] = valueFromText(fieldSchema(charter.kind.schema, [list]), text) as unknown[];
  const problem = valueProblem(charter.kind, [list], [item]);
  if (problem)
    throw new UserError(
      `${flag} "${text}" ${problem}`,
      'for instance --goal id=flaky-tests,title="Flaky tests",kind=technical,target=5',
    );
  return item as Record<string, unknown>;
}

/** In the order of the help and of the list that is asked. */
export const changeLines: readonly ChangeLine[] = [
  {
    flag: '--end <date>',
    help: 'the engagement ends on another day',
    title: 'the end',
    needsReason: true,
    apply: (text, changes) => changes.replace('end', dayIn('--end', text)),
    ask: askField(['end'], 'New end'),
  },
  {
    flag: '--pause <from..until>',
    help: 'a pause: leave, holidays, a freeze; repeatable',
    title: 'a pause',
    needsReason: true,
    apply: (text, changes) => changes.append('pauses', { ...pauseFrom(text), ...changes.why }),
    async ask(prompter, charter) {
      const from = await askField(['pauses', 0, 'from'], 'First day of the pause')(prompter, charter);
      return `${from}..${await askField(['pauses', 0, 'until'], 'Last day of the pause')(prompter, charter)}`;
    },
  },
  {
    flag: '--join <name>',
    help: 'an engineer joins; repeatable',
    title: 'an engineer joins',
    apply: (name, changes) => changes.append('engineers', { name, from: changes.on }),
    ask: askField(['engineers', 0], 'Who joins?'),
  },
  {
    flag: '--leave <name>',
    help: 'an engineer leaves; repeatable',
    title: 'an engineer leaves',
    apply: (name, changes) => changes.leave(name),
    ask: askField(['engineers', 0], 'Who leaves?'),
  },
  {
    flag: '--advisor <name>',
    help: 'another project advisor',
    title: 'the advisor',
    needsReason: true,
    apply: (name, changes) => changes.replace('advisor', name),
    ask: askField(['advisor'], 'New advisor'),
  },
  {
    flag: '--goal <fields>',
    help: 'a new goal, as id=…,title=…,kind=…,baseline=…,target=…,unit=…; repeatable',
    title: 'a new goal',
    apply: (text, changes, charter) =>
      changes.append('goals', { ...itemFrom(charter, 'goals', '--goal', text), added: changes.on }),
    async ask(prompter, charter) {
      const fields = ['id', 'title', 'kind', 'baseline', 'target'];
      const parts: string[] = [];
      for (const name of fields) parts.push(`${name}=${await askField(['goals', 0, name])(prompter, charter)}`);
      return parts.join(',');
    },
  },
  {
    flag: '--target <id=value>',
    help: 'another target of a goal; repeatable',
    title: "a goal's target",
    needsReason: true,
    apply(text, changes, { kind }) {
      const [id, value] = assignment('--target', text);
      changes.replace(`goals.${id}.target`, fieldValue(kind, ['goals', 0, 'target'], `--target ${id}`, value));
    },
    async ask(prompter, charter) {
      const id = await askId('goals', 'Which goal?')(prompter, charter);
      return `${id}=${await askField(['goals', 0, 'target'], 'New target')(prompter, charter)}`;
    },
  },
  {
    flag: '--drop-goal <id>',
    help: 'a goal is given up; repeatable',
    title: 'a goal is dropped',
    apply: (id, changes) => changes.drop('goals', id),
    ask: askId('goals', 'Which goal?'),
  },
  {
    flag: '--practice <id=title>',
    help: 'a new practice; repeatable',
    title: 'a new practice',
    apply(text, changes) {
      const [id, title] = assignment('--practice', text);
      changes.append('practices', { id, title, added: changes.on });
    },
    async ask(prompter, charter) {
      const id = await askField(['practices', 0, 'id'])(prompter, charter);
      return `${id}=${await askField(['practices', 0, 'title'])(prompter, charter)}`;
    },
  },
  {
    flag: '--drop-practice <id>',
    help: 'a practice is given up; repeatable',
    title: 'a practice is dropped',
    apply: (id, changes) => changes.drop('practices', id),
    ask: askId('practices', 'Which practice?'),
  },
  {
    flag: '--champion <name>',
    help: 'a champion was won; repeatable',
    title: 'a champion',
    apply: (name, changes) => changes.append('champions', { name }),
    ask: askField(['champions', 0, 'name']),
  },
  {
    flag: '--contact <name=sentiment note>',
    help: 'somebody spoke with a champion, as "Rosalind=4 likes the new CLI"; repeatable',
    title: 'a talk with a champion',
    apply(text, changes) {
      const { name, said } = contactFrom(text);
      changes.contact(name, said);
    },
    async ask(prompter, charter) {
      const name = await askField(['champions', 0, 'name'], 'Which champion?')(prompter, charter);
      const sentiment = await askField(['champions', 0, 'contacts', 0, 'sentiment'])(prompter, charter);
      const [note = ''] = await prompter.lines('Note', 'what they said; an empty line ends');
      return `${name}=${sentiment} ${note}`;
    },
  },
  {
    flag: '--accept <rule>',
    help: 'both sides live with what this rule says; repeatable',
    title: 'a signal that both sides accept',
    needsReason: true,
    apply: (rule, changes) => changes.append('accepted', { rule, ...changes.why }),
    ask: askField(['accepted', 0, 'rule']),
  },
  {
    flag: '--set <field=value>',
    help: 'another value of any field, with a dot within mappings and lists: host_team.size=6; repeatable',
    title: 'another field',
    needsReason: true,
    apply(text, changes, { kind }) {
      const [field, value] = assignment('--set', text);
      const path = changes.pathOf(field).map((step) => (typeof step === 'number' ? 0 : step));
      changes.replace(field, fieldValue(kind, path, `--set ${field}`, value));
    },
    async ask(prompter, charter) {
      const names = Object.keys(charter.kind.schema.properties ?? {}).filter((name) => name !== 'changes');
      const choices = names.map((name) => ({ value: name, name }));
      const field = String(await prompter.select('Which field?', choices));
      return `${field}=${await askField([field])(prompter, charter)}`;
    },
  },
];
