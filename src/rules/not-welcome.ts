import type { Pulse } from '../model/types.ts';
import { alsoWhenNamed, observing, raising } from './shared/observations.ts';
import { anyEngineer, type Observed } from './shared/week-notes.ts';
import type { FailureMode, Rule, RuleContext } from './types.ts';

function safetyIn({ week, doc }: Pulse, { thresholds }: RuleContext): Observed | undefined {
  const { safety } = doc.data;
  if (safety === undefined) return undefined;
  const message = `In ${week} the engineer rated the safety to speak openly ${safety} of 5.`;
  return { held: safety <= thresholds.not_welcome_safety, message, doc, field: ['safety'] };
}

const notWelcomeMode: FailureMode = {
  persisting: 'the engineer does not feel welcome',
  observe: observing('not-welcome', ({ pulses }, context) => anyEngineer(pulses, (pulse) => safetyIn(pulse, context))),
};

export const notWelcome: Rule = {
  id: 'not-welcome',
  title: 'The engineer does not feel welcome',
  group: 'failure modes',
  severity: 'warning',
  source: 'Failure Modes, 2',
  guidance: {
    meaning: 'The engineer cannot speak openly in reviews, in retros or to the leads.',
    why: 'Bad habits change only if somebody may name them. Without that safety the engineer cannot do the job.',
    action: 'The advisor talks to the engineer first, then to the leads of the host team. Keep it out of shared notes.',
  },
  notes: [alsoWhenNamed],
  thresholds: ['not_welcome_safety'],
  homeOnly: true,
  failureMode: notWelcomeMode,
  check: raising(notWelcomeMode),
};
