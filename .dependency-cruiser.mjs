/*
 * The house has one staircase: data walks from files to a report, and imports go down the list, never up or sideways.
 * Each layer may import itself and the layers before it.
 */
const layers = [
  ['base', 'words that every layer uses: days, diagnostics, errors'],
  ['io', 'the real edge: files, git, streams, clock; it knows nothing of documents'],
  ['document', 'text to data and locations; it knows nothing of kinds'],
  ['kinds', 'schemas and templates; a kind knows nothing of where it is read from'],
  ['workspace', 'finds, reads and writes files; it knows nothing of what they mean together'],
  ['checks', 'a repo to documents with all their problems; a check needs documents, not the model made of them'],
  ['model', 'plain derivations from documents and a day; it reads nothing, and no rule may decide what a phase is'],
  ['rules', 'pure functions from the model to signals; how they are shown is not their business'],
  ['status', 'what a report says, health with it, whatever its format'],
  ['report', 'pure functions to text; a format decides nothing'],
  ['demo', 'sample documents; only the command shows them'],
  ['prompts', 'schema to questions; only drafts and commands ask'],
  ['drafts', 'from flags and answers to planned documents; it knows no command'],
  ['commands', 'flags to work; nothing else may know of flags'],
];

const rule = ([layer, reason], index) => ({
  name: `${layer}-imports-only-below`,
  comment: `${layer}: ${reason}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^src/',
    pathNot: `^src/(${layers
      .slice(0, index + 1)
      .map(([name]) => name)
      .join('|')})/`,
  },
});

const only = (name, comment, from, module) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(src|bin)/', pathNot: from },
  to: { path: module },
});

export default {
  forbidden: [
    ...layers.map(rule),
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that resolves to nothing fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only(
      'files-and-processes-only-in-io',
      "Links, full disks and other programs are one layer's matter.",
      '^(src/io|bin)/',
      '^(node:)?(fs|child_process)(/|$)',
    ),
    {
      name: 'what-derives-is-given',
      comment: 'The same documents on the same day make the same report: whatever makes it reads nothing itself.',
      severity: 'error',
      from: { path: '^src/(model|rules|status|report)/' },
      to: { path: '^src/(io|workspace/(?!paths))', dependencyTypesNot: ['type-only'] },
    },
    only(
      'inquirer-only-in-prompts',
      'It costs more to load than all the rest: only what asks may load it.',
      '^src/prompts/screen(/|.ts$)',
      'node_modules/(inquirer|@inquirer)/',
    ),
    only(
      'commander-only-in-commands',
      'Flags are read once into options; no commander type travels further.',
      '^src/(commands/|main.ts$)',
      'node_modules/commander/',
    ),
    only('chalk-only-in-report', 'Colour is a matter of one sink.', '^src/report/', 'node_modules/chalk/'),
    {
      name: 'the-screen-is-loaded-late',
      comment: 'A static import would make every command pay for inquirer.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/prompts/' },
      to: { path: '^src/prompts/screen', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-are-loaded-late',
      comment: 'The list of commands is all that --version and --help need.',
      severity: 'error',
      from: { path: '^src/(commands/index|main).ts$' },
      to: {
        path: '^src/',
        pathNot: '^src/(base|io|report/escape|commands/(index|types))',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
