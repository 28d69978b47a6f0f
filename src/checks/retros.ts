import type { Diagnostic } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import { eachDocument } from './types.ts';

function pairedDays(doc: Doc<'retro'>): Diagnostic[] {
  const { host_days: host, paired_days: paired } = doc.data;
  if (!Number.isFinite(host) || !Number.isFinite(paired) || Number(paired) <= Number(host)) return [];
  const message = `"paired_days" is ${paired}, more than the ${host} of "host_days"; correct one of the two`;
  return [doc.locations.problem('days-order', ['paired_days'], message)];
}

function dueDates(doc: Doc): Diagnostic[] {
  return doc.tasks
    .filter(({ invalidDue }) => invalidDue !== undefined)
    .map(({ invalidDue, line }) => {
      const message = `"${invalidDue}" is not a date; write it as (due 2026-09-28)`;
      return doc.source.problem('action-date', doc.source.lineRange(line), message, 'warning');
    });
}

export const retroFigures = eachDocument((doc) => (doc.kind.name === 'retro' ? pairedDays(doc as Doc<'retro'>) : []));

/** Actions are agreed on in retros, and in the wrap-up. */
export const actionDates = eachDocument(dueDates);
