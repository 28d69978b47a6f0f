import { count } from '../../base/text.ts';
import type { Signal } from '../../rules/types.ts';
import type { EngagementStatus } from '../../status/types.ts';
import type { NoteBlock } from '../blocks.ts';

/** That a failure mode persists says more than its own signal of the same evidence, and takes its place. */
const saidBetter = ({ rule, file, line }: Signal, signals: readonly Signal[]): boolean =>
  signals.some((other) => other.mode === rule && other.file === file && other.line === line);

export const saidOnce = (signals: readonly Signal[]): Signal[] =>
  signals.filter((signal) => !saidBetter(signal, signals));

/** What needs attention, the gravest first. */
const signalNotes = ({ signals }: EngagementStatus): NoteBlock[] =>
  saidOnce(signals).map(({ rule, severity, message, file, line, weeks }) => ({
    type: 'note',
    severity,
    rule,
    aside: weeks !== null && weeks > 1 ? `for ${count(weeks, 'week')}` : '',
    text: message,
    location: `${file}:${line}`,
  }));

/** The same with what to do, once for each rule. */
export const signalNotesToDo = (engagement: EngagementStatus): NoteBlock[] => {
  const advice = new Map(engagement.signals.map((signal) => [signal.rule, signal.do]));
  return signalNotes(engagement).map((note, index, notes) => {
    const isLast = notes[index + 1]?.rule !== note.rule;
    return isLast ? { ...note, todo: advice.get(note.rule) ?? '' } : note;
  });
};
