import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import retroSchema from '../../schemas/retro.schema.json' with { type: 'json' };
import schema from '../../schemas/settings.schema.json' with { type: 'json' };
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/types.ts';
import { look, type Seen } from '../support/look.ts';
import { allCases } from './cases.ts';
import type { RuleCases } from './types.ts';

const folder = path.resolve(import.meta.dirname, '../../src/rules');
const ids = rules.map(({ id }) => id);
const modes: string[] = retroSchema.properties.failure_modes.items.enum;
const sorted = (names: Iterable<string>): string[] => [...names].sort();

/** A file of the folder is a rule when it exports an object with an id and a check. */
async function rulesInFolder(): Promise<{ file: string; rule: Rule }[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  const modules = await Promise.all(
    files.map(async (name) => ({
      name,
      exports: (await import(pathToFileURL(path.join(folder, name)).href)) as Record<string, unknown>,
    })),
  );
  const isRule = (value: unknown): value is Rule => typeof (value as Partial<Rule> | null)?.check === 'function';
  return modules.flatMap(({ name, exports }) =>
    Object.values(exports)
      .filter(isRule)
      .map((rule) => ({ file: name, rule })),
  );
}

const casesOf = (id: string): RuleCases => {
  const found = allCases.find(({ rule }) => rule === id);
  if (!found) throw new Error(`the rule ${id} has no cases: put them into tests/rules/cases/${id}.ts`);
  return found;
};

let healthy: Promise<Seen> | undefined;
const lookAtHealthy = () => {
  healthy ??= look({});
  return healthy;
};

describe('the list of rules', () => {
  it('has every file of the folder, each named for its rule', async () => {
    const found = await rulesInFolder();
    expect(found.map(({ file }) => file)).toEqual(found.map(({ rule }) => `${rule.id}.ts`));
    expect(sorted(found.map(({ rule }) => rule.id))).toEqual(sorted(ids));
  });

  it('names each rule once', () => {
    expect(sorted(new Set(ids))).toEqual(sorted(ids));
  });

  it('names commands that work as they stand: none ends in a flag that wants a value', () => {
    const commands = rules.flatMap((rule) => rule.command?.('checkout') ?? []);
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) expect(command).toMatch(/^auxeng [a-z-]+( [a-z-]+)? checkout$/);
  });

  it('is what the settings may name, in any order', () => {
    expect(sorted(schema.properties.rules.propertyNames.enum)).toEqual(sorted(ids));
  });

  it('uses every threshold of the settings, and none that they lack', () => {
    const used = rules.flatMap(({ thresholds }) => thresholds);
    expect(sorted(new Set<string>(used))).toEqual(sorted(Object.keys(schema.properties.thresholds.properties)));
  });

  it('has a file of cases for each, named for its rule', () => {
    expect(sorted(allCases.map(({ rule }) => rule))).toEqual(sorted(ids));
  });
});

describe.each(rules)('$id', (rule) => {
  const sentence = /^\p{Lu}.*[.!?]$/su;

  it('says what it means, why it matters and what to do, in sentences', () => {
    const { meaning, why, action } = rule.guidance;
    for (const text of [meaning, why, action]) expect(text).toMatch(sentence);
    expect(rule.title).toMatch(/^\p{Lu}\S* .*[^.]$/u);
    const source = rule.source ?? 'Running guide';
    expect(source).toMatch(/^(Failure Modes|Engagement Expectations|Running guide|Platform|Careers)/);
  });

  it('says in a note when it weighs otherwise, and when a retro can name it', () => {
    const { fires } = casesOf(rule.id);
    const notes = (rule.notes ?? []).join(' ');
    const others = fires.flatMap(({ signals }) => signals.map(({ severity }) => severity));
    for (const severity of others) if (severity !== rule.severity) expect(notes).toContain(severity);
    expect(notes.includes('failure_modes')).toBe(modes.includes(rule.id));
    // What is not worth it is rated, not named.
    expect(rule.failureMode !== undefined).toBe([...modes, 'not-worth-it'].includes(rule.id));
    for (const note of rule.notes ?? []) expect(note).toMatch(sentence);
  });

  it('is silent on the healthy engagement', async () => {
    const { signals } = await lookAtHealthy();
    expect(signals.filter((signal) => signal.rule === rule.id)).toEqual([]);
  });

  it('has a case where it fires, one where it is silent and one without evidence', () => {
    const { fires, silent, unknown } = casesOf(rule.id);
    expect([fires.length, silent.length, unknown.length].every((cases) => cases > 0)).toBe(true);
    expect(fires.every(({ signals }) => signals.length > 0)).toBe(true);
    expect(silent.every(({ signals }) => signals.length === 0)).toBe(true);
  });

  // cases.test.ts checks the messages and lines themselves.
  it.each(casesOf(rule.id).fires)('says a sentence, and points at a line: $name', ({ signals }) => {
    for (const { message, at } of signals) {
      expect(message).toMatch(/^["\p{L}\p{N}].* .*[.]$/su);
      expect(at).toMatch(/\S/);
    }
  });
});
