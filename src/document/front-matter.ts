import { type Diagnostic, failed, type Result } from '../base/diagnostic.ts';
import { isMapping } from '../base/fields.ts';
import type { LocatedYaml, Locations } from './locations.ts';
import { readYaml } from './readers.ts';
import type { Source } from './source.ts';

/** Real front matter stays under 3 KB; the parser is quadratic for some input. */
const maxFrontMatter = 64 * 1024;

export interface FrontMatter {
  fields: Record<string, unknown>;
  locations: Locations;
  /** Offset of the first character behind the closing fence's line. */
  bodyStart: number;
}

/** Offsets of the YAML, and of what follows the closing fence's line. */
interface Fences {
  start: number;
  end: number;
  bodyStart: number;
}

const isFence = (line: string) => /^---[ \t]*$/.test(line);

/** The lines of a text from an offset on, each with the offset where it starts. */
function* linesFrom(text: string, offset: number): Generator<{ line: string; start: number; next: number }> {
  for (let start = offset; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end + 1;
    yield { line: text.slice(start, next).replace(/\r?\n$/, ''), start, next };
    start = next;
  }
}

/**
 * Fields that follow the closing fence at once, up to another fence: a second front matter, which nothing would read.
 */
function secondFrontMatter(source: Source, bodyStart: number): Diagnostic | undefined {
  let fields = 0;
  for (const { line, start } of linesFrom(source.text, bodyStart)) {
    // The fence of its own, right behind that of the first.
    if (isFence(line) && start === bodyStart) continue;
    if (isFence(line) && fields > 0) {
      const message =
        'a second front matter begins here and would be ignored; put all fields between one pair of "---"';
      return source.problem('front-matter', source.range(bodyStart, start), message);
    }
    if (!/^([A-Za-z_][\w-]*:(\s|$)|\s+\S|- )/.test(line)) return undefined;
    fields++;
  }
  return undefined;
}

const opening = /^---[ \t]*(?:\r?\n|$)/;
/** The next line that ends the YAML, capturing its mark if that is alone on the line. Runs on every file. */
const ending = /\n(?:(---|\.\.\.)[ \t]*(?:\r?\n|$)|---[ \t])/g;

function findFences(source: Source): Fences | Diagnostic {
  const problem = (line: number, message: string) => source.problem('front-matter', source.lineRange(line), message);
  const { text } = source;
  if (text === '') return problem(1, 'the file is empty; expected front matter between two "---" lines');
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) {
    return problem(1, 'expected front matter: the first line must be "---" and nothing else');
  }
  ending.lastIndex = start - 1;
  const found = ending.exec(text);
  if (!found) return problem(1, 'the front matter is not closed; end it with a "---" line');
  const end = found.index + 1;
  const [whole, mark] = found;
  if (mark === '---') return { start, end, bodyStart: found.index + whole.length };
  const { line } = source.position(end);
  if (mark) return problem(line, 'the front matter is closed with "..."; close it with "---"');
  return problem(line, 'a second YAML document begins here; put all fields between one pair of "---"');
}

/** The first unresolved merge conflict. */
export function conflictMarker(source: Source): Diagnostic | undefined {
  if (!/^>{7}(\s|$)/m.test(source.text)) return undefined;
  const found = /^<{7}(\s|$)/m.exec(source.text);
  if (found === null) return undefined;
  const { line } = source.position(found.index);
  const message = 'unresolved merge conflict; keep one side and remove the lines <<<<<<<, ======= and >>>>>>>';
  return source.problem('conflict-marker', source.lineRange(line), message);
}

/** Finds the front matter of a document, without parsing it. */
export function fencesOf(source: Source): Result<Fences | undefined> {
  const conflict = conflictMarker(source);
  if (conflict) return failed(conflict);
  const fences = findFences(source);
  if ('rule' in fences) return failed(fences);
  if (Buffer.byteLength(source.text.slice(fences.start, fences.end)) <= maxFrontMatter)
    return { value: fences, diagnostics: [] };
  const message = `the front matter is larger than ${maxFrontMatter / 1024} KiB; move text into the body`;
  return failed(source.problem('too-large', source.lineRange(1), message));
}

/** The front matter of a document, from its parsed YAML. */
export function frontMatterOf(
  source: Source,
  { bodyStart }: Fences,
  { value, diagnostics, locations }: LocatedYaml,
): Result<FrontMatter | undefined> {
  const second = secondFrontMatter(source, bodyStart);
  const problems = second ? [...diagnostics, second] : diagnostics;
  if (problems.length > 0) return failed(problems);
  if (value === null) {
    const message = 'the front matter is empty; fill in the fields';
    const warning = source.problem('front-matter-empty', source.lineRange(1), message, 'warning');
    return { value: { fields: {}, locations, bodyStart }, diagnostics: [warning] };
  }
  if (!isMapping(value)) {
    const shape = Array.isArray(value) ? 'a list' : 'plain text';
    const message = `the front matter must be fields as "name: value", not ${shape}`;
    return failed(source.problem('front-matter', source.lineRange(locations.value([]).start.line), message));
  }
  return { value: { fields: value, locations, bodyStart }, diagnostics: [] };
}

/** Reads the front matter of a document; its value is `undefined` when there is none that can be trusted. */
export async function readFrontMatter(source: Source): Promise<Result<FrontMatter | undefined>> {
  const { value: fences, diagnostics } = fencesOf(source);
  if (!fences) return failed(diagnostics);
  return frontMatterOf(source, fences, await readYaml(source, fences.start, fences.end));
}
