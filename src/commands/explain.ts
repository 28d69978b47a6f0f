import { UserError } from '../base/errors.ts';
import { suggestion } from '../base/nearest.ts';
import { type ProblemId, problems } from '../base/problems.ts';
import { type Palette, pad, paletteOf, wrap } from '../report/text.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/types.ts';
import { thresholdSchemas } from '../workspace/settings.ts';
import type { CommandModule, Context } from './types.ts';

const problemIds = Object.keys(problems) as ProblemId[];

function ruleText(rule: Rule, columns: number, { bold, dim, severity }: Palette): string {
  const paragraph = (title: string, text: string) => `${bold(pad(title, 12))}${wrap(text, columns, ' '.repeat(12))}`;
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
    paragraph('Source', `the guide, ${rule.source}`),
    '',
  ].join('\n');
}

const problemText = (id: ProblemId, columns: number, { bold }: Palette): string =>
  [bold(id), problems[id].title, '', wrap(problems[id].guidance, columns), ''].join('\n');

function list({ style }: Context, { bold, severity }: Palette): string {
  const width = Math.max(...[...rules.map(({ id }) => id), ...problemIds].map(({ length }) => length));
  const groups = [...new Set(rules.map(({ group }) => group))].flatMap((group) => [
    bold(`What a report watches: ${group}`),
    ...rules
      .filter((rule) => rule.group === group)
      .map(
        (rule) =>
          `  ${pad(rule.id, width)}  ${severity(rule.severity, pad(rule.severity, 7))}  ${wrap(rule.title, style.columns, ' '.repeat(width + 13))}`,
      ),
    '',
  ]);
  const found = problemIds.map(
    (id) => `  ${pad(id, width)}  ${wrap(problems[id].title, style.columns, ' '.repeat(width + 4))}`,
  );
  return [
    ...groups,
    bold('What validation finds'),
    ...found,
    '',
    '`auxeng explain <rule>` tells more of one.',
    '',
  ].join('\n');
}

function one(id: string, context: Context, palette: Palette): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return ruleText(rule, context.style.columns, palette);
  const problem = problemIds.find((candidate) => candidate === id);
  if (problem) return problemText(problem, context.style.columns, palette);
  throw new UserError(
    `no rule is called "${id}"`,
    suggestion(id, [...rules.map((candidate) => candidate.id), ...problemIds], '`auxeng explain` lists them'),
  );
}

export const explain: CommandModule = {
  configure: (command) =>
    command.addHelpText('after', '\nExamples:\n  $ auxeng explain\n  $ auxeng explain failure-persists'),
  async run([id], _flags, context) {
    const palette = paletteOf(context.style);
    await context.io.stdout.write(typeof id === 'string' ? one(id, context, palette) : list(context, palette));
    return 0;
  },
};
