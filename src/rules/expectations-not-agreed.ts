import { listed } from '../base/text.ts';
import type { Rule } from './types.ts';

export const expectationsNotAgreed: Rule = {
  id: 'expectations-not-agreed',
  title: 'The expectations are not agreed by both teams',
  group: 'expectations',
  severity: 'error',
  source: 'Engagement Expectations, Set a Baseline',
  guidance: {
    meaning: 'The work has begun before both teams agreed to the expectations.',
    why: 'Expectations must be clear before they matter, most of all that an engagement can end early.',
    action: 'Read expectations.md together and add one person from each team to "agreed", with the date.',
  },
  thresholds: [],
  check({ charter, expectations: doc, phase, day }) {
    if (phase !== 'executing') return [];
    if (!doc) return [{ message: 'There is no valid expectations.md to agree to.', file: charter.file, line: 1 }];
    const agreed = (doc.data.agreed ?? []).filter(({ date }) => (date ?? day) <= day);
    const missing = ['home', 'host'].filter((side) => !agreed.some(({ team }) => team === side));
    if (missing.length === 0) return [];
    const message = `Nobody from the ${listed(missing)} team${missing.length === 1 ? '' : 's'} has agreed to the expectations.`;
    return [{ message, ...doc.at('agreed') }];
  },
};
