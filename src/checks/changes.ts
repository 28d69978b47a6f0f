import type { Diagnostic, Path } from '../base/diagnostic.ts';
import { valueAt, wrapped } from '../base/fields.ts';
import { nearest, nearestOfFew, offered } from '../base/nearest.ts';
import { maxDepth } from '../document/limits.ts';
import { describeError, describingSchema, isBlank, reportedErrors } from '../kinds/check.ts';
import type { Doc } from '../kinds/document.ts';
import type { Kind } from '../kinds/kind.ts';
import { fieldSchema, type JsonSchema, pointerOf, pointerPath } from '../kinds/schema.ts';
import { ruleIds } from '../kinds/settings.ts';
import { only } from '../workspace/read.ts';
import type { Check } from './types.ts';

/** Where a path of `changes` leads in the charter, with the place of an item for its id; or why it leads nowhere. */
type Target = { path: Path } | { fault: string };

const advice = (name: string, known: readonly string[]): string => {
  const near = nearestOfFew(name, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  return known.length === 0 ? 'name the field as a whole' : `there is ${offered(known)}`;
};

/** A list's item goes by its id, where it has one. */
function itemWith(id: string, list: string, items: unknown, schema: JsonSchema): { at: number } | { fault: string } {
  if (!schema.items?.properties?.id) return { fault: `the items of "${list}" have no ids; name the list as a whole` };
  const ids = Array.isArray(items) ? items.map((item) => valueAt(item, ['id'])) : [];
  const at = ids.indexOf(id);
  if (at !== -1) return { at };
  const known = ids.filter((other) => typeof other === 'string');
  return { fault: `"${list}" has no item with the id "${id}"; ${advice(id, known)}` };
}

/** Fields of the organisation's own may hold anything. */
const isOwn = (path: Path): boolean => path.some((step) => String(step).startsWith('x_'));

/** The step in a list, or in a mapping, or why there is none. */
function stepTo(
  step: string,
  { said, path, schema, charter }: { said: string; path: Path; schema: JsonSchema; charter: Doc },
): { at: string | number } | { fault: string } {
  if (schema.type === 'array') return itemWith(step, said, valueAt(charter.fields, path), schema);
  const known = Object.keys(schema.properties ?? {}).filter((name) => path.length > 0 || name !== 'changes');
  if (known.includes(step) || isOwn([...path, step])) return { at: step };
  const where = said === '' ? 'the charter' : `"${said}"`;
  return { fault: `${where} has no field "${step}"; ${advice(step, known)}` };
}

/** The field that a path of `changes` names: with dots, items of lists by their id. */
export function changedField(charter: Doc<'engagement'>, field: string): Target {
  let path: (string | number)[] = [];
  let { schema } = charter.kind;
  const names = field.split('.');
  if (names.length > maxDepth) return { fault: `no field is deeper than ${maxDepth} levels` };
  for (const [index, name] of names.entries()) {
    const said = names.slice(0, index).join('.');
    const step = stepTo(name, { said, path, schema, charter });
    if ('fault' in step) return step;
    path = [...path, step.at];
    schema = fieldSchema(schema, [step.at]);
  }
  return { path };
}

/** What is wrong with the value that a field had before. */
function wrongBefore({ checks }: Kind, path: Path, value: unknown): string | undefined {
  const alone = path.map((step) => (typeof step === 'number' ? 0 : step));
  const whole = wrapped(alone, value);
  for (const check of checks) {
    if (check.validate(whole)) continue;
    const pointer = pointerOf(alone);
    const fault = reportedErrors(check.validate.errors ?? []).find(
      ({ instancePath }) => instancePath === pointer || instancePath.startsWith(`${pointer}/`),
    );
    if (!fault) continue;
    if (fault.keyword === 'required') return `needs "${String(fault.params.missingProperty)}" too`;
    return describeError(fault, valueAt(whole, pointerPath(fault.instancePath)), describingSchema(check, fault));
  }
  return undefined;
}

function wrongChange(charter: Doc<'engagement'>, at: number): Diagnostic[] {
  const { field, from } = charter.data.changes?.[at] ?? {};
  if (typeof field !== 'string') return [];
  const target = changedField(charter, field);
  if ('fault' in target) return [charter.locations.problem('unknown-change', ['changes', at, 'field'], target.fault)];
  const wrong = isBlank(from) || from === undefined ? undefined : wrongBefore(charter.kind, target.path, from);
  if (wrong === undefined) return [];
  return [charter.locations.problem('invalid-value', ['changes', at, 'from'], `"${field}" ${wrong}`)];
}

function unknownRule(charter: Doc<'engagement'>, at: number): Diagnostic[] {
  const rule = charter.data.accepted?.[at]?.rule;
  if (typeof rule !== 'string' || ruleIds.includes(rule)) return [];
  const near = nearest(rule, ruleIds);
  const hint = near === undefined ? '`auxeng explain` lists them all' : `did you mean "${near}"?`;
  return [charter.locations.problem('unknown-rule', ['accepted', at, 'rule'], `no rule is called "${rule}"; ${hint}`)];
}

const each = (list: unknown, check: (at: number) => Diagnostic[]): Diagnostic[] =>
  Array.isArray(list) ? [...list.keys()].flatMap(check) : [];

/** What was changed or accepted must be there. */
export const changesAndAccepted: Check = {
  check(folder) {
    const charter = only(folder, 'engagement');
    if (!charter) return [];
    return [
      ...each(charter.data.changes, (at) => wrongChange(charter, at)),
      ...each(charter.data.accepted, (at) => unknownRule(charter, at)),
    ];
  },
};
