import type { CommandEntry } from './types.ts';

/*
 * Two bundles: what reads needs neither the YAML package nor the templates. To load one file takes longer than to read
 * twice as large a one, so commands are not loaded one by one.
 */
const reading = () => import('./reading.ts');
const writing = () => import('./writing.ts');

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    operands: '',
    summary: 'set up a repo for engagements: settings, folder, CI workflow',
    completes: [],
    load: async () => (await writing()).init,
  },
  {
    name: 'new',
    operands: '[slug]',
    summary: 'create an engagement: charter, one-pager, expectations',
    completes: [],
    load: async () => (await writing()).newEngagement,
  },
  {
    name: 'retro',
    operands: '[engagement]',
    summary: "record this week's retro, or a late one, and the engineer's pulse",
    completes: ['engagement'],
    load: async () => (await writing()).retro,
  },
  {
    name: 'agenda',
    operands: '[engagement]',
    summary: 'show the page to open before a retro: open actions, what to score, what to ask',
    completes: ['engagement'],
    load: async () => (await reading()).agenda,
  },
  {
    name: 'add',
    operands: '[kind] [engagement]',
    summary: 'record any other document: finding, fit-check, wrap-up, check-in, debrief, or a custom kind',
    completes: ['kind', 'engagement'],
    load: async () => (await writing()).add,
  },
  {
    name: 'change',
    operands: '[engagement]',
    summary: 'record what has changed in an engagement: end, pause, people, goals, practices, champions',
    completes: ['engagement'],
    load: async () => (await writing()).change,
  },
  {
    name: 'agree',
    operands: '[engagement]',
    summary: 'record who agreed to the expectations',
    completes: ['engagement'],
    load: async () => (await writing()).agree,
  },
  {
    name: 'edit',
    operands: '[kind] [engagement] [name]',
    summary: 'change fields of a document that exists: one-pager, finding, wrap-up, or a custom kind',
    completes: ['kind', 'engagement'],
    load: async () => (await writing()).edit,
  },
  {
    name: 'validate',
    several: true,
    operands: '[paths...]',
    summary: 'check every document, or those under the paths',
    completes: [],
    load: async () => (await reading()).validate,
  },
  {
    name: 'report',
    several: true,
    operands: '[engagements...]',
    summary: 'show the status of the engagements and what needs attention',
    completes: ['engagement'],
    load: async () => (await reading()).report,
  },
  {
    name: 'explain',
    operands: '[rule]',
    summary: 'explain what a rule means, where it comes from and what to do',
    completes: ['rule'],
    load: async () => (await reading()).explain,
  },
  {
    name: 'demo',
    operands: '[folder]',
    summary: 'write a sample program with engagements in every phase, and report on it',
    completes: [],
    load: async () => (await writing()).demo,
  },
  {
    name: 'completion',
    operands: '<shell>',
    summary: 'print the completion script for bash, zsh or fish',
    completes: ['shell'],
    load: async () => (await reading()).completion,
  },
];
