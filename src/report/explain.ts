import { type ProblemId, problems } from '../base/problems.ts';
import { thresholdSchemas } from '../kinds/settings.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/types.ts';
import { type Topic, topics } from '../status/topics.ts';
import { pad, paletteOf, wrap } from './text.ts';
import type { Style } from './types.ts';

const topicIds = Object.keys(topics) as Topic[];
const problemIds = Object.keys(problems) as ProblemId[];

/** Everything that can be explained, by id. */
export const explainable: readonly string[] = [...rules.map(({ id }) => id), ...topicIds, ...problemIds];

function ruleText(rule: Rule, style: Style): string {
  const { bold, dim, severity } = paletteOf(style);
  const paragraph = (title: string, text: string) =>
    `${bold(pad(title, 12))}${wrap(text, style.columns, ' '.repeat(12))}`;
  const thresholds = rule.thresholds.map((name) => {
    const { description, default: preset } = thresholdSchemas[name];
    return paragraph('Threshold', `${name} (${preset}): ${description}`);
  });
  return [
    `${bold(rule.id)}  ${severity(rule.severity)}${rule.homeOnly ? dim('  home team only') : ''}`,
    rule.title,
    '',
    paragraph('Meaning', rule.guidance.meaning),
    ...(rule.notes ?? []).map((note) => paragraph('Note', note)),
    paragraph('Why', rule.guidance.why),
    paragraph('What to do', rule.guidance.action),
    ...thresholds,
    ...(rule.source === undefined ? [] : [paragraph('Source', `the guide, ${rule.source}`)]),
    '',
  ].join('\n');
}

const plainText = (id: string, title: string, text: string, style: Style): string =>
  [paletteOf(style).bold(id), title, '', wrap(text, style.columns), ''].join('\n');

/** What a rule, a word of reports or a problem means; nothing where there is none of that name. */
export function explanation(id: string, style: Style): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return ruleText(rule, style);
  const topic = topicIds.find((candidate) => candidate === id);
  if (topic) return plainText(topic, topics[topic].title, topics[topic].text, style);
  const problem = problemIds.find((candidate) => candidate === id);
  return problem && plainText(problem, problems[problem].title, problems[problem].guidance, style);
}

/** Everything that can be explained, a line each. */
export function explanations(style: Style): string {
  const { bold, severity } = paletteOf(style);
  const width = Math.max(...explainable.map(({ length }) => length));
  const line = (id: string, title: string, aside = '') =>
    `  ${pad(id, width)}  ${aside}${wrap(title, style.columns, ' '.repeat(width + (aside ? 13 : 4)))}`;
  const groups = [...new Set(rules.map(({ group }) => group))].flatMap((group) => [
    bold(`Report rules: ${group}`),
    ...rules
      .filter((rule) => rule.group === group)
      .map((rule) => line(rule.id, rule.title, `${severity(rule.severity, pad(rule.severity, 7))}  `)),
    '',
  ]);
  return [
    ...groups,
    bold('What a report says'),
    ...topicIds.map((id) => line(id, topics[id].title)),
    '',
    bold('Validation problems'),
    ...problemIds.map((id) => line(id, problems[id].title)),
    '',
    'Run `auxeng explain <rule>` for details.',
    '',
  ].join('\n');
}
