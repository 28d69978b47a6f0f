import { type ProblemId, problems } from '../base/problems.ts';
import { thresholdSchemas } from '../kinds/settings.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/types.ts';
import { pad, paletteOf, wrap } from './text.ts';
import type { Style } from './types.ts';

const problemIds = Object.keys(problems) as ProblemId[];

/** Everything that can be explained, by id. */
export const explainable: readonly string[] = [...rules.map(({ id }) => id), ...problemIds];

function ruleText(rule: Rule, style: Style): string {
  const { bold, dim, severity } = paletteOf(style);
  const paragraph = (title: string, text: string) =>
    `${bold(pad(title, 12))}${wrap(text, style.columns, ' '.repeat(12))}`;
  const thresholds = rule.thresholds.map((name) => {
    const { description, default: preset } = thresholdSchemas[name];
    return paragraph('Threshold', `${name} (${preset}): ${description}`);
  });
  return [
    `${bold(rule.id)}  ${severity(rule.severity)}${rule.homeOnly ? dim('  for the home team alone') : ''}`,
    rule.title,
    '',
    paragraph('Means', rule.guidance.meaning),
    ...(rule.notes ?? []).map((note) => paragraph('Note', note)),
    paragraph('Matters', rule.guidance.why),
    paragraph('What to do', rule.guidance.action),
    ...thresholds,
    ...(rule.source === undefined ? [] : [paragraph('Source', `the guide, ${rule.source}`)]),
    '',
  ].join('\n');
}

/** What a rule or a problem means, where it comes from and what to do; nothing where there is none of that name. */
export function explanation(id: string, style: Style): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return ruleText(rule, style);
  const problem = problemIds.find((candidate) => candidate === id);
  if (!problem) return undefined;
  const { title, guidance } = problems[problem];
  return [paletteOf(style).bold(problem), title, '', wrap(guidance, style.columns), ''].join('\n');
}

/** Everything that can be explained, a line each. */
export function explanations(style: Style): string {
  const { bold, severity } = paletteOf(style);
  const width = Math.max(...explainable.map(({ length }) => length));
  const line = (id: string, title: string, aside = '') =>
    `  ${pad(id, width)}  ${aside}${wrap(title, style.columns, ' '.repeat(width + (aside ? 13 : 4)))}`;
  const groups = [...new Set(rules.map(({ group }) => group))].flatMap((group) => [
    bold(`What a report watches: ${group}`),
    ...rules
      .filter((rule) => rule.group === group)
      .map((rule) => line(rule.id, rule.title, `${severity(rule.severity, pad(rule.severity, 7))}  `)),
    '',
  ]);
  return [
    ...groups,
    bold('What validation finds'),
    ...problemIds.map((id) => line(id, problems[id].title)),
    '',
    '`auxeng explain <rule>` tells more of one.',
    '',
  ].join('\n');
}
