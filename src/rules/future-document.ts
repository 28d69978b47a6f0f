import type { KindName } from '../kinds/kind.ts';
import type { Rule } from './types.ts';

/** What tells of something that happened. */
const records: readonly string[] = ['retro', 'pulse', 'finding', 'wrap-up', 'check-in'] satisfies KindName[];

export const futureDocument: Rule = {
  id: 'future-document',
  title: 'A document is dated after today',
  group: 'the program',
  severity: 'warning',
  guidance: {
    meaning: 'A retro, pulse, finding, wrap-up or check-in is dated after today.',
    why: 'A report leaves out what is dated after its day, so a slip in a year hides the document for that long.',
    action: 'Correct the date, and the name of the file where it has the week.',
  },
  notes: ['Today is the day of the run, whatever `--as-of` says.'],
  thresholds: [],
  check: ({ future }) =>
    future
      .filter(({ kind }) => records.includes(kind.name))
      .map((doc) => {
        const which = `${doc.kind.name} ${doc.name}`.trim();
        const message = `The ${which} is dated ${doc.date}, after today; reports leave it out until then.`;
        return { message, ...doc.at(doc.kind.dateField) };
      }),
};
