import { valueAt } from '../../../base/fields.ts';
import { readYaml } from '../../../document/readers.ts';
import { Source } from '../../../document/source.ts';
import type { Files } from '../../../io/types.ts';

export const gitlabMain = '.gitlab-ci.yml';

/** What the pipeline of the repo says already. */
export interface GitlabMain {
  /** Where a job holds nobody up. */
  lastStage: string;
  hasInclude: boolean;
}

/** A key at the left margin, with all that belongs to it. The rest may have tags of GitLab's own. */
const stagesBlock = /^stages:.*(?:\r?\n(?:[ \t#-].*)?)*/m;

async function stagesIn(text: string): Promise<readonly unknown[]> {
  const [block = ''] = stagesBlock.exec(text) ?? [];
  const { value } = await readYaml(new Source(gitlabMain, block), 0, block.length);
  const stages = valueAt(value, ['stages']);
  return Array.isArray(stages) ? stages : [];
}

/** No pipeline of people is larger. */
const maxPipeline = 1024 * 1024;

/** `undefined` where there is none. Stages that are included from elsewhere are not known; `.post` is always there. */
export async function readGitlabMain(repo: Files): Promise<GitlabMain | undefined> {
  const entry = repo.list('').find(({ name }) => name === gitlabMain);
  if (!entry) return undefined;
  if (entry.type !== 'file') return { lastStage: '.post', hasInclude: false };
  const text = new TextDecoder().decode(repo.read(gitlabMain, maxPipeline));
  const hasInclude = /^include:/m.test(text);
  const last = (await stagesIn(text)).at(-1);
  return { lastStage: typeof last === 'string' ? last : hasInclude ? '.post' : 'deploy', hasInclude };
}
