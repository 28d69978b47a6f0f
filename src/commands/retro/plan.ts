import { taskBullet } from '../../document/tasks.ts';
import { type Kind, type KindName, kindNamed, pathOf } from '../../kinds/kind.ts';
import { fillTemplate, type SectionBullets, underHeadings } from '../../kinds/template.ts';
import type { PlannedDocument } from '../shared/drafts.ts';
import type { Fields } from '../shared/fields.ts';
import { asTasks } from '../shared/tasks.ts';
import type { RetroAnswers } from './answers.ts';
import type { Known } from './known.ts';

/** Each open action of earlier retros in its new state, then what is new. */
function tasks({ next, outcomes }: RetroAnswers, { open }: Known): string[] {
  const carried = open.map(({ text, owner, due }, index) =>
    taskBullet({ text, owner, due, state: outcomes?.get(index) ?? 'open' }),
  );
  return [...carried, ...asTasks(next ?? [])];
}

const fileOf = (name: KindName, folder: string, { week }: Known, kinds: readonly Kind[]): string =>
  `${folder}/${pathOf(kindNamed(name, kinds), week)}`;

export const pulseFile = (folder: string, known: Known, kinds: readonly Kind[]): string =>
  fileOf('pulse', folder, known, kinds);

/** The retro's note and, where there is one, the pulse. `folder` is the engagement's, relative to the root. */
export function planRetro(
  folder: string,
  answers: RetroAnswers,
  known: Known,
  kinds: readonly Kind[],
): PlannedDocument[] {
  const document = (name: KindName, fields: Fields, bullets?: SectionBullets): PlannedDocument => {
    const kind = kindNamed(name, kinds);
    const file = fileOf(name, folder, known, kinds);
    return { kind, name: known.week, file, text: fillTemplate(kind, fields, bullets) };
  };
  const bullets = underHeadings(kindNamed('retro', kinds), {
    successes: answers.well ?? [],
    criticism: answers.poorly ?? [],
    actions: tasks(answers, known),
  });
  const note = document('retro', answers.fields, bullets);
  return answers.pulse ? [note, document('pulse', answers.pulse)] : [note];
}
