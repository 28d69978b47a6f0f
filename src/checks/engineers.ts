import type { Diagnostic } from '../base/diagnostic.ts';
import { nearestOfFew, offered } from '../base/nearest.ts';
import { normalize } from '../base/text.ts';
import type { Doc } from '../kinds/document.ts';
import { type Assignment, engineerNames, engineersIn, engineerTimes } from '../kinds/engineers.ts';
import { isSlug } from '../kinds/kind.ts';
import { slugFrom } from '../kinds/slug.ts';
import { only } from '../workspace/read.ts';
import type { Check } from './types.ts';

/** What an engineer writes alone: a pulse, a debrief. */
type Own = Doc<'pulse'> | Doc<'debrief'>;

const isOwn = (doc: Doc): doc is Own => doc.kind.name === 'pulse' || doc.kind.name === 'debrief';

function unknownEngineer({ data: { engineer }, locations }: Own, names: readonly string[]): Diagnostic[] {
  if (engineer === undefined || names.some((name) => normalize(name) === normalize(engineer))) return [];
  const near = nearestOfFew(engineer, names);
  const known = names.length === 0 ? 'add them to the charter' : `available: ${offered(names)}`;
  const hint = near === undefined ? known : `did you mean "${near}"?`;
  const message = `"${engineer}" is not an engineer of this engagement; ${hint}`;
  return [locations.problem('unknown-engineer', ['engineer'], message, 'warning')];
}

/** Behind the week of a pulse, and all of a debrief's name, is whose it is. */
function otherName({ data: { engineer = '' }, locations, name, week }: Own): Diagnostic[] {
  const slug = slugFrom(engineer);
  const said = week === undefined ? name : name.slice(week.length + 1);
  if (!isSlug(slug) || said === '' || said === slug) return [];
  const message = `the file is named for another than ${engineer}; rename it to ${name.slice(0, name.length - said.length)}${slug}.md`;
  return [locations.problem('file-name', ['engineer'], message, 'warning')];
}

/** Of several engineers in a week, nobody knows whose a pulse is that does not say. */
function nobodys(doc: Own, engineers: readonly Assignment[]): Diagnostic[] {
  if (engineers.length < 2) return [];
  const { week, data, kind, locations } = doc;
  if (kind.name !== 'pulse' || week === undefined || data.engineer !== undefined || 'engineer' in doc.fields) return [];
  const present = engineersIn(week, engineers);
  if (present.length < 2) return [];
  const who = present.length > 3 ? `${present.length} engineers` : present.join(' and ');
  const message = `missing field "engineer", since ${who} were here in ${week}; add it, for example \`engineer: ${present[0]}\``;
  return [locations.problem('missing-key', [], message, 'warning')];
}

/** Whose a pulse or a debrief is (documents.md, "home/pulse" and "home/debriefs"). */
export const whose: Check = {
  check(folder) {
    const engineers = only(folder, 'engagement')?.data.engineers;
    if (!Array.isArray(engineers)) return [];
    const [names, times] = [engineerNames(engineers), engineerTimes(engineers)];
    return folder.documents
      .filter(isOwn)
      .flatMap((doc) => [...unknownEngineer(doc, names), ...otherName(doc), ...nobodys(doc, times)]);
  },
};
