import { type Day, weekOf } from '../../base/calendar.ts';
import { isSlug, type Kind, pathOf, sectionTitle } from '../../kinds/kind.ts';
import { fillTemplate } from '../../kinds/template.ts';
import type { PlannedDocument } from '../shared/drafts.ts';
import { slugFrom } from '../shared/slug.ts';
import { asTasks } from '../shared/tasks.ts';
import type { Answers } from './answers.ts';

/** The name of the file, where names vary: the week of its date, or a slug of its title; nothing when that gives none. */
export function nameFor(
  kind: Kind,
  fields: Answers['fields'],
  named: string | undefined,
  today: Day,
): string | undefined {
  if (kind.path.includes('{week}')) {
    const date = fields[kind.dateField];
    return weekOf(typeof date === 'string' ? date : today);
  }
  if (!kind.path.includes('{slug}')) return '';
  const name = named ?? slugFrom(String(fields.title ?? ''));
  return isSlug(name) ? name : undefined;
}

function bulletsOf(kind: Kind, { sections }: Answers): Record<string, string[]> {
  const title = sectionTitle(kind, 'actions') ?? '';
  const { [title]: tasks, ...others } = sections;
  return tasks ? { ...others, [title]: asTasks(tasks) } : others;
}

/** The new document. `folder` is the engagement's, relative to the root. */
export function planDocument(kind: Kind, folder: string, answers: Answers, name: string): PlannedDocument {
  const body = answers.text ? `\n${answers.text.trim()}\n` : '';
  return {
    kind,
    name,
    file: `${folder}/${pathOf(kind, name)}`,
    text: fillTemplate(kind, answers.fields, bulletsOf(kind, answers)) + body,
  };
}
