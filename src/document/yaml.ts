import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { type Diagnostic, failed, type Result } from '../base/diagnostic.ts';
import type { ProblemId } from '../base/problems.ts';
import { controlCharacter, escapeCharacter, loneSurrogate } from '../base/text.ts';
import { maxDepth } from './limits.ts';
import { type FindField, type LocatedYaml, Locations, type Span } from './locations.ts';
import type { Source } from './source.ts';
import { isTooDeep, type Landmarks, landmarksOf, rootCauses } from './yaml-errors.ts';

const parseOptions = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  strict: true,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

const documentOf = (text: string) => parseDocument<ParsedNode>(text, parseOptions) as Document.Parsed<ParsedNode>;

const spanOf = (node: Node | undefined, start: number): Span | undefined =>
  node?.range ? { start: start + node.range[0], end: start + node.range[1] } : undefined;

function entryAt(parent: Node | undefined, name: string | number): { key: Node | undefined; value: Node | undefined } {
  if (isSeq(parent)) return { key: undefined, value: parent.items[Number(name)] as Node | undefined };
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && item.key.value === String(name))
    : undefined;
  return { key: pair?.key as Node | undefined, value: (pair?.value ?? undefined) as Node | undefined };
}

/** Finds fields in YAML. Parses it again on first use, since few files need locations. */
export function findInYaml(source: Source, start: number, end: number): FindField {
  let contents: Node | null | undefined;
  return (path) => {
    contents ??= documentOf(source.text.slice(start, end)).contents;
    let found: { key: Node | undefined; value: Node | undefined } = { key: undefined, value: contents ?? undefined };
    for (const name of path) found = entryAt(found.value, name);
    const blank = isScalar(found.value) && found.value.value === null;
    return { key: spanOf(found.key, start), value: blank ? undefined : spanOf(found.value, start) };
  };
}

const syntaxProblems: Record<string, { rule: ProblemId; message: string }> = {
  DUPLICATE_KEY: { rule: 'duplicate-key', message: 'duplicate field; keep one of the two' },
  NON_STRING_KEY: { rule: 'yaml-syntax', message: 'a field name must be plain text, not a list or a mapping' },
  TAB_AS_INDENT: { rule: 'yaml-syntax', message: 'this line is indented with a tab; YAML allows only spaces' },
  MULTIPLE_DOCS: {
    rule: 'front-matter',
    message: 'a second YAML document begins here; put all fields in one document',
  },
  TAG_RESOLVE_FAILED: { rule: 'yaml-tag', message: 'YAML tags are not supported; write the plain value' },
  BLOCK_AS_IMPLICIT_KEY: {
    rule: 'yaml-syntax',
    message: 'a second ": " on this line; quote the text, or put each field on its own line',
  },
};

/** Offset at which nesting is too deep: how far the parser itself got depends on the stack. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{\]}]|-(?= )/g)) {
    depth += sign === ']' || sign === '}' ? -1 : 1;
    if (depth === maxDepth) return index;
  }
  return undefined;
}

interface SyntaxProblem {
  rule: ProblemId;
  message: string;
  /** Offsets in the YAML text. */
  from: number;
  to: number;
}

const tooDeep = `nested deeper than ${maxDepth} levels`;

/** Moves an error from where the parser noticed it to where a person would look for it. */
function locateError(error: YAMLError, { keys, quotes }: Landmarks, text: string): SyntaxProblem {
  const [from, to] = error.pos;
  if (isTooDeep(error)) {
    const at = tooDeepAt(text) ?? from;
    return { rule: 'too-deep', message: tooDeep, from: at, to: at + 1 };
  }
  const key = error.code === 'DUPLICATE_KEY' ? keys.get(from) : undefined;
  if (key) {
    const message = `duplicate field "${key.value}"; keep one of the two`;
    return { rule: 'duplicate-key', message, from, to: key.range?.[1] ?? to };
  }
  const unclosed = error.message.startsWith('Missing closing ');
  const quote = unclosed ? quotes.findLast((offset) => offset < from) : undefined;
  if (quote !== undefined) {
    const message = `unclosed quote; end the text with ${text[quote]}`;
    return { rule: 'yaml-syntax', message, from: quote, to: quote + 1 };
  }
  const message = `invalid YAML: ${error.message.replace(/\s+/g, ' ')}`;
  return { rule: 'yaml-syntax', message, ...syntaxProblems[error.code], from, to };
}

