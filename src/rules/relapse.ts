import { daysBetween } from '../base/calendar.ts';
import { isOver } from '../model/phase.ts';
import type { Engagement, Practice } from '../model/types.ts';
import { alsoWhenNamed, areApart, observing, raising } from './shared/observations.ts';
import type { FailureMode, Observation, Raised, Rule, RuleContext } from './types.ts';

const everHeld = ({ states }: Practice): boolean => states.some(({ state }) => state === 'held');

/** Week by week, whether a practice that was once held has slipped for too long. */
function observePractice({ title, id, states }: Practice, { thresholds }: RuleContext): Observation[] {
  let held = false;
  let slips = 0;
  return states.map(({ week, state, retro }, index) => {
    held ||= state === 'held';
    if (areApart(states[index - 1]?.week ?? week, week)) slips = 0;
    slips = state === 'slipped' ? slips + 1 : 0;
    return {
      week,
      held: held && slips >= thresholds.relapse_retros,
      message: `"${title}" was held before and has slipped in ${slips} retros in a row, up to ${week}.`,
      doc: retro.doc,
      field: ['practices', id],
    };
  });
}

const observeNamed = observing('relapse');

const relapseMode: FailureMode = {
  persisting: 'the team falls back into old habits',
  observe: (engagement, context) => [
    ...observeNamed(engagement, context),
    ...engagement.practices.map((practice) => observePractice(practice, context)),
  ],
};

/** What the check-in found is shown for a while: then it is history. */
function atCheckIn({ checkIn, day, practices }: Engagement, { thresholds }: RuleContext): Raised[] {
  if (!checkIn?.date || daysBetween(checkIn.date, day) > thresholds.relapse_days) return [];
  return Object.entries(checkIn.data.practices ?? {})
    .filter(([, state]) => state === 'slipped')
    .flatMap(([id]) => {
      const practice = practices.find((candidate) => candidate.id === id);
      if (!practice || !everHeld(practice)) return [];
      const message = `"${practice.title}" had slipped by the check-in on ${checkIn.date}.`;
      return [{ message, ...checkIn.at('practices', id) }];
    });
}

export const relapse: Rule = {
  id: 'relapse',
  title: 'The team falls back into old habits',
  group: 'failure modes',
  severity: 'warning',
  source: 'Failure Modes, 6',
  guidance: {
    meaning: 'A practice that the team once held has slipped, and not just for one week.',
    why: 'Habits fade without reinforcement, and then all the engineer did was contract work.',
    action: 'Ask the team what makes the old way easier, and spend the next pairing days on that practice.',
  },
  notes: [alsoWhenNamed],
  thresholds: ['relapse_retros', 'relapse_days'],
  lasts: 'always',
  failureMode: relapseMode,
  check: (engagement, context) =>
    engagement.checkIn || isOver(engagement.phase)
      ? atCheckIn(engagement, context)
      : raising(relapseMode)(engagement, context),
};
