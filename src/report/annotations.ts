import { located, type PublishedDiagnostic, type Range, type Severity } from '../base/diagnostic.ts';
import { count } from '../base/text.ts';
import type { Signal } from '../rules/types.ts';
import { forCommand, forCommandProperty } from './escape.ts';

/** What GitHub shows beside a line of a file. */
export interface Annotation {
  severity: Severity;
  title: string;
  message: string;
  /** From the root of the git repo; `undefined` for what lies in no file of it. */
  file: string | undefined;
  range: Range;
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** GitHub drops what a step says of one type beyond this. */
const maxOfType = 10;

function properties({ file, range: { start, end }, title }: Annotation): string {
  const lines = { file, line: start.line, endLine: end.line };
  // A line as a whole has no column, and GitHub takes none for several lines.
  const isInLine = start.line === end.line && start.column < end.column;
  const columns = isInLine ? { col: start.column, endColumn: end.column } : {};
  return Object.entries({ ...(file === undefined ? {} : { ...lines, ...columns }), title })
    .map(([name, value]) => `${name}=${forCommandProperty(String(value))}`)
    .join(',');
}

const command = (annotation: Annotation): string =>
  `::${commands[annotation.severity]} ${properties(annotation)}::${forCommand(annotation.message)}\n`;

function linesOf(annotations: readonly Annotation[], severity: Severity): string[] {
  const found = annotations.filter((annotation) => annotation.severity === severity);
  if (found.length <= maxOfType) return found.map(command);
  const shown = found.slice(0, maxOfType - 1);
  const more = `and ${count(found.length - shown.length, `more ${commands[severity]}`)}`;
  return [...shown.map(command), `::${commands[severity]} title=${forCommandProperty(more)}::${forCommand(more)}\n`];
}

/**
 * Workflow commands of GitHub Actions, the most severe first; what is too much for one step is counted.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const annotationLines = (annotations: readonly Annotation[]): string =>
  (['error', 'warning', 'info'] as const).flatMap((severity) => linesOf(annotations, severity)).join('');

/** Where a file lies in its git repo, from the root of that; nothing for one that lies in no repo of ours. */
export type RepoPath = (file: string) => string | undefined;

/** Problems of documents. Where GitHub knows no file, the message says the place. */
export const diagnosticAnnotations = (diagnostics: readonly PublishedDiagnostic[], pathOf: RepoPath): Annotation[] =>
  diagnostics.map((diagnostic) => {
    const { rule: title, severity, message, range } = diagnostic;
    const file = pathOf(diagnostic.file);
    return { severity, title, message: file === undefined ? located(diagnostic) : message, file, range };
  });

/** The part of a report that is about lines. */
export interface News {
  diagnostics: readonly PublishedDiagnostic[];
  engagements: readonly { slug: string; signals: readonly Signal[] }[];
}

/** What a report has to say at a line: problems of documents, and signals with what to do. */
export const newsAnnotations = ({ diagnostics, engagements }: News, pathOf: RepoPath): Annotation[] => [
  ...diagnosticAnnotations(diagnostics, pathOf),
  ...engagements.flatMap(({ slug, signals }) =>
    signals.map(({ rule, severity, message, do: todo, file, line }) => ({
      severity,
      title: `${slug}: ${rule}`,
      message: `${pathOf(file) === undefined ? `${file}:${line} ` : ''}${message}\n${todo}`,
      file: pathOf(file),
      range: { start: { line, column: 1 }, end: { line, column: 1 } },
    })),
  ),
];
