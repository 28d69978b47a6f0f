import type { Day } from '../../base/calendar.ts';
import type { Path } from '../../base/diagnostic.ts';
import { UserError } from '../../base/errors.ts';
import { valueAt } from '../../base/fields.ts';
import { suggestion } from '../../base/nearest.ts';
import { normalize } from '../../base/text.ts';
import { changedField } from '../../checks/changes.ts';
import type { Edit } from '../../document/edit.ts';
import type { Doc } from '../../kinds/document.ts';

type List = 'engineers' | 'goals' | 'practices' | 'champions' | 'pauses' | 'accepted' | 'changes';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The changes of one day to a charter, with what was overwritten kept in `changes` (documents.md, "What changes"). */
export class CharterChanges {
  readonly edits: Edit[] = [];
  readonly on: Day;
  private readonly reason: string;
  private readonly charter: Doc<'engagement'>;
  private readonly appended = new Map<List, number>();

  constructor(charter: Doc<'engagement'>, { on, reason }: { on: Day; reason: string }) {
    this.charter = charter;
    this.on = on;
    this.reason = reason;
  }

  private list(name: List): unknown[] {
    const items = valueAt(this.charter.fields, [name]);
    return Array.isArray(items) ? items : [];
  }

  append(list: List, item: unknown): void {
    const more = this.appended.get(list) ?? 0;
    this.appended.set(list, more + 1);
    this.edits.push({ path: [list, this.list(list).length + more], value: item });
  }

  /** Why, for what carries its reason itself. */
  get why(): { reason: string } {
    return { reason: this.reason };
  }

  /** Where a field of the charter stands. Throws a UserError where there is none. */
  pathOf(field: string): Path {
    const target = changedField(this.charter, field);
    if ('fault' in target) throw new UserError(target.fault, 'nothing was written');
    return target.path;
  }

  /** Overwrites a plain value, and keeps what it was, from when and why. */
  replace(field: string, value: unknown): void {
    const path = this.pathOf(field);
    const from = valueAt(this.charter.fields, path) ?? null;
    if (same(from, value)) throw new UserError(`${field} is already ${JSON.stringify(value)}`, 'nothing was written');
    this.edits.push({ path, value });
    this.append('changes', { date: this.on, field, from, ...this.why });
  }

  /** Where the goal or practice with this id stands. Throws a UserError with the nearest. */
  private indexOf(list: 'goals' | 'practices', id: string): number {
    const ids = this.list(list).map((item) => String(valueAt(item, ['id'])));
    const index = ids.indexOf(id);
    if (index !== -1) return index;
    throw new UserError(`unknown ${list.slice(0, -1)} "${id}"`, suggestion(id, ids));
  }

  /** A goal or practice that is given up keeps its history. */
  drop(list: 'goals' | 'practices', id: string): void {
    const index = this.indexOf(list, id);
    const dropped = valueAt(this.list(list)[index], ['dropped']);
    if (dropped !== undefined) throw new UserError(`${id} was already dropped on ${dropped}`, 'nothing was written');
    this.edits.push({ path: [list, index, 'dropped'], value: this.on });
  }

  /** Where the person of that name stands in a list. Throws a UserError with the nearest. */
  private personIn(list: 'engineers' | 'champions', name: string, noun: string): number {
    const names = this.list(list).map((item) => String(typeof item === 'string' ? item : valueAt(item, ['name'])));
    const index = names.findLastIndex((other) => normalize(other) === normalize(name));
    if (index !== -1) return index;
    throw new UserError(`unknown ${noun} "${name}"`, suggestion(name, names));
  }

  /** The last day with the host team. */
  leave(name: string): void {
    const index = this.personIn('engineers', name, 'engineer');
    const engineer = this.list('engineers')[index];
    if (typeof engineer === 'string')
      this.edits.push({ path: ['engineers', index], value: { name: engineer, until: this.on } });
    else this.edits.push({ path: ['engineers', index, 'until'], value: this.on });
  }

  contact(name: string, said: { sentiment?: number; note?: string }): void {
    const index = this.personIn('champions', name, 'champion');
    const contacts = valueAt(this.list('champions')[index], ['contacts']);
    const at = Array.isArray(contacts) ? contacts.length : 0;
    this.edits.push({ path: ['champions', index, 'contacts', at], value: { date: this.on, ...said } });
  }
}
