import manifest from '../../../package.json' with { type: 'json' };
import type { CliCase } from './types.ts';

const programHelp = [
  'Usage: auxeng [options] [command]\n',
  '-C, --directory <folder>',
  '--no-color',
  '--quiet',
  '\nCommands:',
  '\n  init ',
  '\n  new [slug] ',
  '\n  retro [engagement] ',
  '\n  validate [paths...] ',
  '\n  report [engagements...] ',
  '\n  explain [rule] ',
  '\n  demo [folder] ',
  '\nExamples:\n',
  'Exit codes: 0 no problems, 1 problems found, 2 could not run, 130 interrupted.\n',
];

const reportHelp = [
  'Usage: auxeng report [options] [engagements...]\n',
  '\n  --format <format> ',
  '\n  --as-of <date> ',
  '\n  --audience <team> ',
  '\n  --fail-on <severity> ',
  '\nExamples:\n  $ auxeng report\n',
];

/** What a person sees who asks what there is. */
export const helpCases: readonly CliCase[] = [
  { name: 'no arguments', argv: [], code: 0, out: programHelp },
  { name: '--help', argv: ['--help'], code: 0, out: programHelp },
  { name: 'help', argv: ['help'], code: 0, out: programHelp },
  { name: 'report --help', argv: ['report', '--help'], code: 0, out: reportHelp },
  { name: 'help report', argv: ['help', 'report'], code: 0, out: reportHelp },
  {
    name: 'retro --help names the flag of every question',
    argv: ['retro', '--help'],
    code: 0,
    out: ['--date <date>', '--score <id=value>', '--safety <n>', '--done <n>', '--no-pulse', '--edit', '--dry-run'],
  },
  { name: '--version', argv: ['--version'], code: 0, out: `${manifest.version}\n` },
  { name: '-V', argv: ['-V'], code: 0, out: `${manifest.version}\n` },
  {
    name: 'help of an unknown command',
    argv: ['help', 'repot'],
    code: 2,
    err: ['error: ', 'repot', 'id you mean', 'report'],
  },
  {
    name: 'explain a rule',
    argv: ['explain', 'small-team'],
    code: 0,
    out: ['small-team  warning\nThe host team is too small\n\nMeaning ', '\nWhat to do ', '\nSource      the guide, '],
  },
  {
    name: 'explain a problem',
    argv: ['explain', 'week-mismatch'],
    code: 0,
    out: 'week-mismatch\nThe date is not in the week that the file is named for\n\nCorrect the date, or rename the file to the ISO week of its date.\n',
  },
];
