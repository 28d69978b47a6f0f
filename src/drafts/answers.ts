import { type Fields, isMapping } from '../base/fields.ts';
import type { FieldPath } from '../kinds/schema.ts';
import type { SectionBullets } from '../kinds/template.ts';

/** What became of an open action. */
export type ActionOutcome = 'open' | 'done' | 'dropped';

/** All answers so far, from flags and prompts, in the shapes of the schemas. */
export interface Answers {
  /** By kind. */
  readonly fields: Readonly<Record<string, Fields>>;
  /** Bullets by kind, then by heading. */
  readonly sections: Readonly<Record<string, SectionBullets>>;
  /** Free text for the end of the document. */
  readonly text?: string | undefined;
  /** A slug: of a new engagement, or of a file that is one of several. */
  readonly name?: string | undefined;
  /** By the index of the action; open unless set. */
  readonly outcomes?: ReadonlyMap<number, ActionOutcome> | undefined;
}

export const noAnswers: Answers = { fields: {}, sections: {} };

/** Two values for one field: lists grow, mappings are joined, anything else is replaced. */
export function mergeValues(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...before, ...value];
  if (!isMapping(before) || !isMapping(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, mergeValues(before[key], inner)]);
  return { ...before, ...Object.fromEntries(entries) };
}

export const withFields = (answers: Answers, kind: string, fields: Fields): Answers => ({
  ...answers,
  fields: { ...answers.fields, [kind]: { ...answers.fields[kind], ...fields } },
});

/** Merges a value in at a path; `undefined` changes nothing. */
export function withValue(answers: Answers, kind: string, path: FieldPath, value: unknown): Answers {
  if (value === undefined) return answers;
  const whole = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  return withFields(answers, kind, mergeValues(answers.fields[kind] ?? {}, whole) as Fields);
}

export function withoutField(answers: Answers, kind: string, name: string): Answers {
  const { [name]: _, ...others } = answers.fields[kind] ?? {};
  return { ...answers, fields: { ...answers.fields, [kind]: others } };
}

export const withBullets = (answers: Answers, kind: string, title: string, bullets: readonly string[]): Answers => ({
  ...answers,
  sections: { ...answers.sections, [kind]: { ...answers.sections[kind], [title]: bullets } },
});

/** Without undefined fields. */
export const definedOnly = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
