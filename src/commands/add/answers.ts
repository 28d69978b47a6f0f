import { UserError } from '../../base/errors.ts';
import { nearest, suggestion } from '../../base/nearest.ts';
import { articled } from '../../base/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { assignment } from '../shared/flags.ts';
import { fieldsSet, type KnownIds } from '../shared/set.ts';

/** What is said of a new document. */
export interface Answers {
  fields: Record<string, unknown>;
  /** Bullets by the title of their section. */
  sections: Record<string, string[]>;
  /** Free text for the end of the body. */
  text: string | undefined;
}

function addBullet(kind: Kind, before: Record<string, string[]>, text: string): Record<string, string[]> {
  const [title, bullet] = assignment('--section', text);
  const titles = kind.sections.map((section) => section.title);
  const known = titles.find((name) => name.toLowerCase() === title.toLowerCase()) ?? nearest(title, titles);
  if (known === undefined)
    throw new UserError(`${articled(kind.name)} has no section "${title}"`, suggestion(title, titles));
  return { ...before, [known]: [...(before[known] ?? []), bullet] };
}

/** What the flags say, checked. Throws a UserError for what does not fit. */
export function answersOf(
  kind: Kind,
  flags: { set: readonly string[]; sections: readonly string[]; text: string | undefined },
  ids: KnownIds,
): Answers {
  return {
    fields: fieldsSet([kind], flags.set, ids)[kind.name] ?? {},
    sections: flags.sections.reduce<Record<string, string[]>>((sections, text) => addBullet(kind, sections, text), {}),
    text: flags.text,
  };
}
