/**
 * Makes `docs/rules.md`, `docs/documents.md` and the command reference of README.md from what the program itself goes
 * by.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { commands } from '../src/commands/index.ts';
import { settingsSource } from '../src/kinds/generated/sources.ts';
import { kinds } from '../src/kinds/kind.ts';
import { expectation, type JsonSchema } from '../src/kinds/schema.ts';
import { thresholdSchemas } from '../src/kinds/settings.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/types.ts';
import { root } from './schemas.ts';

const generatedNote = '<!-- Made by `npm run docs`; a test compares it. Edit the source, not this file. -->';

function ruleText(rule: Rule): string {
  const thresholds = rule.thresholds.map((name) => {
    const { default: preset, description } = thresholdSchemas[name];
    return `- \`${name}\` (${preset}): ${description}`;
  });
  return [
    `### ${rule.id}`,
    '',
    `${rule.title}: *${rule.severity}*${rule.homeOnly ? ', for the home team alone' : ''}.${rule.source === undefined ? '' : ` Source: ${rule.source}.`}`,
    '',
    ...[rule.guidance.meaning, ...(rule.notes ?? [])],
    rule.guidance.why,
    '',
    `**What to do:** ${rule.guidance.action}`,
    ...(thresholds.length > 0 ? ['', ...thresholds] : []),
  ].join('\n');
}

export function rulesPage(): string {
  const groups = [...new Set(rules.map(({ group }) => group))].map((group) => {
    const members = rules.filter((rule) => rule.group === group);
    return `## ${group.charAt(0).toUpperCase()}${group.slice(1)}\n\n${members.map(ruleText).join('\n\n')}`;
  });
  return `${generatedNote}\n\n# Rules

What \`auxeng report\` watches. \`auxeng explain <rule>\` prints the same. In \`auxeng.yaml\`, \`rules.<id>\` gives a rule another
severity, or switches it \`off\`, with a \`reason\` that the report shows; \`thresholds\` holds the numbers.

${groups.join('\n\n')}\n`;
}

/** A field and what is inside it, one row each. */
function fieldRows(name: string, schema: JsonSchema, required: boolean): string[] {
  const shown = schema.examples?.[0] === undefined ? '' : `\`${JSON.stringify(schema.examples[0])}\``;
  const preset = schema.default === undefined ? '' : ` Default: \`${JSON.stringify(schema.default)}\`.`;
  const description = `${schema.description ?? ''}${preset}`.replaceAll('|', '\\|');
  const row = `| \`${name}\` | ${required ? 'yes' : ''} | ${expectation(schema).replaceAll('|', '\\|')} | ${description} | ${shown} |`;
  const inner = schema.type === 'array' ? schema.items : schema;
  const prefix = schema.type === 'array' ? `${name}[].` : `${name}.`;
  const children = Object.entries(inner?.properties ?? {}).flatMap(([child, childSchema]) =>
    fieldRows(`${prefix}${child}`, childSchema, inner?.required?.includes(child) ?? false),
  );
  return [row, ...children];
}

function fieldTable(schema: JsonSchema): string {
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    fieldRows(name, field, schema.required?.includes(name) ?? false),
  );
  return ['| field | required | takes | what it is | example |', '|---|---|---|---|---|', ...rows].join('\n');
}

export function documentsPage(): string {
  const parts = kinds.map(({ path: where, schema, sections }) => {
    const named = sections.map(({ title, required }) => `\`## ${title}\`${required ? ' (required)' : ''}`).join(', ');
    return `## ${where}\n\n${schema.description}${named ? `\n\nSections: ${named}.` : ''}\n\n${fieldTable(schema)}`;
  });
  return `${generatedNote}\n\n# Documents

One folder for each engagement holds these. Fields that begin with \`x_\` are your organisation's own. Any other Markdown
file in the folder is a free note.

${parts.join('\n\n')}

## auxeng.yaml

${settingsSource.schema.description}

${fieldTable(settingsSource.schema)}\n`;
}

async function commandText({ name, operands, summary, load }: (typeof commands)[number]): Promise<string> {
  const command = new Command(name);
  (await load()).configure(command);
  const flags = command.options.map(({ flags: written, description }) => `- \`${written}\`: ${description}`);
  return [`### auxeng ${name} ${operands}`.trim(), '', `${summary}.`, ...(flags.length > 0 ? ['', ...flags] : [])].join(
    '\n',
  );
}

export async function commandsPage(): Promise<string> {
  const parts = await Promise.all(commands.map(commandText));
  return `${generatedNote}\n\n# Commands\n\n${parts.join('\n\n')}\n`;
}

/** The pages by their files. */
export const pages = async (): Promise<Record<string, string>> => ({
  'docs/rules.md': rulesPage(),
  'docs/documents.md': documentsPage(),
  'docs/commands.md': await commandsPage(),
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, text] of Object.entries(await pages())) writeFileSync(path.join(root, file), text);
}
