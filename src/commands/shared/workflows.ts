/** Validation on every change, the report on every change and every Monday morning. */
export const githubWorkflow = `name: Engagements
on:
  push:
    branches: [main]
  pull_request:
  schedule:
    - cron: '0 6 * * 1'
permissions:
  contents: read
jobs:
  report:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - run: npx --yes auxeng@0 validate
      - run: npx --yes auxeng@0 report
`;

export const gitlabWorkflow = `engagements:
  image: node:22
  script:
    - npx --yes auxeng@0 validate
    - npx --yes auxeng@0 report
`;
