import { UserError } from '../../base/errors.ts';
import { type Kind, kindNamed } from '../../kinds/kind.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Fields, saidOf } from '../shared/fields.ts';
import { missingFlags, presetsOf, refuseMissing } from '../shared/unasked.ts';
import type { Context } from '../types.ts';
import { type RetroAnswers, saysSomething } from './answers.ts';
import type { Known } from './known.ts';
import { pulseFlags, type RetroOptions, retroFlags } from './options.ts';

/** What nobody said and everybody would: who was there, who led, and what the schema takes for granted. */
function withDefaults(answers: RetroAnswers, known: Known, { io }: Context, kinds: readonly Kind[]): RetroAnswers {
  const presets = (kind: Kind) => presetsOf(kind, known.date);
  const fields: Fields = {
    facilitator: io.userName(),
    ...presets(kindNamed('retro', kinds)),
    ...(known.attendees.length > 0 ? { attendees: known.attendees } : {}),
    ...saidOf(answers.fields),
  };
  if (fields.attendees === undefined) throw new UserError('missing: --attendee', 'who was at the retro?');
  const pulse = answers.pulse && { ...presets(kindNamed('pulse', kinds)), ...saidOf(answers.pulse) };
  return { ...answers, fields, pulse };
}

function refuseIncomplete({ fields, pulse }: RetroAnswers, kinds: readonly Kind[]): void {
  const ofPulse = pulse ? missingFlags(kindNamed('pulse', kinds), pulse, pulseFlags) : [];
  refuseMissing([...missingFlags(kindNamed('retro', kinds), fields, retroFlags), ...ofPulse]);
}

function refuseSilence(given: RetroAnswers, { edit }: RetroOptions): void {
  if (edit || saysSomething(given)) return;
  throw new UserError(
    'missing: what the week was like',
    given.pulse
      ? 'a pulse alone goes by `auxeng add pulse`, as --set safety=…'
      : 'say it by --well, --poorly, --next, --score and the other flags of --help, or by --edit',
  );
}

/** All that flags say and nobody need say. Throws a UserError that names the flags for the rest. */
export function withoutAsking(
  given: RetroAnswers,
  options: RetroOptions,
  known: Known,
  context: Context,
  { kinds }: Workspace,
): RetroAnswers {
  refuseSilence(given, options);
  const answers = withDefaults(given, known, context, kinds);
  refuseIncomplete(answers, kinds);
  return answers;
}
