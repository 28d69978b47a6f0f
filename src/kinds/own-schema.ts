import { FileError } from '../base/errors.ts';
import { type Ask, startWorker } from '../io/worker.ts';
import type { JsonSchema, SchemaError, Validate } from './schema.ts';

/** What the worker is asked. */
export type Question = { id: number; schema: JsonSchema } | { id: number; data: unknown };

/** What it answers: the formats that it knows, or the errors of a document, unless something failed. */
export interface Answer {
  failure?: string;
  formats?: string[];
  errors?: SchemaError[];
}

/** A schema of an organisation's own. */
interface OwnSchema {
  file: string;
  schema: JsonSchema;
}

/** Enough for any schema on a busy machine, and for each document more than it takes by far. */
const [patience, patiencePerDocument] = [3_500, 5];

const simplify = 'simplify its patterns, references and alternatives, or remove it from the folder';

let running: Ask | undefined;
let lastId = 0;

/** The schemas of one repo. They are anybody's on a pull request, so others than the program itself compile and run them. */
export class OwnSchemas {
  private spent = 0;
  private allowed = patience;

  /** Throws a UserError that names the file if the schema is not valid. */
  compile(own: OwnSchema): { validate: Validate; formats: readonly string[] } {
    const id = ++lastId;
    const { failure, formats = [] } = this.ask(own, { id, schema: own.schema });
    if (failure !== undefined) {
      throw new FileError(
        own.file,
        `${own.file} is not a valid JSON Schema: ${failure}`,
        'fix the schema, or remove it from the folder',
      );
    }
    const validate: Validate = (data) => {
      this.allowed += patiencePerDocument;
      const found = this.ask(own, { id, data });
      if (found.failure !== undefined)
        throw new FileError(own.file, `${own.file} cannot be used: ${found.failure}`, simplify);
      validate.errors = found.errors ?? null;
      return found.errors === undefined;
    };
    return { validate, formats };
  }

  /** All schemas of a repo share the time, so that many are not slower than one. */
  private ask({ file }: OwnSchema, question: Question): Answer {
    running ??= startWorker(new URL('./generated/schema-worker.cjs', import.meta.url));
    const start = performance.now();
    const answer = running(question, Math.max(1, this.allowed - this.spent)) as Answer | undefined;
    this.spent += performance.now() - start;
    if (answer) return answer;
    running = undefined;
    throw new FileError(file, `${file} takes too much time or memory to check documents with`, simplify);
  }
}
