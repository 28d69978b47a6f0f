import { listed } from '../base/text.ts';
import { sectionTitled } from '../document/section.ts';
import { isPastSourcing } from '../model/phase.ts';
import type { Rule } from './types.ts';

export const onePagerMissing: Rule = {
  id: 'one-pager-missing',
  title: 'There is no one-pager',
  group: 'expectations',
  severity: 'error',
  source: 'Engagement Expectations, Prepare our Pitch',
  guidance: {
    meaning:
      'The engagement was accepted or has a date, and the host team has not said what its problem is and what would solve it.',
    why: 'The one-pager is how a team asks: without it nobody can tell whether the engagement makes sense for either side.',
    action: 'Ask the host team to fill in Problem and Solution of one-pager.md, in its own words; more is not needed.',
  },
  thresholds: [],
  check({ charter, onePager, phase, slug }) {
    if (!isPastSourcing(phase)) return [];
    if (!onePager) {
      return [{ message: `"${slug}" has no valid one-pager.md.`, file: charter.file, line: 1 }];
    }
    const expected = onePager.kind.sections.flatMap((rule) => (rule.expected ? rule.title : []));
    const empty = expected.filter((title) => sectionTitled(onePager.sections, title)?.blank ?? true);
    const [first] = empty;
    if (first === undefined) return [];
    const message = `The one-pager of "${slug}" says nothing under ${listed(empty)}.`;
    return [{ message, file: onePager.file, line: sectionTitled(onePager.sections, first)?.line ?? 1 }];
  },
};
