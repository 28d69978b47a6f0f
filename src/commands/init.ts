import { UserError } from '../base/errors.ts';
import type { Flags } from '../drafts/flags.ts';
import { showAdvice, write } from '../drafts/output.ts';
import { kinds } from '../kinds/kind.ts';
import { listEngagements } from '../workspace/find.ts';
import { settingsFile } from '../workspace/settings.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type PlannedFile, refuseTaken } from '../workspace/write.ts';
import { type HomePlan, planHome, setUpHome } from './init/home.ts';
import { homeLine, readmeText, settingsText } from './init/texts.ts';
import { choice } from './shared/flags.ts';
import { githubWorkflow, gitlabWorkflow } from './shared/workflows.ts';
import type { CommandModule } from './types.ts';

interface InitOptions {
  ci: 'github' | 'gitlab' | undefined;
  eject: boolean;
  dryRun: boolean;
}

const toInitOptions = (flags: Flags): InitOptions => ({
  ci: flags.ci as InitOptions['ci'],
  eject: flags.eject === true,
  dryRun: flags.dryRun === true,
});

const workflows: Record<'github' | 'gitlab', PlannedFile> = {
  github: { file: '.github/workflows/auxeng.yml', text: githubWorkflow },
  gitlab: { file: '.gitlab-ci.yml', text: gitlabWorkflow },
};

const ejectedFiles = ({ settings }: Workspace): PlannedFile[] =>
  kinds.flatMap(({ name, schema, template }) => [
    { file: `${settings.templates}/${name}.md`, text: template },
    { file: `${settings.schemas}/${name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` },
  ]);

function planFiles(workspace: Workspace, { ci, eject }: InitOptions, home: HomePlan | undefined): PlannedFile[] {
  const { settings, files, hasSettings } = workspace;
  const empty = listEngagements(files, settings.engagements).length === 0;
  const fresh = [
    ...(hasSettings ? [] : [{ file: settingsFile, text: settingsText(home !== undefined) }]),
    ...(empty ? [{ file: `${settings.engagements}/README.md`, text: readmeText(home !== undefined) }] : []),
  ];
  return [...fresh, ...(ci ? [workflows[ci]] : []), ...(eject ? ejectedFiles(workspace) : [])];
}

export const init: CommandModule = {
  configure: (command) =>
    command
      .option('--ci <forge>', 'also write the CI workflow: github or gitlab', choice(['github', 'gitlab']))
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
  $ auxeng init --home ../engagements-private`,
      ),
  async run(_operands, flags, context) {
    const options = toInitOptions(flags);
    const workspace = await openWorkspace(context.cwd);
    const home = await planHome(context, workspace);
    const files = planFiles(workspace, options, home);
    if (files.length === 0 && !home) {
      throw new UserError(
        `${settingsFile} already exists`,
        'run `auxeng new` to create an engagement; --ci, --eject and --home add more',
      );
    }
    const next = [
      { what: 'create the first engagement', command: 'auxeng new' },
      { what: 'or see a sample program', command: 'auxeng demo' },
    ];
    if (home) {
      refuseTaken(workspace, files);
      await setUpHome(home, workspace, context, options);
    }
    await write(files, { roots: workspace, dryRun: options.dryRun }, context);
    if (!options.dryRun) await showAdvice(next, context);
    return 0;
  },
};
