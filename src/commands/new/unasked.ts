import { UserError } from '../../base/errors.ts';
import { kindNamed } from '../../kinds/kind.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOf } from '../shared/fields.ts';
import { missingFields } from '../shared/requirements.ts';
import { slugFrom } from '../shared/slug.ts';
import { missingFlag, presetsOf } from '../shared/unasked.ts';
import type { Context } from '../types.ts';
import { type CharterAnswers, charterFields } from './plan.ts';
import { charterFlags, flagOfField, withFields } from './set.ts';

/** What a charter needs of ours; the rest has defaults or can be filled in later. */
const required = ['purpose', 'homeTeam', 'hostTeam', 'hostSize', 'engineers', 'advisor'] as const;

/** What nobody said and the schema, the settings or the machine know. */
function withDefaults(given: CharterAnswers, workspace: Workspace, { io }: Context): CharterAnswers {
  const { kinds, settings } = workspace;
  const presets = presetsOf(kindNamed('engagement', kinds), io.today(settings.retro.timezone));
  const said = saidOf(charterFields(given, workspace));
  const granted = Object.entries(presets).filter(([name]) => !(name in said));
  const answers = withFields(given, { ...Object.fromEntries(granted), ...given.set });
  const me = io.userName();
  return {
    ...answers,
    slug: answers.slug ?? (answers.title === undefined ? undefined : slugFrom(answers.title)),
    homeTeam: answers.homeTeam ?? settings.homeTeam,
    engineers: answers.engineers ?? (me === undefined ? undefined : [me]),
  };
}

/** What the organisation requires beside what every charter needs. */
function missingOwn(answers: CharterAnswers, workspace: Workspace): string[] {
  const kind = kindNamed('engagement', workspace.kinds);
  const ours = kind.checks[0]?.schema.required ?? [];
  return missingFields(kind, charterFields(answers, workspace)).filter((name) => !ours.includes(name));
}

/** A template of ours has no blanks for fields that only the organisation knows. */
function withBlanks(answers: CharterAnswers, workspace: Workspace): CharterAnswers {
  const blanks = missingOwn(answers, workspace).map((name) => [name, null]);
  return { ...answers, set: { ...answers.set, ...Object.fromEntries(blanks) } };
}

/**
 * Everything that is needed, from flags and defaults; with `leaveBlank` no more than the slug. Throws a UserError that names
 * the flags for the rest.
 */
export function withoutAsking(
  given: CharterAnswers,
  leaveBlank: boolean,
  workspace: Workspace,
  context: Context,
): CharterAnswers {
  const answers = withDefaults(given, workspace, context);
  const slug = answers.slug === undefined ? ['<slug>'] : [];
  if (leaveBlank) {
    if (answers.slug !== undefined) return withBlanks(answers, workspace);
    throw new UserError('missing: <slug>', 'for instance `auxeng new checkout-testing --yes`');
  }
  const ours = required.filter((name) => answers[name] === undefined).map((name) => charterFlags[name].flag);
  const kind = kindNamed('engagement', workspace.kinds);
  const own = missingOwn(answers, workspace).map((name) => missingFlag(kind, name, flagOfField[name]));
  const missing = [...slug, ...ours, ...own.map(({ flag }) => flag)];
  if (missing.length === 0) return answers;
  const lines = [...own.map(({ line }) => line), 'or --yes, to leave blank what is not known yet'];
  throw new UserError(`missing: ${missing.join(' ')}`, lines.join('\n  '));
}
