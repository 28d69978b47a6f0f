import { dayInWords } from '../../base/dates.ts';
import { UserError } from '../../base/errors.ts';
import { valueAt } from '../../base/fields.ts';
import { assignment, fieldValue } from '../../drafts/set.ts';
import { fieldSchema, type JsonSchema } from '../../kinds/schema.ts';
import { ruleIds } from '../../kinds/settings.ts';
import { displayValue } from '../../prompts/questions.ts';
import { askField, askInstead } from './ask.ts';
import { fieldAt } from './charter.ts';
import type { ChangeLine } from './types.ts';

export const endLine: ChangeLine = {
  flag: '--end <date>',
  help: 'the engagement ends on another day',
  title: 'the end',
  once: true,
  needsReason: true,
  dayMessage: 'Decided on',
  parse: (text, { kind }, today) => fieldValue(kind, ['end'], '--end', text, today),
  ask: (asked) => askInstead(asked, ['end'], asked.status()?.end ?? undefined, 'New end'),
  said: (day) => `ends ${dayInWords(String(day))}`,
  apply: (day, changes, decision) => changes.replace('end', day, decision),
};

export const advisorLine: ChangeLine = {
  flag: '--advisor <name>',
  help: 'another project advisor, from --on on',
  title: 'the advisor',
  once: true,
  needsReason: true,
  dayMessage: 'First day',
  parse: (text, { kind }) => fieldValue(kind, ['advisor'], '--advisor', text),
  ask: (asked) => askInstead(asked, ['advisor'], asked.charter.data.advisor, 'New advisor'),
  said: (name, { on }) => `${String(name)} advises from ${dayInWords(on)}`,
  apply: (name, changes, decision) => changes.advise(String(name), decision),
};

/** What has a line of its own, or is written by this command. */
const otherLines = ['end', 'advisor', 'changes'];

/** The fields that hold one value, or a list of words. */
function plainFields({ properties = {} }: JsonSchema, around = ''): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const field = `${around}${name}`;
    if (otherLines.includes(field) || schema.items?.properties) return [];
    return schema.properties ? plainFields(schema, `${field}.`) : [field];
  });
}

export const setLine: ChangeLine<{ field: string; value: unknown }> = {
  flag: '--set <field=value>',
  help: 'another value of any other field, with a dot within mappings and lists: host_team.size=6; repeatable',
  title: 'something else: a title, a size, a date',
  needsReason: true,
  dayMessage: 'Decided on',
  parse(text, charter, today) {
    const [field, value] = assignment('--set', text);
    const path = fieldAt(charter, field).map((step) => (typeof step === 'number' ? 0 : step));
    return { field, value: fieldValue(charter.kind, path, `--set ${field}`, value, today) };
  },
  async ask(asked) {
    const { schema } = asked.charter.kind;
    const choices = plainFields(schema).map((field) => {
      const now = valueAt(asked.charter.fields, field.split('.'));
      const { title = field } = fieldSchema(schema, field.split('.'));
      return { value: field, name: now === undefined ? title : `${title}: ${displayValue(now)}` };
    });
    const field = String(await asked.prompter.select('Which field?', choices));
    const path = field.split('.');
    return { field, value: await askInstead(asked, path, valueAt(asked.charter.fields, path)) };
  },
  said: ({ field, value }) => `${field}: ${displayValue(value)}`,
  apply: ({ field, value }, changes, decision) => changes.replace(field, value, decision),
};

export const pauseLine: ChangeLine<{ from: unknown; until: unknown }> = {
  flag: '--pause <from..until>',
  help: 'a pause: leave, holidays, a freeze; repeatable',
  title: 'a pause',
  needsReason: true,
  parse(text, { kind }, today) {
    const [from = '', until = from] = text.split('..');
    return {
      from: fieldValue(kind, ['pauses', 0, 'from'], '--pause', from, today),
      until: fieldValue(kind, ['pauses', 0, 'until'], '--pause', until, today),
    };
  },
  async ask(asked) {
    const from = await askField(asked, ['pauses', 0, 'from'], { message: 'First day of the pause' });
    const objection = (until: unknown) =>
      String(until) < String(from) ? `comes before the first day, ${from}` : undefined;
    const until = await askField(asked, ['pauses', 0, 'until'], { message: 'Last day of the pause', objection });
    return { from, until };
  },
  said: ({ from, until }) => `pause from ${dayInWords(String(from))} to ${dayInWords(String(until))}`,
  apply: (pause, changes, { reason }) => changes.append('pauses', { ...pause, reason }),
};

export const acceptLine: ChangeLine<string> = {
  flag: '--accept <rule>',
  help: 'both sides live with what this rule says, until --until if given; repeatable',
  title: 'a signal that both sides accept',
  words: ruleIds,
  needsReason: true,
  mayEnd: true,
  parse: (text) => text.trim(),
  async ask(asked) {
    const signals = new Map(asked.status()?.signals.map(({ rule, message }) => [rule, message]));
    if (signals.size === 0) throw new UserError('the report shows no signal', 'there is nothing to accept');
    const choices = [...signals].map(([rule, message]) => ({ value: rule, name: rule, description: message }));
    return String(await asked.prompter.select('Which signal?', choices));
  },
  said: (rule, { until }) => `accepted${until === undefined ? '' : ` until ${dayInWords(until)}`}: ${rule}`,
  apply: (rule, changes, decision) => changes.accept(rule, decision),
};
