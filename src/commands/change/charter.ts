import type { Day } from '../../base/calendar.ts';
import type { Path } from '../../base/diagnostic.ts';
import { UserError } from '../../base/errors.ts';
import { type Fields, same, valueAt } from '../../base/fields.ts';
import { suggestion } from '../../base/nearest.ts';
import { normalize } from '../../base/text.ts';
import { changedField } from '../../checks/changes.ts';
import { dataWith, type Edit } from '../../document/edit.ts';
import { engineerTimes, namesOn } from '../../kinds/engineers.ts';
import { ruleIds } from '../../kinds/settings.ts';
import type { Charter, Decision } from './decision.ts';

type List = 'engineers' | 'goals' | 'practices' | 'champions' | 'pauses' | 'accepted' | 'changes';

const nothing = 'nothing was written';

const withReason = (fields: Fields, reason: string): Fields => (reason === '' ? fields : { ...fields, reason });

/** Where a field of the charter stands. Throws a UserError where there is none. */
export function fieldAt(charter: Charter, field: string): Path {
  const target = changedField(charter, field);
  if ('fault' in target) throw new UserError(target.fault, nothing);
  return target.path;
}

/** Changes of a charter one after the other, with what was overwritten kept in `changes` (documents.md, "What changes"). */
export class CharterChanges {
  readonly edits: Edit[] = [];
  /** With the changes up to now. */
  charter: Charter;

  constructor(charter: Charter) {
    this.charter = charter;
  }

  private edit(path: Path, value: unknown): void {
    this.edits.push({ path, value });
    this.charter = this.charter.withFields(dataWith(this.charter.fields, path, value) as Record<string, unknown>);
  }

  private list(name: List): unknown[] {
    const items = valueAt(this.charter.fields, [name]);
    return Array.isArray(items) ? items : [];
  }

  append(list: List, item: unknown): void {
    this.edit([list, this.list(list).length], item);
  }

  /** Overwrites a plain value, and keeps what it was, from when and why. */
  replace(field: string, value: unknown, { on, reason }: Decision): void {
    const path = fieldAt(this.charter, field);
    const from = valueAt(this.charter.fields, path) ?? null;
    if (same(from, value)) throw new UserError(`${field} is already ${JSON.stringify(value)}`, nothing);
    this.refuseEarlier(field, on);
    this.edit(path, value);
    this.append('changes', { date: on, field, from, reason });
  }

  /** What a field was before a change is what `changes` says: a day before that cannot be changed from what holds today. */
  private refuseEarlier(field: string, on: Day): void {
    const later = (this.charter.data.changes ?? []).flatMap((change) =>
      change.field === field && change.date !== undefined && change.date > on ? change.date : [],
    );
    const [last] = later.sort().reverse();
    if (last !== undefined)
      throw new UserError(
        `${field} was changed on ${last}, after ${on}`,
        `${nothing}; use --on ${last}, or a later day`,
      );
  }

  /** Where the goal or practice with this id stands. Throws a UserError with the nearest. */
  private indexOf(list: 'goals' | 'practices', id: string): number {
    const ids = this.list(list).map((item) => String(valueAt(item, ['id'])));
    const index = ids.indexOf(id);
    if (index !== -1) return index;
    const hint = ids.length === 0 ? `the charter has no ${list}` : suggestion(id, ids);
    throw new UserError(`unknown ${list.slice(0, -1)} "${id}"`, hint);
  }

  retarget(id: string, target: unknown, decision: Decision): void {
    this.indexOf('goals', id);
    this.replace(`goals.${id}.target`, target, decision);
  }

  add(list: 'goals' | 'practices', item: Fields, { on, reason }: Decision): void {
    if (this.list(list).some((other) => valueAt(other, ['id']) === item.id))
      throw new UserError(`${list.slice(0, -1)} "${item.id}" already exists`, 'use another id');
    this.append(list, withReason({ ...item, added: item.added ?? on }, reason));
  }

  /** An item of a list with more fields, and why it has them. */
  private extend(list: List, index: number, fields: Fields, reason: string): void {
    const item = this.list(list)[index];
    const known = valueAt(item, ['reason']);
    const why = typeof known === 'string' && reason !== '' ? `${known}; ${reason}` : reason;
    for (const [name, value] of Object.entries(withReason(fields, why))) this.edit([list, index, name], value);
  }

