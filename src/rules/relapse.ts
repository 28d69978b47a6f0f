import { daysBetween } from '../base/calendar.ts';
import type { Engagement, Practice } from '../model/types.ts';
import { type FailureMode, type Observed, observeWeeks, raiseStreak, type WeekNotes } from './observations.ts';
import type { Raised, Rule, RuleContext } from './types.ts';

/** How many retros in a row a practice had slipped by a week, once it had been held; nothing where the week is silent. */
function slips({ states }: Practice, week: string): { retros: number; ever: boolean } | undefined {
  const at = states.findIndex((state) => state.week === week);
  if (at === -1) return undefined;
  const history = states.slice(0, at + 1);
  const lastKept = history.findLastIndex(({ state }) => state !== 'slipped');
  return { retros: at - lastKept, ever: history.some(({ state }) => state === 'held') };
}

function measure(
  engagement: Engagement,
  { week, retro }: WeekNotes,
  { thresholds }: RuleContext,
): Observed | undefined {
  if (!retro) return undefined;
  const told = engagement.practices.flatMap((practice) => {
    const found = slips(practice, week);
    return found ? [{ practice, ...found }] : [];
  });
  const worst = told.find(({ retros, ever }) => ever && retros >= thresholds.relapse_retros);
  const [shown] = worst ? [worst] : told;
  if (!shown) return undefined;
  return {
    held: worst !== undefined,
    message: `"${shown.practice.title}" was held once and has slipped in ${shown.retros} retros in a row, up to ${week}.`,
    doc: retro.doc,
    field: ['practices', shown.practice.id],
  };
}

export const relapseMode: FailureMode = {
  id: 'relapse',
  title: 'the team goes back to its old habits',
  observe: (engagement, context) => observeWeeks(engagement, 'relapse', (notes) => measure(engagement, notes, context)),
};

/** What the check-in found is shown for a while: then it is history. */
function atCheckIn({ checkIn, day, practices }: Engagement, { thresholds }: RuleContext): Raised[] {
  if (!checkIn?.date || daysBetween(checkIn.date, day) > thresholds.relapse_days) return [];
  return Object.entries(checkIn.data.practices ?? {})
    .filter(([, state]) => state === 'slipped')
    .map(([id]) => {
      const title = practices.find((practice) => practice.id === id)?.title ?? id;
      const message = `"${title}" had slipped by the check-in on ${checkIn.date}.`;
      return { message, file: checkIn.file, line: checkIn.line('practices', id) };
    });
}

export const relapse: Rule = {
  id: 'relapse',
  title: 'The team goes back to its old habits',
  group: 'failure modes',
  severity: 'warning',
  source: 'Failure Modes, 6',
  guidance: {
    meaning: 'A practice that the team once held has slipped, and not just for a bad week.',
    why: 'Habits that are not reinforced go, and then all that the engineer did was contract work.',
    action: 'Ask the team what makes the old way easier, and spend the next pairing days on that one practice.',
  },
  thresholds: ['relapse_retros', 'relapse_days'],
  alsoWhenClosed: true,
  check: (engagement, context) =>
    engagement.checkIn ? atCheckIn(engagement, context) : raiseStreak(relapseMode.observe(engagement, context)),
};
