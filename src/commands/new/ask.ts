import { kindNamed } from '../../kinds/kind.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { type QuestionOptions, questionFor } from '../../prompts/questions.ts';
import { listSlugs } from '../../workspace/find.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { slugFrom, slugQuestion } from '../shared/slug.ts';
import type { Context } from '../types.ts';
import type { CharterAnswers } from './plan.ts';

/** Asks for what no flag said. */
export async function askCharter(
  given: CharterAnswers,
  { files, kinds, settings }: Workspace,
  prompter: Prompter,
  { io }: Context,
): Promise<CharterAnswers> {
  const charter = kindNamed('engagement', kinds);
  const ask = async (said: string | undefined, path: string[], options: QuestionOptions = {}) => {
    if (said !== undefined) return said;
    const answer = await prompter.ask(questionFor(charter, path, options));
    return answer === undefined ? undefined : String(answer);
  };
  const title = await ask(
    given.title,
    ['title'],
    given.slug === undefined ? {} : { default: given.slug.replaceAll('-', ' ') },
  );
  const taken = listSlugs(files, settings.engagements);
  const slugText = {
    message: 'Short name',
    hint: 'the folder, and the engagement on the command line',
    default: slugFrom(title ?? '') || undefined,
  };
  const slug = given.slug ?? String(await prompter.ask(slugQuestion(slugText, (name) => taken.includes(name))));
  const engineers = async () => {
    const me = io.userName();
    const options = { default: me === undefined ? undefined : [me], hint: 'names, with commas between' };
    return (await prompter.ask(questionFor(charter, ['engineers'], options))) as string[];
  };
  return {
    ...given,
    title,
    slug,
    purpose: await ask(given.purpose, ['purpose']),
    homeTeam: await ask(given.homeTeam, ['home_team'], { default: settings.homeTeam }),
    hostTeam: await ask(given.hostTeam, ['host_team', 'name']),
    hostSize: await ask(given.hostSize, ['host_team', 'size']),
    engineers: given.engineers ?? (await engineers()),
    advisor: await ask(given.advisor, ['advisor']),
    start: await ask(given.start, ['start'], { hint: 'YYYY-MM-DD; leave empty while it is open' }),
    mvp: await ask(given.mvp, ['mvp'], {
      hint: 'what goes to production within two weeks; leave empty while it is open',
    }),
  };
}
