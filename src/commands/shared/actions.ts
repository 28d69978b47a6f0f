import path from 'node:path';
import { type PublishedDiagnostic, startOfFile } from '../../base/diagnostic.ts';
import { FileError, UserError } from '../../base/errors.ts';
import { append, sizeOf } from '../../io/create.ts';
import type { Io } from '../../io/types.ts';
import {
  annotationLines,
  diagnosticAnnotations,
  type News,
  newsAnnotations,
  type RepoPath,
} from '../../report/annotations.ts';
import { githubAddress, type LinkTo } from '../../report/links.ts';
import { settingsMarkdown, summaryOf } from '../../report/summary.ts';
import { findRoot, repoPathIn, SettingsError, type Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../types.ts';

/** GitHub drops a summary that is larger, and shows nothing at all. */
const maxSummary = 1024 * 1024;

/** Links to the files at the commit that the workflow runs for, if its environment says which. */
function linksIn({ env }: Io, pathOf: RepoPath): LinkTo {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repo, GITHUB_SHA: commit = '' } = env;
  const address = `${server}/${repo}`;
  const isKnown = /^https?:\/\/[\w.:-]+(\/[\w.-]+){2}$/.test(address) && /^\w+$/.test(commit);
  return (file, line) => {
    const inRepo = pathOf(file);
    return isKnown && inRepo !== undefined ? githubAddress(address, commit, inRepo, line) : undefined;
  };
}

function writeSummary(file: string, markdown: string): void {
  try {
    append(file, summaryOf(markdown, maxSummary - sizeOf(file)));
  } catch (error) {
    throw new UserError(
      `the job summary could not be written: ${(error as Error).message}`,
      'GITHUB_STEP_SUMMARY must name a file that can be written; --format text does without',
    );
  }
}

/** What is shown there: the page, and what is new in it. */
export interface Shown {
  markdown(linkTo: LinkTo): string;
  news: News;
}

/** Shows a report where people look: on the lines that it is about, and on the page of the run. */
export async function reportToActions(
  { markdown, news }: Shown,
  workspace: Workspace,
  { io, annotate }: Pick<Context, 'io' | 'annotate'>,
): Promise<void> {
  const pathOf = repoPathIn(workspace);
  await annotate(annotationLines(newsAnnotations(news, pathOf)));
  const { GITHUB_STEP_SUMMARY: file } = io.env;
  if (file) writeSummary(file, markdown(linksIn(io, pathOf)));
}

/** What is wrong in the settings, or in a schema or template of the repo's own, if that is the error, and the root it is below. */
function faultsIn(
  error: unknown,
  cwd: string,
): { diagnostics: readonly PublishedDiagnostic[]; root: string } | undefined {
  if (error instanceof SettingsError && error.root !== undefined)
    return { diagnostics: error.diagnostics, root: error.root };
  if (!(error instanceof FileError)) return undefined;
  const { message, file } = error;
  const diagnostic = { rule: 'settings', severity: 'error', message, file, range: startOfFile } as const;
  return { diagnostics: [diagnostic], root: findRoot(path.resolve(cwd)) };
}

/** Shows there what keeps a program on the disk from being read: on its lines, and on the page of the run if it was to be a report. */
export async function faultToActions(
  error: unknown,
  { at, isReport }: { at: string | undefined; isReport: boolean },
  { io, annotate, cwd, others }: Context,
): Promise<void> {
  const faults = faultsIn(error, cwd);
  if (!faults || at !== undefined || (error instanceof FileError && others.length > 0)) return;
  const { diagnostics, root } = faults;
  const pathOf = repoPathIn({ root });
  await annotate(annotationLines(diagnosticAnnotations(diagnostics, pathOf)));
  const { GITHUB_STEP_SUMMARY: file } = io.env;
  if (isReport && file) writeSummary(file, settingsMarkdown(diagnostics, linksIn(io, pathOf)));
}
