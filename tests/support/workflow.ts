import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { execute, plainEnv } from './spawned.ts';

/*
 * Executes the steps of a workflow as a runner does: their conditions, environment and files, each script by `bash -e`.
 * https://docs.github.com/actions/reference/workflow-syntax-for-github-actions
 */

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  shell?: string;
  run?: string;
  env?: Record<string, string>;
  'working-directory'?: string;
}

/** What expressions know. */
export interface Contexts {
  github: { event_name: string; ref_name?: string; event?: { repository: { default_branch: string } } };
  inputs?: Record<string, string>;
}

export interface StepResult {
  name: string;
  outcome: 'success' | 'failure' | 'skipped';
  log: string;
  summary: string;
}

type Outcomes = Record<string, { outcome: string }>;

const statusFunction = /\b(success|failure|always|cancelled)\(\)/;

/** The value of an expression. Ours are JavaScript as well, but for a hyphen in the name of an input. */
function evaluate(expression: string, contexts: Contexts, steps: Outcomes, hasFailed = false): unknown {
  const code = expression.replace(/\b(inputs)\.([\w-]+)/g, '$1["$2"]');
  const names = ['github', 'inputs', 'steps', 'success', 'failure', 'always', 'cancelled'];
  const values = [
    ...[contexts.github, contexts.inputs ?? {}, steps],
    ...[() => !hasFailed, () => hasFailed, () => true, () => false],
  ];
  return new Function(...names, `return (${code});`)(...values);
}

const filled = (text: string, contexts: Contexts, steps: Outcomes): string =>
  text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => String(evaluate(expression, contexts, steps)));

/** Whether a job or a step is due: without a function of the status in its condition, only if nothing has failed. */
export function isDue(condition: string | undefined, contexts: Contexts, steps: Outcomes = {}, hasFailed = false) {
  if (condition === undefined) return !hasFailed;
  const expression = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/, '$1');
  if (hasFailed && !statusFunction.test(expression)) return false;
  return Boolean(evaluate(expression, contexts, steps, hasFailed));
}

export interface Job {
  if?: string;
  env?: Record<string, string>;
  defaults?: { run?: { 'working-directory'?: string } };
  steps: Step[];
}

/** The jobs of a workflow. */
export const jobsIn = (file: string): Record<string, Job> => parse(readFileSync(file, 'utf8')).jobs;

type Three = [string, string, string];

/** Runs a script as the runner does. */
async function runScript(script: string, shell: readonly string[], cwd: string, env: Record<string, string>) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'auxeng-step-'));
  try {
    const [file, summary, paths] = ['step.sh', 'summary.md', 'paths'].map((name) => path.join(scratch, name)) as Three;
    writeFileSync(file, script);
    for (const empty of [summary, paths]) writeFileSync(empty, '');
    const vars = { ...env, GITHUB_STEP_SUMMARY: summary, GITHUB_PATH: paths };
    const { code, out, err } = await execute('bash', [...shell, file], cwd, vars);
    const added = readFileSync(paths, 'utf8').split('\n').filter(Boolean);
    return { code, log: out + err, summary: readFileSync(summary, 'utf8'), added };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What a job knows besides its steps. */
export interface Machine {
  /** Where the repo is checked out. */
  workspace: string;
  contexts: Contexts;
  /** The environment of the machine. */
  env: Record<string, string>;
}

async function runStep(step: Step, job: Job, { workspace, contexts, env }: Machine, outcomes: Outcomes) {
  const fill = (text: string) => filled(text, contexts, outcomes);
  const own = Object.entries({ ...job.env, ...step.env }).map(([name, value]) => [name, fill(String(value))]);
  const vars = plainEnv({ env: { GITHUB_ACTIONS: 'true', CI: 'true', ...env, ...Object.fromEntries(own) } });
  const folder = fill(step['working-directory'] ?? job.defaults?.run?.['working-directory'] ?? '.');
  // A step that names bash gets it stricter than one that does not.
  const shell = step.shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  return runScript(fill(step.run ?? ''), shell, path.join(workspace, folder), vars);
}

/** Runs all steps that have a script; what is used from elsewhere has been done. Every later step sees the outcomes. */
export async function runSteps(job: Job, machine: Machine): Promise<StepResult[]> {
  const outcomes: Outcomes = {};
  const results: StepResult[] = [];
  let { env } = machine;
  for (const step of job.steps.filter(({ run }) => run !== undefined)) {
    const hasFailed = results.some(({ outcome }) => outcome === 'failure');
    const result: StepResult = { name: step.name ?? '', outcome: 'skipped', log: '', summary: '' };
    if (isDue(step.if, machine.contexts, outcomes, hasFailed)) {
      const { code, log, summary, added } = await runStep(step, job, { ...machine, env }, outcomes);
      // What a step adds to the path is there for all that follow.
      if (added.length > 0) env = { ...env, PATH: [...added, env.PATH ?? process.env.PATH].join(':') };
      Object.assign(result, { log, summary, outcome: code === 0 ? 'success' : 'failure' });
    }
    if (step.id !== undefined) outcomes[step.id] = { outcome: result.outcome };
    results.push(result);
  }
  return results;
}
