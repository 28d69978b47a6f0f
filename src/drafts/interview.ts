import { type Fields, valueAt } from '../base/fields.ts';
import { type Kind, kindNamed } from '../kinds/kind.ts';
import { missingFields } from '../kinds/requirements.ts';
import { type FieldPath, fieldSchema } from '../kinds/schema.ts';
import { FieldPrompter, type KnownIds } from '../prompts/fields.ts';
import type { Prompter } from '../prompts/prompter.ts';
import { isRequired, type QuestionOptions } from '../prompts/questions.ts';
import { type Answers, withBullets, withoutField, withValue } from './answers.ts';
import type { Draft } from './draft.ts';
import { entrySchema, type FieldEntry, headingOf, isField, type SectionEntry, type Table } from './table.ts';

/** What is asked next. It depends only on the answers so far. */
export interface Step {
  /** Whether flags and earlier answers leave it open. */
  isOpen(answers: Answers): boolean;
  /** How many answers it takes; one when left out. */
  takes?: number;
  /** The field that it asks for: `retro.attendees`. What two steps could ask for is asked once. */
  field?: string;
  ask(answers: Answers): Promise<Answers>;
}

const answersTo = (open: readonly Step[]): number =>
  open
    .filter(({ field }, index) => field === undefined || open.findIndex((other) => other.field === field) === index)
    .reduce((sum, { takes = 1 }) => sum + takes, 0);

/** Asks each step that is open once; an answer may open one, or close it. */
async function interview(steps: readonly Step[], given: Answers, prompter: Prompter): Promise<Answers> {
  let left = [...steps];
  for (let answers = given; ; ) {
    const open = left.filter((step) => step.isOpen(answers));
    const [next] = open;
    if (!next) return answers;
    left = left.filter((step) => step !== next);
    const later = open.filter((step) => step !== next && (next.field === undefined || step.field !== next.field));
    prompter.expect(answersTo(open), answersTo(later));
    answers = await next.ask(answers);
  }
}

/** Asks the open steps; then asks again for fields with errors, each error once. */
export async function askAll<Known>(
  steps: readonly Step[],
  given: Answers,
  draft: Draft,
  questions: Questions<Known>,
): Promise<Answers> {
  let answers = await interview(steps, given, questions.prompter);
  const reported = new Set<string>();
  for (;;) {
    const plan = draft.plan(answers);
    const error = (await draft.errors(plan)).find(({ message }) => !reported.has(message));
    const kind = plan.find(({ file }) => file === error?.file)?.kind;
    const field = String(error?.path?.[0]);
    if (!error || !kind?.schema.properties?.[field]) return answers;
    reported.add(error.message);
    answers = await questions.askAgain(answers, kind, field, error.message);
  }
}

/** Steps that are asked only under a condition. */
export const onlyWhen = (condition: (answers: Answers) => boolean, steps: readonly Step[]): Step[] =>
  steps.map((step) => ({ ...step, isOpen: (answers) => condition(answers) && step.isOpen(answers) }));

export const linesHint = 'one a line, or paste several; an empty line ends';

type SectionQuestion = Pick<SectionEntry, 'question' | 'hint' | 'check' | 'insist'> & {
  resolve?: (text: string) => string;
};

interface QuestionContext<Known> {
  prompter: Prompter;
  kinds: readonly Kind[];
  known: Known;
  ids: KnownIds;
  /** Default answers, by kind. */
  presets: Readonly<Record<string, Fields>>;
  /** What earlier documents said, by kind and field. */
  earlier?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The first error that the last answer introduced. */
  objection(before: Answers, after: Answers): Promise<string | undefined>;
}

/** A message that says the names of fields as the questions do. */
const labelledProblem = ({ schema }: Kind, message: string | undefined): string | undefined =>
  message?.replace(/"([a-z][a-z0-9_]*)"/g, (whole, name: string) => {
    const { title } = schema.properties?.[name] ?? {};
    return title === undefined ? whole : `"${title}"`;
  });

/** Makes steps from a command's table and from schemas. */
export class Questions<Known> {
  readonly prompter: Prompter;
  private readonly context: QuestionContext<Known>;
  private readonly asker: FieldPrompter;

  constructor(context: QuestionContext<Known>) {
    this.prompter = context.prompter;
    this.context = context;
    this.asker = new FieldPrompter(context.prompter, context.ids);
  }

  /** The fields of a kind, in the order of a command's table. */
  fields(table: Table<Known>, kind: string): Step[] {
    return table.filter(isField).flatMap((entry) => (entry.kind === kind ? this.field(entry) : []));
  }

