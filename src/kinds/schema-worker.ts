/** Runs in a worker: compiles the schemas of an organisation and holds documents against them. */
import { workerData } from 'node:worker_threads';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { WorkerPorts } from '../io/worker.ts';
import type { Answer, Question } from './own-schema.ts';
import type { JsonSchema, SchemaError } from './schema.ts';

const { port, answered } = workerData as WorkerPorts;
const validators = new Map<number, ValidateFunction>();

/** More than anybody reads of one document. */
const maxErrors = 500;

const sectionRules = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      title: { type: 'string', minLength: 1 },
      holds: { enum: ['successes', 'criticism', 'actions', 'takeaways'] },
      required: { type: 'boolean' },
      expected: { type: 'boolean' },
    },
    required: ['title'],
    additionalProperties: false,
  },
};

const fieldName = { type: 'string', minLength: 1 };

/** What our own keywords take. */
const keywords = {
  'x-auxeng-path': { type: 'string' },
  'x-auxeng-suffix': { enum: ['number', 'slug'] },
  'x-auxeng-name': fieldName,
  'x-auxeng-date': fieldName,
  'x-auxeng-sections': sectionRules,
  'x-auxeng-keys': { enum: ['goals', 'practices'] },
};

/** A fresh one for each schema, so that none can refer to another. */
function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    strict: false,
    strictNumbers: true,
    logger: false,
  });
  addFormats.default(ajv);
  for (const [keyword, metaSchema] of Object.entries(keywords)) ajv.addKeyword({ keyword, metaSchema });
  return ajv;
}

function compile(id: number, schema: JsonSchema): Answer {
  const ajv = newAjv();
  validators.set(id, ajv.compile(schema));
  return { formats: Object.keys(ajv.formats) };
}

function limited(errors: SchemaError[]): SchemaError[] {
  const hidden = errors.length - maxErrors;
  if (hidden <= 0) return errors;
  const message = `has ${hidden} more faults by this schema than the ${maxErrors} that are shown`;
  const rest = { instancePath: '', schemaPath: '#/maxErrors', keyword: 'maxErrors', params: {}, message };
  return [rest, ...errors.slice(0, maxErrors)];
}

function answerTo(id: number, data: unknown): Answer {
  const check = validators.get(id);
  if (!check) return { failure: 'it was not compiled' };
  return check(data) ? {} : { errors: limited((check.errors ?? []) as SchemaError[]) };
}

function answer(question: Question): Answer {
  try {
    return 'schema' in question ? compile(question.id, question.schema) : answerTo(question.id, question.data);
  } catch (error) {
    const { message } = error as Error;
    return { failure: error instanceof RangeError ? 'it refers to itself without end' : message };
  }
}

port.on('message', (question: Question) => {
  port.postMessage(answer(question));
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
});
