import { alsoWhenNamed, type Observed, observing, raising, type WeekNotes } from './observations.ts';
import type { FailureMode, Rule, RuleContext } from './types.ts';

function safetyIn({ week, pulse }: WeekNotes, { thresholds }: RuleContext): Observed | undefined {
  const safety = pulse?.doc.data.safety;
  if (!pulse || safety === undefined) return undefined;
  return {
    held: safety <= thresholds.not_welcome_safety,
    message: `In ${week} the engineer put the safety to speak openly at ${safety} of 5.`,
    doc: pulse.doc,
    field: ['safety'],
  };
}

const notWelcomeMode: FailureMode = {
  persisting: 'the engineer does not feel welcome',
  observe: observing('not-welcome', safetyIn),
};

export const notWelcome: Rule = {
  id: 'not-welcome',
  title: 'The engineer does not feel welcome',
  group: 'failure modes',
  severity: 'warning',
  source: 'Failure Modes, 2',
  guidance: {
    meaning: 'The engineer cannot say openly what they think, in reviews, in retros or to the leads.',
    why: 'Habits change only where somebody may say that one is bad; without that safety the engineer cannot do the job.',
    action:
      'The advisor talks with the engineer first and with the leads of the host team next; nothing of it goes into shared notes.',
  },
  notes: [alsoWhenNamed],
  thresholds: ['not_welcome_safety'],
  homeOnly: true,
  failureMode: notWelcomeMode,
  check: raising(notWelcomeMode),
};
