import type { Kind } from '../kinds/kind.ts';
import { expectation, type FieldPath, type JsonSchema } from '../kinds/schema.ts';
import { faultOf, fieldSchema, valueFromText } from '../kinds/values.ts';

/** One thing to ask: words, default and what is allowed come from the schema. */
export interface Question {
  message: string;
  /** Shown dimly behind the message: what it is for, or an example. */
  hint: string;
  default: string | undefined;
  choices: Choice[] | undefined;
  multiple: boolean;
  /** May be left empty; then there is no answer. */
  optional: boolean;
  /** What a text means; `undefined` for none. */
  parse(text: string): unknown;
  /** What is wrong with a text, or nothing. */
  fault(text: string): string | undefined;
}

export interface Choice {
  value: string;
  name: string;
}

export interface QuestionOptions {
  default?: string | undefined;
  message?: string;
  hint?: string;
  optional?: boolean;
}

const shownExample = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value);

function hintOf(schema: JsonSchema): string {
  const [example] = schema.examples ?? [];
  const description = (schema.description ?? '').replace(/\.$/, '');
  return example === undefined || schema.enum ? description : `${description}; such as ${shownExample(example)}`;
}

const isRequired = (kind: Kind, path: FieldPath): boolean => {
  const parent = fieldSchema(kind.schema, path.slice(0, -1));
  return parent.required?.includes(String(path.at(-1))) ?? false;
};

function choicesOf(schema: JsonSchema): Choice[] | undefined {
  const values = schema.enum ?? schema.items?.enum;
  return values?.map((value) => ({ value: String(value), name: String(value) }));
}

/** The question for a field of a kind. */
export function questionFor(kind: Kind, path: FieldPath, options: QuestionOptions = {}): Question {
  const schema = fieldSchema(kind.schema, path);
  const optional = options.optional ?? !isRequired(kind, path);
  const parse = (text: string) => (text.trim() === '' ? undefined : valueFromText(schema, text));
  return {
    message: options.message ?? schema.title ?? path.join('.'),
    hint: options.hint ?? hintOf(schema),
    default: options.default ?? (schema.default === undefined ? undefined : shownExample(schema.default)),
    choices: choicesOf(schema),
    multiple: schema.type === 'array',
    optional,
    parse,
    fault(text) {
      const value = parse(text);
      if (value === undefined) return optional ? undefined : `needs ${expectation(schema)}`;
      return faultOf(kind, path, value);
    },
  };
}
