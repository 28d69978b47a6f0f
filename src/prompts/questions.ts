import type { Kind } from '../kinds/kind.ts';
import { expectation, type FieldPath, type JsonSchema } from '../kinds/schema.ts';
import { slugAdvice } from '../kinds/slug.ts';
import { fieldSchema, valueFromText, valueProblem } from '../kinds/values.ts';

/** A question; its words, default and constraints come from the schema. */
export interface Question {
  message: string;
  /** Shown dimmed below the message: what it is for, or an example. */
  hint: string;
  /** The value if Enter is pressed. */
  default: unknown;
  choices: Choice[] | undefined;
  multiple: boolean;
  /** May be left empty. */
  optional: boolean;
  /** A day, which may be typed in words. */
  isDay: boolean;
  /** A day on which something has happened: none after today. */
  isPast?: boolean;
  /** Parses the typed text; `undefined` if empty. */
  parse(text: string): unknown;
  /** What is wrong with a value, or with a missing one; `undefined` if it is valid. */
  problem(value: unknown): string | undefined | Promise<string | undefined>;
}

export interface Choice {
  value: unknown;
  name: string;
  /** Shown below the list while the choice is at hand. */
  description?: string;
}

/** What is wrong with a value that satisfies its schema; `undefined` if nothing is. */
export type Objection = (value: unknown) => string | undefined | Promise<string | undefined>;

export interface QuestionOptions {
  default?: unknown;
  message?: string;
  hint?: string;
  /** Shown behind the hint. */
  also?: string | undefined;
  optional?: boolean;
  /** The effect of leaving it empty. */
  empty?: string;
  objection?: Objection | undefined;
}

/** A value as a person would type it. */
export const displayValue = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');

/** What a field is for. */
export const descriptionOf = ({ description = '' }: JsonSchema): string => description.replace(/\.$/, '');

function valueHint(schema: JsonSchema, choices: Choice[] | undefined): string {
  const [example] = schema.examples ?? [];
  const description = descriptionOf(schema);
  if (choices || schema.format === 'date') return description;
  if (schema.enum) return `${description}; ${expectation(schema)}`;
  return example === undefined ? description : `${description}; such as ${displayValue(example)}`;
}

export const isRequired = (kind: Kind, path: FieldPath): boolean => {
  const parent = fieldSchema(kind.schema, path.slice(0, -1));
  return parent.required?.includes(String(path.at(-1))) ?? false;
};

/** Numbers are typed: in a list, a digit key would select by position. */
function schemaChoices(schema: JsonSchema): Choice[] | undefined {
  const values = schema.enum ?? schema.items?.enum;
  if (values?.some((value) => typeof value === 'number')) return undefined;
  const words = schema['x-auxeng-words'] ?? schema.items?.['x-auxeng-words'] ?? {};
  return values?.map((value) => {
    const description = words[String(value)];
    return { value, name: String(value), ...(typeof description === 'string' ? { description } : {}) };
  });
}

/** Only text input without a default can be left empty: lists have a choice for that. */
const mayBeEmpty = ({ optional, choices, default: preset }: Pick<Question, 'optional' | 'choices' | 'default'>) =>
  optional && choices === undefined && preset === undefined;

/** The question for a field of a kind. */
export function questionFor(kind: Kind, path: FieldPath, options: QuestionOptions = {}): Question {
  const schema = fieldSchema(kind.schema, path);
  const optional = options.optional ?? !isRequired(kind, path);
  const preset = options.default ?? schema.default;
  const choices = schemaChoices(schema);
  const hint = options.hint ?? valueHint(schema, choices);
  const empty = mayBeEmpty({ optional, choices, default: preset }) ? (options.empty ?? 'optional') : '';
  return {
    message: options.message ?? schema.title ?? path.join('.'),
    hint: [hint, options.also ?? '', empty].filter((part) => part !== '').join('; '),
    default: preset,
    choices,
    multiple: schema.type === 'array',
    optional,
    isDay: schema.format === 'date',
    isPast: schema['x-auxeng-past'] ?? false,
    parse(text) {
      const typed = text.trim();
      if (preset !== undefined && typed === displayValue(preset)) return preset;
      return typed === '' ? undefined : valueFromText(schema, typed);
    },
    problem(value) {
      if (value === undefined) return optional ? undefined : `enter ${expectation(schema)}`;
      return valueProblem(kind, path, value) ?? options.objection?.(value);
    },
  };
}

/** Asks for a slug that is not taken. */
export const slugQuestion = (
  text: { message: string; hint: string; default: string | undefined },
  isTaken: (slug: string) => boolean,
): Question => ({
  ...text,
  choices: undefined,
  multiple: false,
  optional: false,
  isDay: false,
  parse: (typed) => typed.trim() || text.default,
  problem: (slug) => slugAdvice(String(slug ?? '')) ?? (isTaken(String(slug)) ? `${slug} already exists` : undefined),
});
