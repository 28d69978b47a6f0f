import { UserError } from '../../base/errors.ts';
import { nearest, suggestion } from '../../base/nearest.ts';
import { articled } from '../../base/text.ts';
import { type Answers, withBullets } from '../../drafts/answers.ts';
import { assignment } from '../../drafts/set.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { KnownIds } from '../../prompts/fields.ts';
import { type Folder, only } from '../../workspace/read.ts';

/** The ids of the charter's goals and practices. */
export function idsIn(folder: Folder): KnownIds {
  const charter = only(folder, 'engagement')?.data;
  const ids = (items: readonly { id?: string; title?: string }[] | undefined) =>
    (items ?? []).flatMap(({ id, title }) => (id === undefined ? [] : { id, title: title ?? id }));
  return { goals: ids(charter?.goals), practices: ids(charter?.practices) };
}

/** With a bullet for a section of the kind. Throws a UserError where it has none of that title. */
export function withSection(kind: Kind, answers: Answers, text: string): Answers {
  const [title, bullet] = assignment('--section', text);
  if (bullet === '') throw new UserError(`--section "${text}" has no text`, `write it as --section "${title}=…"`);
  const titles = kind.sections.map((section) => section.title);
  const known = titles.find((name) => name.toLowerCase() === title.toLowerCase()) ?? nearest(title, titles);
  if (known === undefined)
    throw new UserError(`${articled(kind.name)} has no section "${title}"`, suggestion(title, titles));
  return withBullets(answers, kind.name, known, [...(answers.sections[kind.name]?.[known] ?? []), bullet]);
}
