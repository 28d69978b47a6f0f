import { count } from '../base/text.ts';
import { alsoWhenNamed, observing, raising } from './shared/observations.ts';
import type { FailureMode, Rule } from './types.ts';

/** The number from the guide: a team of one to four is too small. */
const tooSmall = 4;

const smallTeamMode: FailureMode = { observe: observing('small-team') };

export const smallTeam: Rule = {
  id: 'small-team',
  title: 'The host team is too small',
  group: 'failure modes',
  severity: 'warning',
  source: 'Failure Modes, 5',
  guidance: {
    meaning: `The host team has ${tooSmall} people or fewer.`,
    why: 'In a small team few people see the work, and there is nobody to pair with and keep a habit going.',
    action:
      'Combine two teams that work on the same thing, or choose a larger host. If you continue, say what makes up for it.',
  },
  notes: [alsoWhenNamed],
  thresholds: [],
  failureMode: smallTeamMode,
  check(engagement, context) {
    const { charter } = engagement;
    const size = charter.data.host_team?.size;
    if (size !== undefined && size <= tooSmall) {
      const message = `The host team has ${size === 1 ? 'one person' : count(size, 'member')}: too few for habits to spread.`;
      return [{ message, ...charter.at('host_team', 'size') }];
    }
    return raising(smallTeamMode)(engagement, context);
  },
};
