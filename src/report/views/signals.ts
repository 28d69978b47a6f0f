import { count } from '../../base/text.ts';
import type { AcceptedSignal, Signal } from '../../rules/types.ts';
import type { EngagementStatus } from '../../status/types.ts';
import type { Block, NoteBlock } from '../blocks.ts';
import { acceptedWords } from '../words.ts';

/** That a failure mode persists says more than its own signal of the same evidence, and takes its place. */
export const saidBetter = ({ rule, file, line }: Signal, signals: readonly Signal[]): boolean =>
  signals.some((other) => other.mode === rule && other.file === file && other.line === line);

/** What needs attention, the gravest first. */
export const signalNotes = ({ signals }: Pick<EngagementStatus, 'signals'>): NoteBlock[] =>
  signals
    .filter((signal) => !saidBetter(signal, signals))
    .map(({ rule, severity, message, file, line, weeks }) => ({
      type: 'note',
      severity,
      rule,
      aside: weeks !== null && weeks > 1 ? `for ${count(weeks, 'week')}` : '',
      text: message,
      location: `${file}:${line}`,
    }));

/** The same with what to do, once for each rule. */
export const signalNotesToDo = ({ signals }: EngagementStatus): NoteBlock[] => {
  const advice = new Map(signals.map((signal) => [signal.rule, signal.do]));
  return signalNotes({ signals }).map((note, index, notes) => {
    const isLast = notes[index + 1]?.rule !== note.rule;
    return isLast ? { ...note, todo: advice.get(note.rule) ?? '' } : note;
  });
};

const acceptedItem = (signal: AcceptedSignal, slug: string) => ({
  label: slug,
  text: `${signal.rule} ${acceptedWords(signal)}`,
});

/** A line for each signal that both sides live with. */
export const acceptedBlocks = (engagements: readonly EngagementStatus[]): Block[] => {
  const items = engagements.flatMap(({ slug, accepted }) => accepted.map((signal) => acceptedItem(signal, slug)));
  return items.length === 0 ? [] : [{ type: 'list', items }];
};
