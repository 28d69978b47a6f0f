import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, Path } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { differences, type Edit, Misfit, valueAt, withValue } from './edit/data.ts';
import { editText } from './edit/text.ts';
import { type FrontMatter, fencesOf, frontMatterOf } from './front-matter.ts';
import { Source } from './source.ts';
import { richYaml } from './yaml.ts';

export type { Edit };

/** Front matter with the offsets of its YAML. */
interface Matter extends FrontMatter {
  start: number;
  end: number;
}

const located = ({ file, range, message }: Diagnostic): string =>
  `${file}:${range.start.line}:${range.start.column} ${message}`;

const unreadable = ({ file }: Source, problems: readonly Diagnostic[]): UserError =>
  new UserError(
    `${file} cannot be read, so it is not changed:${problems.map((problem) => `\n  ${located(problem)}`).join('')}`,
    'nothing was written; fix the file first',
  );

/** Only what can be read in full can be shown to be changed in nothing else. */
function matterOf(source: Source): Matter {
  const { value: fences, diagnostics } = fencesOf(source);
  if (!fences) throw unreadable(source, diagnostics);
  const { start, end } = fences;
  const read = frontMatterOf(source, fences, richYaml(source, start, end));
  if (!read.value) throw unreadable(source, read.diagnostics);
  return { ...read.value, start, end };
}

function refusal({ locations }: Matter, path: Path, message: string): UserError {
  const name = path.length === 0 ? 'the front matter' : `"${path.join('.')}"`;
  return new UserError(
    located(locations.problem('invalid-value', path, `${name} ${message}`)),
    'nothing was written; change the file by hand',
  );
}

/** Fields that are `undefined` are not there. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** The edits in steps as small as can be, and what is to be read when all are made. */
function stepsOf(matter: Matter, edits: readonly Edit[]): { steps: Edit[]; wanted: unknown } {
  let wanted: unknown = matter.fields;
  const steps = edits.flatMap((edit) => {
    const value = plain(edit.value);
    const before = valueAt(wanted, edit.path);
    try {
      wanted = withValue(wanted, edit.path, value);
    } catch (error) {
      throw error instanceof Misfit ? refusal(matter, error.path, error.message) : error;
    }
    return differences(edit.path, before, value);
  });
  return { steps, wanted };
}

/** The data of a document with one value set in it; as it was where something is in the way, which the edit itself will say. */
export function dataWith(data: unknown, path: Path, value: unknown): unknown {
  try {
    return withValue(data, path, plain(value));
  } catch (error) {
    if (error instanceof Misfit) return data;
    throw error;
  }
}

/** Whether a text reads as wanted, and what is behind its front matter is still behind it. */
function readsAs(wanted: unknown, source: Source, end: number): boolean {
  try {
    const read = matterOf(source);
    return read.end === end && isDeepStrictEqual(read.fields, wanted);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Of a key without a colon, say, or a pair without braces. */
const unknownShape = 'cannot be changed without touching what stands around it';
const notAsWanted = 'would not read back as it should, or something else would change';

/**
 * The whole text of a document with fields of its front matter set, put in or taken out: all else in it stays as it was written.
 * New outermost fields stand in the order given, or last. Throws a UserError when that cannot be done.
 */
export function editFrontMatter(source: Source, edits: readonly Edit[], order: readonly string[] = []): string {
  const matter = matterOf(source);
  const { start, end } = matter;
  const { steps, wanted } = stepsOf(matter, edits);
  const lineEnd = source.text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
  let yaml = source.text.slice(start, end);
  for (const step of steps) {
    const edited = editText(yaml, step, { lineEnd, order });
    if (edited === undefined) throw refusal(matter, step.path, unknownShape);
    yaml = edited;
  }
  const mark = source.whole.slice(0, source.whole.length - source.text.length);
  const whole = mark + source.text.slice(0, start) + yaml + source.text.slice(end);
  if (readsAs(wanted, new Source(source.file, whole), start + yaml.length)) return whole;
  throw refusal(matter, edits[0]?.path ?? [], notAsWanted);
}
