import { folded } from '../../base/text.ts';
import { kindNamed } from '../../kinds/kind.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { hintUnlessOwn, type QuestionOptions, questionFor } from '../../prompts/questions.ts';
import { listSlugs } from '../../workspace/find.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { Interview } from '../shared/interview.ts';
import { noIds } from '../shared/set.ts';
import { slugFrom, slugQuestion, titleFrom } from '../shared/slug.ts';
import { presetsOf } from '../shared/unasked.ts';
import type { Context } from '../types.ts';
import { type CharterAnswers, charterFields } from './plan.ts';

function bothRoles(engineers: readonly string[], advisor: string | undefined): string | undefined {
  const both = engineers.find((name) => folded(name) === folded(advisor ?? ''));
  return both === undefined ? undefined : `${both} is a project engineer; the advisor looks on from outside`;
}

/** Asks for what no flag said. */
export async function askCharter(
  given: CharterAnswers,
  workspace: Workspace,
  prompter: Prompter,
  { io }: Context,
): Promise<CharterAnswers> {
  const { files, kinds, settings } = workspace;
  const charter = kindNamed('engagement', kinds);
  const presets = presetsOf(charter, io.today(settings.retro.timezone));
  const ask = async (said: string | undefined, path: string[], options: QuestionOptions = {}) => {
    if (said !== undefined) return said;
    const preset = options.default ?? (path.length > 1 ? undefined : presets[String(path[0])]);
    const answer = await prompter.ask(questionFor(charter, path, { ...options, default: preset }));
    return answer === undefined ? undefined : String(answer);
  };
  const preset = given.slug === undefined ? undefined : titleFrom(given.slug);
  const title = await ask(given.title, ['title'], { default: preset });
  const taken = listSlugs(files, settings.engagements);
  const slugText = {
    message: 'Short name',
    hint: 'the folder, and the engagement on the command line',
    default: slugFrom(title ?? '') || undefined,
  };
  const slug = given.slug ?? String(await prompter.ask(slugQuestion(slugText, (name) => taken.includes(name))));
  const askEngineers = async () => {
    const me = io.userName();
    const options = {
      default: presets.engineers ?? (me === undefined ? undefined : [me]),
      ...hintUnlessOwn(charter, ['engineers'], 'names, with commas between'),
    };
    const objection = (names: unknown) => bothRoles(names as string[], given.advisor);
    return (await prompter.ask(questionFor(charter, ['engineers'], { ...options, objection }))) as string[];
  };
  const purpose = await ask(given.purpose, ['purpose']);
  const homeTeam = await ask(given.homeTeam, ['home_team'], { default: presets.home_team ?? settings.homeTeam });
  const hostTeam = await ask(given.hostTeam, ['host_team', 'name']);
  const hostSize = await ask(given.hostSize, ['host_team', 'size']);
  const engineers = given.engineers ?? (await askEngineers());
  const advisor = await ask(given.advisor, ['advisor'], { objection: (name) => bothRoles(engineers, String(name)) });
  const start = await ask(given.start, ['start'], hintUnlessOwn(charter, ['start'], 'YYYY-MM-DD'));
  const mvpHint = hintUnlessOwn(charter, ['mvp'], 'what goes to production within two weeks');
  const mvp = await ask(given.mvp, ['mvp'], mvpHint);
  const answers = { ...given, title, slug, purpose, homeTeam, hostTeam, hostSize, engineers, advisor, start, mvp };
  const interview = new Interview({ kind: charter, ids: noIds, presets, objection: () => undefined }, prompter);
  return { ...answers, set: { ...given.set, ...(await interview.own(charterFields(answers, workspace))) } };
}