/** Within brackets the parser builds on itself before it counts how deep it is. */
function documentOrDeep(text: string): Document.Parsed<ParsedNode> | undefined {
  try {
    return documentOf(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The syntax errors, each at most once per line. */
function syntaxErrors(document: Document.Parsed, source: Source, start: number, text: string): Diagnostic[] {
  // An unresolved tag is only a warning to the parser, which goes on with the text behind it.
  const errors = rootCauses([...document.errors, ...document.warnings]);
  if (errors.length === 0) return [];
  const landmarks = landmarksOf(document);
  const problems = errors.map((error) => {
    const { rule, message, from, to } = locateError(error, landmarks, text);
    return source.problem(rule, source.range(start + from, start + to), message);
  });
  return [...new Map(problems.map((problem) => [`${problem.range.start.line}:${problem.message}`, problem])).values()];
}

type Report = (rule: ProblemId, node: Node, message: string) => void;

function checkText(node: Node, value: unknown, report: Report): void {
  const found = typeof value === 'string' ? (controlCharacter.exec(value) ?? loneSurrogate.exec(value)) : null;
  if (found === null) return;
  report('control-character', node, `the control character ${escapeCharacter(found[0])} is not allowed in a value`);
}

/** Converts nodes to plain data, and reports what YAML allows but a document must not contain. */
function plainData(node: unknown, report: Report, depth = 0): unknown {
  if (isScalar(node)) {
    checkText(node, node.value, report);
    return node.value;
  }
  if (isAlias(node)) report('yaml-alias', node, `the alias *${node.source} is not allowed; write the value out`);
  if (!isMap(node) && !isSeq(node)) return null;
  if (depth >= maxDepth) {
    report('too-deep', node, tooDeep);
    return null;
  }
  if (isSeq(node)) return node.items.map((item) => plainData(item, report, depth + 1));
  const fields: Record<string, unknown> = {};
  for (const { key, value } of node.items) {
    const name = String(plainData(key, report, depth + 1));
    if (name !== '__proto__') fields[name] = plainData(value, report, depth + 1);
    else report('unknown-key', key as Node, 'a field must not be named "__proto__"; remove it');
  }
  return fields;
}

/** What the parser silently drops: directives, and everything after the end of a document. */
function droppedLine(source: Source, start: number, end: number): Diagnostic | undefined {
  const found = /^(?:%|\.\.\.(?=\s|$))/m.exec(source.text.slice(start, end));
  if (found === null) return undefined;
  const range = source.range(start + found.index, start + found.index + found[0].length);
  return found[0] === '%'
    ? source.problem('yaml-tag', range, 'YAML directives are not supported; remove the line')
    : source.problem('front-matter', range, '"..." ends a YAML document and hides what follows; remove the line');
}

/** Reads the YAML between two offsets of a file into plain data; `undefined` when it cannot be trusted. */
export function parseYaml(source: Source, start: number, end: number): Result<unknown> {
  const dropped = droppedLine(source, start, end);
  if (dropped) return failed(dropped);
  const text = source.text.slice(start, end);
  const document = documentOrDeep(text);
  if (!document) {
    const at = start + (tooDeepAt(text) ?? 0);
    return failed(source.problem('too-deep', source.range(at, at + 1), tooDeep));
  }
  const errors = syntaxErrors(document, source, start, text);
  if (errors.length > 0) return failed(errors);
  const diagnostics: Diagnostic[] = [];
  const value = plainData(document.contents, (rule, { range }, message) => {
    const [from, to] = range ?? [0, 0];
    diagnostics.push(source.problem(rule, source.range(start + from, start + to), message));
  });
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics };
}

/** The same, with locations. */
export const richYaml = (source: Source, start: number, end: number): LocatedYaml => ({
  ...parseYaml(source, start, end),
  locations: new Locations(source, start, findInYaml(source, start, end)),
});
