import { count } from '../base/text.ts';
import { alsoWhenNamed, type Observed, observing, raising, type WeekNotes } from './observations.ts';
import type { FailureMode, Rule, RuleContext } from './types.ts';

/** Paired days from the retro, and days of solo work from the pulse. */
function pairingIn({ week, retro, pulse }: WeekNotes, { thresholds }: RuleContext): Observed | undefined {
  const { host_days: host, paired_days: paired } = retro?.doc.data ?? {};
  const isCounted = retro && host !== undefined && paired !== undefined && host > 0;
  const fromRetro: Observed | undefined = isCounted
    ? {
        held: paired < host * thresholds.solo_work_share,
        message: `In ${week} only ${paired} of ${count(host, 'host day')} went to pairing.`,
        doc: retro.doc,
        field: ['paired_days'],
      }
    : undefined;
  const solo = pulse?.doc.data.solo_days;
  const fromPulse: Observed | undefined =
    pulse && solo !== undefined
      ? {
          held: solo >= thresholds.solo_work_days,
          message: `In ${week} the engineer solved hard problems alone on ${count(solo, 'day')}.`,
          doc: pulse.doc,
          field: ['solo_days'],
        }
      : undefined;
  return fromPulse?.held && !fromRetro?.held ? fromPulse : (fromRetro ?? fromPulse);
}

const soloWorkMode: FailureMode = {
  persisting: 'the engineer works alone',
  observe: observing('solo-work', pairingIn),
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
