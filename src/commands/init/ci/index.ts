import type { Advice } from '../../../drafts/output.ts';
import type { Files, Io } from '../../../io/types.ts';
import type { Audience } from '../../../model/types.ts';
import { settingsFile } from '../../../workspace/settings.ts';
import type { Workspace } from '../../../workspace/workspace.ts';
import type { PlannedFile } from '../../../workspace/write.ts';
import { githubFile, githubWorkflow } from './github.ts';
import { gitlabFile, gitlabInclude, gitlabIncluded, gitlabJobs } from './gitlab.ts';
import { type GitlabMain, gitlabMain, readGitlabMain } from './gitlab-main.ts';
import { findSource, type Place } from './source.ts';
import type { CiPlan } from './types.ts';

export interface CiOptions {
  ci: 'github' | 'gitlab';
  source: string | undefined;
  audience: Audience;
}

/** What a forge is to be given: files from the root of the git repo, and what is left to do by hand. */
export interface CiFiles {
  files: PlannedFile[];
  /** Files of the repo that these need. */
  needed: readonly string[];
  next: Advice[];
}

function includeStep({ hasInclude }: GitlabMain): Advice {
  return hasInclude
    ? { what: `add this to the list under \`include:\` in ${gitlabMain}`, command: gitlabIncluded }
    : { what: `add this to ${gitlabMain}`, command: gitlabInclude };
}

async function gitlabFiles(plan: CiPlan, repo: Files): Promise<Omit<CiFiles, 'needed'>> {
  const main = await readGitlabMain(repo);
  const files = [{ file: gitlabFile, text: gitlabJobs(plan, main?.lastStage ?? 'deploy') }];
  const schedule = {
    what: 'for a report each Monday, add a schedule in GitLab under Build > Pipeline schedules',
    command: '0 6 * * 1',
  };
  if (!main) return { files: [...files, { file: gitlabMain, text: `${gitlabInclude}\n` }], next: [schedule] };
  return { files, next: [includeStep(main), schedule] };
}

/** The workflow for a forge. Throws a UserError where nothing says where CI gets auxeng from. */
export async function planCi(
  { ci, source, audience }: CiOptions,
  { settings, files }: Workspace,
  { io, repo, place, folder }: { io: Io; repo: Files; place: Place; folder: string },
): Promise<CiFiles> {
  const globs = [`${settings.engagements}/**`, settingsFile, `${settings.schemas}/**`, `${settings.templates}/**`];
  const plan: CiPlan = {
    source: findSource(source, files, place, io),
    audience,
    folder,
    paths: globs.map((glob) => (folder === '' ? glob : `${folder}/${glob}`)),
  };
  const needed = plan.source !== 'lock' && plan.source.file !== undefined ? [plan.source.file] : [];
  if (ci === 'gitlab') return { needed, ...(await gitlabFiles(plan, repo)) };
  return { needed, files: [{ file: githubFile, text: githubWorkflow(plan) }], next: [] };
}
