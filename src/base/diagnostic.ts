import type { ProblemId } from './problems.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Lines and columns count from 1; columns count UTF-16 code units. `end` is just behind the last one. */
export interface Position {
  line: number;
  column: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** The path of a value: field names, and list indexes from 0. */
export type Path = readonly (string | number)[];

/**
 * One problem of one file, as scripts are given it: `schemas/validation.schema.json` publishes the shape. `file` is
 * relative to the repo's root, with forward slashes, or begins with `home:` in the private checkout.
 */
export interface PublishedDiagnostic {
  rule: string;
  severity: Severity;
  message: string;
  file: string;
  range: Range;
}

export interface Diagnostic extends PublishedDiagnostic {
  rule: ProblemId;
  /** The path of the value concerned, present or missing. */
  path?: Path;
}

export const toPublished = ({ path: _, ...diagnostic }: Diagnostic): PublishedDiagnostic => diagnostic;

/** What the core returns: a broken file is data, not an exception. */
export interface Result<T> {
  value: T;
  diagnostics: Diagnostic[];
}

/** What could not be read, and why. */
export const failed = (why: Diagnostic | Diagnostic[]): Result<undefined> => ({
  value: undefined,
  diagnostics: [why].flat(),
});

export const startOfFile: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

const rank: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

export const isAtLeast = (severity: Severity, threshold: Severity): boolean => rank[severity] >= rank[threshold];

/** Most severe first. */
export const bySeverity = (a: Severity, b: Severity): number => rank[b] - rank[a];

/** Orders texts by code unit, so that every machine and locale agrees. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where it is and what, as a line in the message of another error. */
export const located = ({ file, range, message }: PublishedDiagnostic): string =>
  `${file}:${range.start.line}:${range.start.column} ${message}`;

/** By file, then position, then rule. */
export const byLocation = (a: Diagnostic, b: Diagnostic): number =>
  byText(a.file, b.file) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  byText(a.rule, b.rule) ||
  byText(a.message, b.message);

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
