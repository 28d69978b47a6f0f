import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, located, type Path } from '../base/diagnostic.ts';
import { UserError } from '../base/errors.ts';
import { valueAt } from '../base/fields.ts';
import { controlCharacter, escapeCharacter, loneSurrogate } from '../base/text.ts';
import { differences, type Edit, Misfit, withValue } from './edit/data.ts';
import { editText } from './edit/text.ts';
import { type FrontMatter, fencesOf, frontMatterOf } from './front-matter.ts';
import type { Locations } from './locations.ts';
import { Source } from './source.ts';
import { richYaml } from './yaml.ts';

export type { Edit };

/** Names of fields. */
type Order = readonly string[];

/** Front matter with the offsets of its YAML. */
interface Matter extends FrontMatter {
  start: number;
  end: number;
}

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

function refusal(locations: Locations, path: Path, message: string): UserError {
  const name = path.length === 0 ? 'the front matter' : `"${path.join('.')}"`;
  return new UserError(
    located(locations.problem('invalid-value', path, `${name} ${message}`)),
    'nothing was written; change the file by hand',
  );
}

/** Fields that are `undefined` are not there. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

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

/** The YAML of a document with an edit made, in steps as small as can be. */
function editedYaml(source: Source, { fields, start, end }: Matter, { path, value }: Edit, order: Order): string {
  const lineEnd = source.text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
  return differences(path, valueAt(fields, path), value).reduce(
    (yaml, step) => {
      const edited = editText(yaml, step, { lineEnd, order });
      if (edited !== undefined) return edited;
      // A key without a colon, say, or a pair without braces.
      throw new Misfit(step.path, 'cannot be changed without touching what stands around it');
    },
    source.text.slice(start, end),
  );
}

/** A character that no document may hold: the text would not read back. */
function strayCharacter(value: unknown): string | undefined {
  if (typeof value === 'string') return (controlCharacter.exec(value) ?? loneSurrogate.exec(value))?.[0];
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value)
    .map(strayCharacter)
    .find((found) => found !== undefined);
}

/** The whole text with an edit made. Throws a Misfit when that cannot be done. */
function editedOnce(source: Source, edit: Edit, order: Order): string {
  const stray = strayCharacter(edit.value);
  if (stray !== undefined) {
    throw new Misfit(edit.path, `has the control character ${escapeCharacter(stray)}, which no document may hold`);
  }
  const matter = matterOf(source);
  const wanted = withValue(matter.fields, edit.path, edit.value);
  const yaml = editedYaml(source, matter, edit, order);
  const mark = source.whole.slice(0, source.whole.length - source.text.length);
  const whole = mark + source.text.slice(0, matter.start) + yaml + source.text.slice(matter.end);
  if (readsAs(wanted, new Source(source.file, whole), matter.start + yaml.length)) return whole;
  throw new Misfit(edit.path, 'would not read back as it should, or something else would change');
}

/**
 * The whole text of a document with fields of its front matter set, put in or taken out, one after the other: all else in it
 * stays as it was written. New outermost fields stand in the order given, or last. Throws a UserError when that cannot be done.
 */
export function editFrontMatter(source: Source, edits: readonly Edit[], order: Order = []): string {
  const { locations } = matterOf(source);
  try {
    return edits.reduce(
      (whole, { path, value }) => editedOnce(new Source(source.file, whole), { path, value: plain(value) }, order),
      source.whole,
    );
  } catch (error) {
    throw error instanceof Misfit ? refusal(locations, error.path, error.message) : error;
  }
}
