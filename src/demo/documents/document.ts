import { addDays, type Day } from '../../base/calendar.ts';
import { type KindName, kindNamed, pathOf } from '../../kinds/kind.ts';
import { type ContentBullets, fillTemplate, underHeadings } from '../../kinds/template.ts';
import { plannedEnd } from '../../model/weeks.ts';
import type { PlannedFile } from '../../workspace/write.ts';
import type { Story } from '../types.ts';

export const usualWeeks = 10;

/** The last day, the Friday of the last week. */
export const endOf = ({ weeks = usualWeeks }: Story, start: Day): Day => plannedEnd(start, weeks);

/** The day of a week's retro: the Thursday. Weeks count from 0. */
export const thursdayOf = (start: Day, week: number): Day => addDays(start, 7 * week + 3);

/** Fields that a story leaves out are left out of the document. */
export function document(
  { slug }: Story,
  kindName: KindName,
  name: string,
  fields: Record<string, unknown>,
  bullets: ContentBullets = {},
): PlannedFile {
  const kind = kindNamed(kindName);
  return {
    file: `engagements/${slug}/${pathOf(kind, name)}`,
    text: fillTemplate(kind, fields, underHeadings(kind, bullets)),
  };
}

/** Puts text where a template has a hint, below a heading. */
export const withText = ({ file, text }: PlannedFile, heading: string, paragraph: string): PlannedFile => ({
  file,
  text: text.replace(new RegExp(`(## ${heading}\n\n)<!--.*?-->`, 's'), `$1${paragraph}`),
});
