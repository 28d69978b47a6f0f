import { count } from '../base/text.ts';
import type { Pulse, Retro } from '../model/types.ts';
import { alsoWhenNamed, observing, raising } from './shared/observations.ts';
import { anyEngineer, lastWord, type Observed } from './shared/week-notes.ts';
import type { FailureMode, Rule, RuleContext } from './types.ts';

/** Pairing as the retro counted it. A week without host days says nothing. */
function pairedIn({ week, doc }: Retro, { thresholds }: RuleContext): Observed | undefined {
  const { host_days: host, paired_days: paired } = doc.data;
  if (host === undefined || paired === undefined || host === 0) return undefined;
  const message = `In ${week} only ${paired} of ${count(host, 'host day')} went to pairing.`;
  return { held: paired < host * thresholds.solo_work_share, message, doc, field: ['paired_days'] };
}

/** Hard problems that the pulse says were solved alone. */
function aloneIn({ week, doc }: Pulse, { thresholds }: RuleContext): Observed | undefined {
  const solo = doc.data.solo_days;
  if (solo === undefined) return undefined;
  const message = `In ${week} the engineer solved hard problems alone on ${count(solo, 'day')}.`;
  return { held: solo >= thresholds.solo_work_days, message, doc, field: ['solo_days'] };
}

const soloWorkMode: FailureMode = {
  persisting: 'the engineer works alone',
  observe: observing('solo-work', ({ retros, pulses }, context) => {
    const counted = lastWord(retros, (retro) => pairedIn(retro, context));
    const alone = anyEngineer(pulses, (pulse) => aloneIn(pulse, context));
    return alone?.held && !counted?.held ? alone : (counted ?? alone);
  }),
};

export const soloWork: Rule = {
  id: 'solo-work',
  title: 'The engineer does the hard work alone',
  group: 'failure modes',
  severity: 'warning',
  source: 'Failure Modes, 1',
  guidance: {
    meaning: 'Most of the week went without pairing, or the engineer solved hard problems alone.',
    why: 'An engineer who solves hard problems alone is a contractor: the work gets done, but nothing stays with the team.',
    action:
      'Plan hard problems for days with a partner, share the decisions, and say in the retro what prevented pairing.',
  },
  notes: [alsoWhenNamed],
  thresholds: ['solo_work_share', 'solo_work_days'],
  failureMode: soloWorkMode,
  check: raising(soloWorkMode),
};
