import { listed } from '../base/text.ts';
import { hasFile } from '../model/engagement.ts';
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
  command: (slug) => `auxeng agree ${slug}`,
  thresholds: [],
  check(engagement) {
    const { charter, expectations: doc, phase, day } = engagement;
    if (phase !== 'executing') return [];
    if (!hasFile(engagement, 'expectations', doc)) {
      return [{ message: 'There is no expectations.md to agree to.', file: charter.file, line: 1 }];
    }
    if (!doc || doc.hasErrorIn('agreed')) return [];
    const agreed = (doc.data.agreed ?? []).filter(({ date }) => (date ?? day) <= day);
    const missing = ['home', 'host'].filter((side) => !agreed.some(({ team }) => team === side));
    if (missing.length === 0) return [];
    const message = `Nobody from the ${listed(missing)} team${missing.length === 1 ? '' : 's'} has agreed to the expectations.`;
    return [{ message, ...doc.at('agreed') }];
  },
};
