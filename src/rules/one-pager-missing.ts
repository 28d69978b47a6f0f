import { listed } from '../base/text.ts';
import { sectionTitled } from '../document/section.ts';
import { hasFile } from '../model/engagement.ts';
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
      'The engagement was accepted or has a start date, but the host team has not described its problem and the solution.',
    why: 'Without the one-pager nobody can tell whether the engagement makes sense for either side.',
    action: 'Ask the host team to fill in Problem and Solution in one-pager.md, in its own words.',
  },
  notes: ['A warning until the start.'],
  thresholds: [],
  check(engagement) {
    const { charter, onePager, phase, slug } = engagement;
    if (!isPastSourcing(phase)) return [];
    if (!hasFile(engagement, 'one-pager', onePager)) {
      return [{ message: `"${slug}" has no one-pager.md.`, file: charter.file, line: 1 }];
    }
    if (!onePager) return [];
    const expected = onePager.kind.sections.flatMap((rule) => (rule.expected ? rule.title : []));
    const empty = expected.filter((title) => sectionTitled(onePager.sections, title)?.blank ?? true);
    const [first] = empty;
    if (first === undefined) return [];
    const message = `The one-pager of "${slug}" is empty under ${listed(empty)}.`;
    return [{ message, file: onePager.file, line: sectionTitled(onePager.sections, first)?.line ?? 1 }];
  },
};
