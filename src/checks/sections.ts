import type { Diagnostic } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import { normalize } from '../base/text.ts';
import { sectionTitled } from '../document/section.ts';
import type { Doc } from '../kinds/document.ts';
import type { SectionRule } from '../kinds/schema.ts';
import { eachDocument } from './types.ts';

function sectionProblem(doc: Doc, { title, required, expected }: SectionRule): Diagnostic[] {
  const section = sectionTitled(doc.sections, title);
  if (!section) {
    const known = doc.kind.sections.map((rule) => normalize(rule.title));
    const unknownSections = doc.sections.filter((other) => !known.includes(normalize(other.title)));
    const near = nearest(
      title,
      unknownSections.map((other) => other.title),
    );
    const misspelt = unknownSections.find((other) => other.title === near);
    const advice = misspelt ? `rename "## ${misspelt.title}"` : `add the heading "## ${title}"`;
    const range = doc.source.lineRange(misspelt?.line ?? 1);
    return required ? [doc.source.problem('missing-section', range, `missing section "${title}"; ${advice}`)] : [];
  }
  if (!expected || !section.blank) return [];
  const message = `the section "${title}" is still blank; write a sentence or two`;
  return [doc.source.problem('blank-section', doc.source.lineRange(section.line), message, 'warning')];
}

/** Required headings must exist, and expected sections must not be empty. */
export const requiredSections = eachDocument((doc) =>
  doc.kind.sections
    .filter(({ required, expected }) => required || expected)
    .flatMap((rule) => sectionProblem(doc, rule)),
);
