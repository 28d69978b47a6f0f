import type { CommandEntry } from './types.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    operands: '',
    summary: 'set up a repo for engagements: settings, folder, CI workflow',
    completes: [],
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'new',
    operands: '[slug]',
    summary: 'make the folder of a new engagement: charter, one-pager, expectations',
    completes: [],
    load: async () => (await import('./new.ts')).newEngagement,
  },
  {
    name: 'retro',
    operands: '[engagement]',
    summary: "record this week's retro, and the engineer's pulse",
    completes: ['engagement'],
    load: async () => (await import('./retro.ts')).retro,
  },
  {
    name: 'add',
    operands: '<kind> [engagement]',
    summary: 'record any other document: finding, fit-check, wrap-up, check-in, or one of your own',
    completes: ['kind', 'engagement'],
    load: async () => (await import('./add.ts')).add,
  },
  {
    name: 'validate',
    operands: '[paths...]',
    summary: 'check every document, or those under the paths',
    completes: [],
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'report',
    operands: '[engagements...]',
    summary: 'show how the engagements stand, and what needs attention',
    completes: ['engagement'],
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'explain',
    operands: '[rule]',
    summary: 'tell what a rule means, where it comes from and what to do',
    completes: ['rule'],
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'demo',
    operands: '[folder]',
    summary: 'write a sample program with engagements in every phase, and report on it',
    completes: [],
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'completion',
    operands: '<shell>',
    summary: 'print the script that makes bash, zsh or fish complete commands, flags and engagements',
    completes: ['shell'],
    load: async () => (await import('./completion.ts')).completion,
  },
];
