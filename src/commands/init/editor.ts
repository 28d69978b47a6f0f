import type { Kind } from '../../kinds/kind.ts';
import type { JsonSchema } from '../../kinds/schema.ts';
import { settingsSchema } from '../../kinds/settings.ts';
import { settingsFile } from '../../workspace/settings.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PlannedFile } from '../../workspace/write.ts';
import { isLocked } from './ci/source.ts';

/*
 * What VS Code can do with our documents. Its YAML extension reads schemas for `auxeng.yaml`, but does not look into the front
 * matter of Markdown: there, snippets complete the fields.
 */

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const schemaFile = '.vscode/auxeng.schema.json';

const inFolder = (folder: string, file: string): string => (folder === '' ? file : `${folder}/${file}`);

const settings = (folder: string) => ({
  'yaml.schemas': { [`./${schemaFile}`]: inFolder(folder, settingsFile) },
  '[markdown]': { 'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' } },
});

/** One line of `validate --format unix`. The first digits between colons end the path. */
const unixLine = String.raw`^(.+?):(\d+):(\d+): (.*) \[(error|warning|info)/([\w-]+)\]$`;

function tasks(program: string, folder: string) {
  const cwd = `\${workspaceFolder}${folder === '' ? '' : `/${folder}`}`;
  const task = (name: string, args: string, rest: object) => ({
    label: `auxeng: ${name}`,
    type: 'shell',
    command: `${program} ${args}`,
    options: { cwd },
    ...rest,
  });
  const problemMatcher = {
    owner: 'auxeng',
    source: 'auxeng',
    fileLocation: ['relative', cwd],
    pattern: { regexp: unixLine, file: 1, line: 2, column: 3, message: 4, severity: 5, code: 6 },
  };
  return {
    version: '2.0.0',
    tasks: [
      task('validate', 'validate --format unix', {
        group: { kind: 'build', isDefault: true },
        presentation: { reveal: 'silent', clear: true },
        problemMatcher,
      }),
      task('report', 'report', { problemMatcher: [] }),
    ],
  };
}

/** Text of a snippet, in which a dollar sign, a closing brace and a backslash mean something. */
const forSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** In a choice, commas and bars divide. */
const forChoice = (text: string): string => forSnippet(text).replace(/[,|]/g, '\\$&');

function placeholder({ enum: words, type, format, examples, default: preset }: JsonSchema): string {
  if (words) return `\${1|${words.map((word) => forChoice(String(word))).join(',')}|}`;
  if (type === 'boolean') return `\${1|true,false|}`;
  if (format === 'date') return `\${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}`;
  const example = examples?.[0] ?? preset ?? '';
  // JSON is YAML, too: it is right whatever the value is.
  const isPlain = typeof example === 'string' && /^[A-Za-z][\w ]*$/.test(example);
  return `\${1:${forSnippet(isPlain ? example : JSON.stringify(example))}}`;
}

const snippetsOf = ({ name, schema }: Kind) =>
  Object.entries(schema.properties ?? {}).map(([field, fieldSchema]) => [
    `${name}: ${field}`,
    {
      scope: 'markdown',
      prefix: field,
      body: `${forSnippet(field)}: ${placeholder(fieldSchema)}`,
      description: `${name}: ${fieldSchema.description ?? fieldSchema.title ?? field}`,
    },
  ]);

/** Editors warn of drafts of JSON Schema that are newer than they are; what we use is in all of them. */
const forEditors = ({ $schema: _, ...schema }: JsonSchema): JsonSchema => schema;

/** Settings, tasks and snippets for VS Code, from the root of the git repo. */
export function editorFiles({ kinds, files }: Workspace, folder: string): PlannedFile[] {
  const program = isLocked(files) ? 'npx --no auxeng' : 'auxeng';
  return [
    { file: '.vscode/settings.json', text: json(settings(folder)) },
    { file: '.vscode/tasks.json', text: json(tasks(program, folder)) },
    { file: '.vscode/auxeng.code-snippets', text: json(Object.fromEntries(kinds.flatMap(snippetsOf))) },
    { file: schemaFile, text: json(forEditors(settingsSchema)) },
  ];
}
