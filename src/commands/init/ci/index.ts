import type { Advice } from '../../../drafts/output.ts';
import type { Files, Io } from '../../../io/types.ts';
import type { Audience } from '../../../model/types.ts';
import { settingsFile } from '../../../workspace/settings.ts';
import type { Workspace } from '../../../workspace/workspace.ts';
import type { PlannedFile } from '../../../workspace/write.ts';
import { githubFile, githubWorkflow } from './github.ts';
import { gitlabFile, gitlabInclude, gitlabJobs } from './gitlab.ts';
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
  next: Advice[];
}

const gitlabMain = '.gitlab-ci.yml';

function gitlabFiles(plan: CiPlan, repo: Files): CiFiles {
  const files = [{ file: gitlabFile, text: gitlabJobs(plan) }];
  const schedule = {
    what: 'for a report each Monday, add a schedule in GitLab under Build > Pipeline schedules',
    command: '0 6 * * 1',
  };
  if (!repo.list('').some(({ name }) => name === gitlabMain)) {
    return { files: [...files, { file: gitlabMain, text: `${gitlabInclude}\n` }], next: [schedule] };
  }
  return { files, next: [{ what: `add this to ${gitlabMain}`, command: gitlabInclude }, schedule] };
}

/** The workflow for a forge. Throws a UserError where nothing says where CI gets auxeng from. */
export function planCi(
  { ci, source, audience }: CiOptions,
  { settings, files }: Workspace,
  { io, repo, place, folder }: { io: Io; repo: Files; place: Place; folder: string },
): CiFiles {
  const globs = [`${settings.engagements}/**`, settingsFile, `${settings.schemas}/**`, `${settings.templates}/**`];
  const plan: CiPlan = {
    source: findSource(source, files, place, io),
    audience,
    folder,
    paths: globs.map((glob) => (folder === '' ? glob : `${folder}/${glob}`)),
  };
  if (ci === 'gitlab') return gitlabFiles(plan, repo);
  return { files: [{ file: githubFile, text: githubWorkflow(plan) }], next: [] };
}
