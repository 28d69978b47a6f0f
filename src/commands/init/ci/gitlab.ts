import { auxeng, type CiPlan, install, isInFolder } from './types.ts';

export const gitlabFile = '.gitlab/auxeng.yml';

/** What includes the file, in `.gitlab-ci.yml`. */
export const gitlabInclude = `include: [{ local: /${gitlabFile} }]`;

/** The same, where other files are included already: a second \`include:\` would be refused. */
export const gitlabIncluded = `- local: /${gitlabFile}`;

const sourceLines = ({ source }: CiPlan): string =>
  source === 'lock'
    ? ''
    : `
    # Where auxeng comes from. This is the only place that says so.
    AUXENG: ${JSON.stringify(source.spec)}`;

const folderLines = ({ folder }: CiPlan): string => (folder === '' ? '' : `\n    - cd ${JSON.stringify(folder)}`);

function installLines(plan: CiPlan): string {
  const command = `    - ${install(plan, '$auxeng_folder')}`;
  if (!isInFolder(plan)) return command;
  return `    - auxeng_folder=$(mktemp -d)\n${command}\n    - export PATH="$auxeng_folder/node_modules/.bin:$PATH"`;
}

const pathLines = ({ paths }: CiPlan): string =>
  [...paths.map((glob) => glob.replace(/\*\*$/, '**/*')), gitlabFile]
    .map((glob) => `        - ${JSON.stringify(glob)}\n`)
    .join('');

const junitFile = 'auxeng-junit.xml';

/** Jobs for GitLab, to be included, all of one stage: https://docs.gitlab.com/ci/yaml/ */
export const gitlabJobs = (
  plan: CiPlan,
  stage: string,
): string => `# Written by \`auxeng init --ci gitlab\`. It is yours to change.
# For a report each Monday, add a schedule under Build > Pipeline schedules: 0 6 * * 1

.auxeng:
  image: node:24
  # The last stage, so that a red report holds nothing up. GitLab starts no pipeline that has jobs of .post alone.
  stage: ${JSON.stringify(stage)}
  needs: []
  variables:
    GIT_DEPTH: "0" # --since reads earlier commits${sourceLines(plan)}
  before_script:${folderLines(plan)}
${installLines(plan)}
  artifacts:
    when: always
    reports:
      junit: ${plan.folder === '' ? '' : `${plan.folder}/`}${junitFile}

# Red only for documents that the merge request broke: an honest retro with bad news is welcome.
engagements-changes:
  extends: .auxeng
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes:
${pathLines(plan)}  script:
    - base=\${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}
    - code=0
    - ${auxeng(plan, 'validate')} --quiet --format junit --output ${junitFile} || true
    - ${auxeng(plan, 'validate')} --since "$base" || code=$?
    - ${auxeng(plan, 'report')} --since "$base" --fail-on never || { reported=$?; [ $reported -le $code ] || code=$reported; }
    - exit $code

engagements-report:
  extends: .auxeng
  rules:
    - if: $CI_PIPELINE_SOURCE != "merge_request_event" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - code=0
    - ${auxeng(plan, 'validate')} --quiet --format junit --output ${junitFile} || true
    - ${auxeng(plan, 'validate')} || code=$?
    - ${auxeng(plan, 'report')} --fail-on error || { reported=$?; [ $reported -le $code ] || code=$reported; }
    - exit $code
`;
