import { UserError } from '../base/errors.ts';
import type { Flags } from '../drafts/flags.ts';
import { writeAndReport } from '../drafts/output.ts';
import { kinds } from '../kinds/kind.ts';
import { listEngagements } from '../workspace/find.ts';
import { settingsFile } from '../workspace/settings.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { PlannedFile } from '../workspace/write.ts';
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

const settingsText = `# Settings of auxeng. Every setting has a default; docs/documents.md of auxeng lists them.
version: 1
engagements: engagements
# home_team: Test Platform
# weeks: 10
# rules:
#   small-team: { severity: info, reason: All our teams are small. }
`;

const readmeText = `# Engagements

One folder per engagement, created by \`auxeng new\`. Everything is Markdown with YAML front matter: edit it here, in
your editor or on the web.

- \`auxeng retro\` records the week.
- \`auxeng validate\` checks every document.
- \`auxeng report\` shows the status of the engagements.

Everything under \`home/\` is for the home team only; \`auxeng report --audience host\` leaves it out.
`;

const workflows: Record<'github' | 'gitlab', PlannedFile> = {
  github: { file: '.github/workflows/auxeng.yml', text: githubWorkflow },
  gitlab: { file: '.gitlab-ci.yml', text: gitlabWorkflow },
};

const ejectedFiles = ({ settings }: Workspace): PlannedFile[] =>
  kinds.flatMap(({ name, schema, template }) => [
    { file: `${settings.templates}/${name}.md`, text: template },
    { file: `${settings.schemas}/${name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` },
  ]);

function planFiles(workspace: Workspace, { ci, eject }: InitOptions): PlannedFile[] {
  const { settings, files, hasSettings } = workspace;
  const empty = listEngagements(files, settings.engagements).length === 0;
  const fresh = [
    ...(hasSettings ? [] : [{ file: settingsFile, text: settingsText }]),
    ...(empty ? [{ file: `${settings.engagements}/README.md`, text: readmeText }] : []),
  ];
  return [...fresh, ...(ci ? [workflows[ci]] : []), ...(eject ? ejectedFiles(workspace) : [])];
}

export const init: CommandModule = {
  configure: (command) =>
    command
      .option('--ci <forge>', 'also write the CI workflow: github or gitlab', choice(['github', 'gitlab']))
      .option('--eject', 'copy the templates and schemas into the repo to customize them')
      .option('--dry-run', 'show the files without writing them')
      .addHelpText('after', '\nExamples:\n  $ auxeng init\n  $ auxeng init --ci github'),
  async run(_operands, flags, context) {
    const options = toInitOptions(flags);
    const workspace = await openWorkspace(context.cwd);
    const files = planFiles(workspace, options);
    if (files.length === 0) {
      throw new UserError(
        `${settingsFile} already exists`,
        'run `auxeng new` to create an engagement; --ci and --eject add more',
      );
    }
    const next = ['auxeng new          create the first engagement', 'auxeng demo         see a sample program'];
    await writeAndReport(files, { roots: workspace, dryRun: options.dryRun, next }, context);
    return 0;
  },
};