  /** The sections of a table, in its order. */
  sections(table: Table<Known>): Step[] {
    return table.flatMap((entry) => {
      if (isField(entry)) return [];
      const title = headingOf(entry, this.context.kinds);
      const { resolve = (text: string) => text, check, ...shown } = entry;
      const meant = (text: string) => resolve(text, this.context.known);
      const problem = (text: string) => check?.(meant(text));
      return this.section(entry.kind, title, { question: `${title}?`, ...shown, resolve: meant, check: problem });
    });
  }

  private field(entry: FieldEntry<Known>): Step {
    const { kinds, known, presets } = this.context;
    const { ask, path } = entry;
    const kind = kindNamed(entry.kind, kinds);
    const schema = entrySchema(entry, kinds);
    const title = schema.title ?? entry.field;
    const preset = valueAt(presets[kind.name], path);
    const optionsFor = (answers: Answers) => (ask === true ? {} : ask?.({ known, answers, kind, title, preset }));
    return {
      isOpen: (answers) => valueAt(answers.fields[kind.name], path) === undefined && optionsFor(answers) !== undefined,
      takes: this.asker.answersTo(schema, isRequired(kind, path)),
      field: `${kind.name}.${entry.field}`,
      ask: (answers) => this.answered(answers, kind, path, { default: preset, ...optionsFor(answers) }),
    };
  }

  /** One of those that earlier documents have, if there are any and one of them is meant. */
  private async earlierValue(kind: Kind, path: FieldPath): Promise<unknown> {
    const values = this.context.earlier?.[kind.name]?.[path.join('.')] ?? [];
    if (values.length === 0) return undefined;
    const { title = path.join('.'), description = '' } = fieldSchema(kind.schema, path);
    const choices = [...values.map((value) => ({ value, name: value })), { value: undefined, name: 'something else' }];
    return this.prompter.select(title, choices, values[0], description.replace(/\.$/, ''));
  }

  private async answered(answers: Answers, kind: Kind, path: FieldPath, options: QuestionOptions): Promise<Answers> {
    const { objection } = this.context;
    const wouldBreak = (value: unknown) => objection(answers, withValue(answers, kind.name, path, value));
    const object = async (value: unknown) =>
      labelledProblem(kind, (await options.objection?.(value)) ?? (await wouldBreak(value)));
    const known = await this.earlierValue(kind, path);
    const value = known ?? (await this.asker.ask(kind, path, { ...options, objection: object }));
    return withValue(answers, kind.name, path, value);
  }

  /** One field of a kind, as its schema describes it. */
  ask(answers: Answers, kind: Kind, name: string): Promise<Answers> {
    const optional = !missingFields(kind, answers.fields[kind.name] ?? {}).includes(name);
    const preset = this.context.presets[kind.name]?.[name];
    return this.answered(answers, kind, [name], { optional, default: preset });
  }

  /** Asks for a field again, with the reason. */
  async askAgain(answers: Answers, kind: Kind, name: string, why: string): Promise<Answers> {
    this.context.prompter.expect(0, 0);
    await this.context.prompter.say(labelledProblem(kind, why) ?? why);
    return this.ask(withoutField(answers, kind.name, name), kind, name);
  }

  /** The remaining fields of a kind: by a condition of the schema, or by `kindFor`, one may require another. */
  rest(
    kind: Kind,
    left: (kind: Kind, fields: Fields) => string[],
    kindFor: (answers: Answers) => Kind = () => kind,
  ): Step[] {
    return Object.entries(kind.schema.properties ?? {}).map(([name, schema]) => ({
      isOpen: (answers) => left(kindFor(answers), answers.fields[kind.name] ?? {}).includes(name),
      takes: this.asker.answersTo(schema, isRequired(kind, [name])),
      field: `${kind.name}.${name}`,
      ask: (answers) => this.ask(answers, kindFor(answers), name),
    }));
  }

  /** A section as bullets, one a line. */
  section(kind: string, title: string, { question, hint, check, insist, resolve }: SectionQuestion): Step {
    const { prompter } = this.context;
    return {
      isOpen: ({ sections }) => sections[kind]?.[title] === undefined,
      ask: async (answers) => {
        const first = await prompter.lines(question ?? title, hint ?? linesHint, check);
        const isEmpty = first.length === 0 && insist !== undefined;
        const bullets = isEmpty ? await prompter.lines(insist, linesHint, check) : first;
        return withBullets(answers, kind, title, resolve ? bullets.map(resolve) : bullets);
      },
    };
  }
}
