import { count } from '../../base/text.ts';
import type { Signal } from '../../rules/types.ts';
import type { EngagementStatus } from '../../status/types.ts';
import type { Block, NoteBlock } from '../blocks.ts';

/** That a failure mode persists says more than its own signal of the same evidence, and takes its place. */
export function saidOnce(signals: readonly Signal[]): Signal[] {
  const persisting = signals.filter(({ mode }) => mode !== null);
  return signals.filter(
    ({ rule, file, line }) =>
      !persisting.some((other) => other.mode === rule && other.file === file && other.line === line),
  );
}

/** What needs attention, the gravest first. */
const signalNotes = ({ signals }: EngagementStatus): NoteBlock[] =>
  saidOnce(signals).map(({ rule, severity, message, file, line, weeks }) => ({
    type: 'note',
    severity,
    rule,
    aside: weeks !== null && weeks > 1 ? `for ${count(weeks, 'week')}` : '',
    text: message,
    location: { file, line },
  }));

/** The same with what to do, once for each rule. */
export const signalNotesToDo = (engagement: EngagementStatus): NoteBlock[] => {
  const advice = new Map(engagement.signals.map((signal) => [signal.rule, signal]));
  return signalNotes(engagement).map((note, index, notes) => {
    const signal = advice.get(note.rule);
    if (!signal || notes[index + 1]?.rule === note.rule) return note;
    return { ...note, todo: signal.do, ...(signal.command === null ? {} : { command: signal.command }) };
  });
};

/** What is up to the home team alone: no engagement is worse for it, and somebody has to do it. */
export const choreBlocks = (engagements: readonly EngagementStatus[], rules: readonly string[]): Block[] => {
  const items = engagements.flatMap(({ slug, signals }) =>
    signals.filter(({ rule }) => rules.includes(rule)).map(({ message }) => ({ label: slug, text: message })),
  );
  return items.length === 0 ? [] : [{ type: 'list', items }];
};