  /** A goal or practice that is dropped keeps its history. */
  drop(list: 'goals' | 'practices', id: string, { on, reason }: Decision): void {
    const index = this.indexOf(list, id);
    const dropped = valueAt(this.list(list)[index], ['dropped']);
    if (dropped !== undefined) throw new UserError(`${id} was already dropped on ${dropped}`, nothing);
    this.extend(list, index, { dropped: on }, reason);
  }

  /** Where the person of that name stands in a list, the last time. Throws a UserError with the nearest. */
  private personIn(list: 'engineers' | 'champions', name: string): number {
    const names = this.list(list).map((item) => String(typeof item === 'string' ? item : valueAt(item, ['name'])));
    const index = names.findLastIndex((other) => normalize(other) === normalize(name));
    if (index !== -1) return index;
    const hint = names.length === 0 ? `the charter has no ${list}` : suggestion(name, names);
    throw new UserError(`unknown ${list.slice(0, -1)} "${name}"`, hint);
  }

  private isEngineer(name: string, on: Day): boolean {
    const present = namesOn(engineerTimes(this.charter.data.engineers), on);
    return present.some((other) => normalize(other) === normalize(name));
  }

  join(name: string, { on, reason }: Decision): void {
    if (this.isEngineer(name, on)) throw new UserError(`${name} is already an engineer on ${on}`, nothing);
    if (normalize(name) === normalize(this.charter.data.advisor ?? ''))
      throw new UserError(
        `${name} is the project advisor, who looks on from outside`,
        'name another with --advisor too',
      );
    this.append('engineers', withReason({ name, from: on }, reason));
  }

  /** The last day with the host team. */
  leave(name: string, { on, reason }: Decision): void {
    const index = this.personIn('engineers', name);
    const engineer = this.list('engineers')[index];
    const until = valueAt(engineer, ['until']);
    if (typeof until === 'string') {
      const hint = `${nothing}; correct "until" in engagement.md if it was another day`;
      throw new UserError(`${name} ${until <= on ? 'already left' : 'already leaves'} on ${until}`, hint);
    }
    if (typeof engineer === 'string')
      this.edit(['engineers', index], withReason({ name: engineer, until: on }, reason));
    else this.extend('engineers', index, { until: on }, reason);
  }

  advise(name: string, decision: Decision): void {
    if (this.isEngineer(name, decision.on))
      throw new UserError(`${name} is a project engineer; the advisor looks on from outside`, nothing);
    this.replace('advisor', name, decision);
  }

  champion(name: string, { on, reason }: Decision): void {
    const names = (this.charter.data.champions ?? []).map((champion) => normalize(champion.name ?? ''));
    if (names.includes(normalize(name))) throw new UserError(`${name} is already a champion`, nothing);
    this.append('champions', withReason({ name, added: on }, reason));
  }

  contact(name: string, said: { date: Day; sentiment?: unknown; note?: unknown }): void {
    const index = this.personIn('champions', name);
    const found = valueAt(this.list('champions')[index], ['contacts']);
    const contacts = Array.isArray(found) ? found : [];
    if (contacts.some((other) => same(other, said)))
      throw new UserError(`the talk with ${name} on ${said.date} is already recorded`, nothing);
    this.edit(['champions', index, 'contacts', contacts.length], said);
  }

  accept(rule: string, { on, reason, until }: Decision): void {
    if (!ruleIds.includes(rule))
      throw new UserError(`unknown rule "${rule}"`, suggestion(rule, ruleIds, '`auxeng explain` lists them'));
    if (until !== undefined && until < on) throw new UserError(`"until" is ${until}, before ${on}`, nothing);
    const isRunning = (other: { until?: string }) => other.until === undefined || other.until >= on;
    if ((this.charter.data.accepted ?? []).some((other) => other.rule === rule && isRunning(other)))
      throw new UserError(`${rule} is already accepted`, nothing);
    this.append('accepted', { rule, reason, from: on, ...(until === undefined ? {} : { until }) });
  }
}
