import { UserError } from '../base/errors.ts';
import type { Flags } from '../drafts/flags.ts';
import { type Advice, showAdvice, write } from '../drafts/output.ts';
import { diskFiles } from '../io/disk.ts';
import { kinds } from '../kinds/kind.ts';
import type { Audience } from '../model/types.ts';
import { listEngagements } from '../workspace/find.ts';
import { pathBelow } from '../workspace/home.ts';
import { settingsFile } from '../workspace/settings.ts';
import { openWorkspace, repoAround, type Workspace } from '../workspace/workspace.ts';
import { isTaken, type PlannedFile, refuseTaken } from '../workspace/write.ts';
import { type CiFiles, planCi } from './init/ci/index.ts';
import { editorFiles } from './init/editor.ts';
import { type HomePlan, planHome, setUpHome } from './init/home.ts';
import { homeLine, readmeText, settingsText } from './init/texts.ts';
import { commitAdvice } from './shared/commit.ts';
import { choice } from './shared/flags.ts';
import type { CommandModule, Context } from './types.ts';

interface InitOptions {
  ci: 'github' | 'gitlab' | undefined;
  audience: Audience | undefined;
  source: string | undefined;
  editor: 'vscode' | undefined;
  eject: boolean;
  dryRun: boolean;
}

const toInitOptions = (flags: Flags): InitOptions => ({
  ci: flags.ci as InitOptions['ci'],
  audience: flags.ciAudience as Audience | undefined,
  source: flags.source as string | undefined,
  editor: flags.editor as InitOptions['editor'],
  eject: flags.eject === true,
  dryRun: flags.dryRun === true,
});

const ejectedFiles = ({ settings }: Workspace): PlannedFile[] =>
  kinds.flatMap(({ name, schema, template }) => [
    { file: `${settings.templates}/${name}.md`, text: template },
    { file: `${settings.schemas}/${name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` },
  ]);

/** What is missing to begin with. */
function freshFiles({ settings, files, hasSettings }: Workspace, home: HomePlan | undefined): PlannedFile[] {
  const empty = listEngagements(files, settings.engagements).length === 0;
  return [
    ...(hasSettings ? [] : [{ file: settingsFile, text: settingsText(home !== undefined) }]),
    ...(empty ? [{ file: `${settings.engagements}/README.md`, text: readmeText(home !== undefined) }] : []),
  ];
}

async function ciFiles(
  { ci, source, audience }: InitOptions,
  workspace: Workspace,
  { io, cwd, home }: Context,
  { repo, folder }: { repo: string; folder: string },
): Promise<CiFiles> {
  if (ci === undefined) {
    const idle = source === undefined ? audience && '--ci-audience' : '--source';
    if (idle) throw new UserError(`${idle} needs --ci`, 'add --ci github or --ci gitlab');
    return { files: [], needed: [], next: [] };
  }
  if (audience === 'home' && (home !== undefined || workspace.settings.home === 'elsewhere')) {
    throw new UserError(
      '--ci-audience home needs home/ in this repo: it is elsewhere, and CI has no checkout of that',
      'leave --ci-audience out: the report in CI is then for the host team',
    );
  }
  const place = { cwd, folder: workspace.root, repo };
  return planCi({ ci, source, audience: audience ?? 'host' }, workspace, { io, repo: diskFiles(repo), place, folder });
}

/** All files from the root of the git repo: that is where forges and editors look. */
async function planFiles(
  options: InitOptions,
  workspace: Workspace,
  home: HomePlan | undefined,
  context: Context,
): Promise<CiFiles> {
  const repo = repoAround(workspace.root);
  const folder = pathBelow(repo, workspace.root) ?? '';
  const ci = await ciFiles(options, workspace, context, { repo, folder });
  const editor = options.editor ? editorFiles(workspace, folder) : [];
  const taken = editor.filter(({ file }) => isTaken({ root: repo }, file));
  const others = taken.filter(({ file, text }) => !isSame(repo, file, text));
  const own = [...freshFiles(workspace, home), ...(options.eject ? ejectedFiles(workspace) : [])];
  return {
    files: [
      ...own.map(({ file, text }) => ({ file: folder === '' ? file : `${folder}/${file}`, text })),
      ...ci.files,
      ...editor.filter((planned) => !taken.includes(planned)),
    ],
    needed: ci.needed,
    next: [...ci.next, ...others.map(mergeStep)],
  };
}

/** Whether a file that is there says so already. A folder or a link of that name does not. */
function isSame(repo: string, file: string, text: string): boolean {
  try {
    return Buffer.from(text).equals(diskFiles(repo).read(file, Buffer.byteLength(text)));
  } catch {
    return false;
  }
}

/** Settings and tasks are often there already, and are the person's. */
const mergeStep = ({ file, text }: PlannedFile): Advice => ({
  what: `${file} is there already; add to it`,
  command: JSON.stringify(JSON.parse(text)),
});

const firstSteps: readonly Advice[] = [
  { what: 'create the first engagement', command: 'auxeng new' },
  { what: 'or see a sample program', command: 'auxeng demo' },
];

export const init: CommandModule = {
  configure: (command) =>
    command
      .option('--ci <forge>', 'also write the CI workflow: github or gitlab', choice(['github', 'gitlab']))
      .option(
        '--ci-audience <team>',
        'who reads what CI says: host or home (default host; home for a private repo)',
        choice(['host', 'home']),
      )
      .option(
        '--source <source>',
        "where CI gets auxeng from: a version, a tarball or a git URL at a tag (default the repo's own dependency, or the one that runs)",
      )
      .option('--editor <editor>', 'also write settings, tasks and snippets: vscode', choice(['vscode']))
      .option('--eject', 'copy the templates and schemas into the repo to customize them')
      .option('--dry-run', 'show the files without writing them')
      .addHelpText(
        'after',
        `
With --home, what lies under home/ is kept in a checkout of a private repo: init adds "${homeLine}" to auxeng.yaml, and
sets git config auxeng.home to that folder.

Examples:
  $ auxeng init
  $ auxeng init --ci github
  $ auxeng init --ci gitlab --source git+https://example.org/auxeng.git#v0.1.0
  $ auxeng init --editor vscode
  $ auxeng init --home ../engagements-private`,
      ),
  async run(_operands, flags, context) {
    const options = toInitOptions(flags);
    const workspace = await openWorkspace(context.cwd);
    const home = await planHome(context, workspace);
    const { files, needed, next } = await planFiles(options, workspace, home, context);
    if (files.length + next.length === 0 && !home) {
      if (options.editor) {
        await context.io.stdout.write('nothing to write: the files for the editor are there, as they should be\n');
        return 0;
      }
      throw new UserError(
        `${settingsFile} already exists`,
        'run `auxeng new` to create an engagement; --ci, --editor, --eject and --home add more',
      );
    }
    const roots = { root: repoAround(workspace.root) };
    if (home) {
      refuseTaken(roots, files);
      await setUpHome(home, workspace, context, options);
    }
    const isNew = listEngagements(workspace.files, workspace.settings.engagements).length === 0;
    await write(files, { roots, dryRun: options.dryRun }, context);
    const names = files.length === 0 ? [] : [...files.map(({ file }) => file), ...needed];
    const steps = [
      ...next,
      ...(names.length > 0 ? commitAdvice(names, 'Set up auxeng', roots, context.cwd) : []),
      ...(isNew ? firstSteps : []),
    ];
    if (!options.dryRun && steps.length > 0) await showAdvice(steps, context);
    return 0;
  },
};
