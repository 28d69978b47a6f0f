import { lastOf, lastRetros, sinceThe, weeksOf } from './shared/last-retros.ts';
import type { Rule } from './types.ts';

export const noMemberPairs: Rule = {
  id: 'no-member-pairs',
  title: 'The members of the host team do not pair',
  group: 'failure modes',
  severity: 'info',
  source: 'Failure Modes, 5',
  guidance: {
    meaning: 'The last retros that counted say that no members of the host team paired with each other.',
    why: 'What only the engineer passes on stops spreading on the last day; members who pair pass it on themselves.',
    action: 'Let two members pair on the next piece of work, with the engineer near but not at the keyboard.',
  },
  thresholds: ['no_member_pairs_retros'],
  check({ retros }, { thresholds }) {
    const without = lastRetros(retros, ({ doc }) => {
      const paired = doc.data.members_paired;
      return paired === undefined ? undefined : paired === 0;
    });
    const last = without.at(-1);
    if (!last || without.length < thresholds.no_member_pairs_retros) return [];
    const message = `According to the ${lastOf(without)}, no members of the host team paired with each other.`;
    return [{ message, weeks: weeksOf(without), ...sinceThe(without), ...last.doc.at('members_paired') }];
  },
};
