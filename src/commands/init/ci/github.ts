import { auxeng, type CiPlan, install, isInFolder } from './types.ts';

const sourceLines = ({ source }: CiPlan): string =>
  source === 'lock'
    ? ''
    : `    env:
      # Where auxeng comes from. This is the only place that says so.
      AUXENG: ${JSON.stringify(source.spec)}
`;

const folderLines = ({ folder }: CiPlan): string =>
  folder === ''
    ? ''
    : `    defaults:
      run:
        working-directory: ${JSON.stringify(folder)}
`;

const pathLines = ({ paths }: CiPlan): string =>
  [...paths, githubFile].map((glob) => `      - ${JSON.stringify(glob)}\n`).join('');

const ownFolder = '$RUNNER_TEMP/auxeng';

function installLines(plan: CiPlan): string {
  const command = install(plan, ownFolder);
  if (!isInFolder(plan)) return command;
  const indent = '          ';
  // npm builds a git source only where it is not installed globally: https://github.com/npm/cli/issues/8440
  return `|\n${indent}${command}\n${indent}echo "${ownFolder}/node_modules/.bin" >> "$GITHUB_PATH"`;
}

export const githubFile = '.github/workflows/auxeng.yml';

const onPullRequest = "github.event_name == 'pull_request'";
const otherwise = "github.event_name != 'pull_request'";
const though = (event: string) => `\${{ !cancelled() && steps.install.outcome == 'success' && ${event} }}`;

/** The workflow for GitHub Actions: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions */
export const githubWorkflow = (
  plan: CiPlan,
): string => `# Written by \`auxeng init --ci github\`. It is yours to change.
name: Engagements
on:
  pull_request:
    paths:
${pathLines(plan)}  push:
    paths:
${pathLines(plan)}  schedule:
    - cron: '0 6 * * 1' # each Monday
  workflow_dispatch:
permissions:
  contents: read
jobs:
  engagements:
    # Of all pushes, only those to the default branch count, whatever it is called.
    if: github.event_name != 'push' || github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
${sourceLines(plan)}${folderLines(plan)}    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          fetch-depth: 0 # --since reads earlier commits
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
          package-manager-cache: false # it would ask for a lock file
      - name: Install auxeng
        id: install
        run: ${installLines(plan)}

      # HEAD is the pull request merged into its base, and HEAD^1 is that base.
      - name: Validate what the pull request changes
        if: ${onPullRequest}
        run: ${auxeng(plan, 'validate')} --since HEAD^1
      - name: Report what the pull request changes
        if: ${though(onPullRequest)}
        # An honest retro with bad news is welcome: a pull request fails only for documents that it broke.
        run: ${auxeng(plan, 'report')} --since HEAD^1 --fail-on never

      - name: Validate all documents
        if: ${otherwise}
        run: ${auxeng(plan, 'validate')}
      - name: Report on all engagements
        if: ${though(otherwise)}
        run: ${auxeng(plan, 'report')} --fail-on error
`;
