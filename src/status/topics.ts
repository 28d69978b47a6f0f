/** What a report says without a rule: `auxeng explain <topic>` prints it. */
export const topics = {
  diffusion: {
    title: 'How much of the new practices stays with the host team',
    text: 'The mean of every goal of kind diffusion, each between 0 and 100 %, and of every practice: 100 % while it is held, 0 otherwise. What was dropped does not count. Champions stand beside it: they are people, not a share. The guide ranks diffusion first, so it is never blended with project into one figure. `auxeng report <engagement>` shows what it is made of.',
  },
  project: {
    title: 'How far the work itself has come',
    text: 'The mean of the business and technical goals, each between 0 at its baseline and 100 % at its target. A goal that nobody scored counts as 0; one that got worse is shown below 0, and counts as 0. About 75 % at the end is a good result: goals should be a stretch. `auxeng report <engagement>` shows every goal.',
  },
  health: {
    title: 'The state of an engagement in a word',
    text: "off-track with any error, at-risk with any warning, unknown without news, and on-track otherwise. The report names the rules that make it so. Signals of level info do not count, nor do the home team's own chores, nor what both sides accepted in engagement.md.",
  },
  'on-track': {
    title: 'A health: nothing is wrong that a report can see',
    text: 'No error, no warning, and while it is executing a retro in the last 14 days.',
  },
  'at-risk': {
    title: 'A health: something needs attention',
    text: 'At least one warning, and no error. Each says what to do; what cannot be changed can be accepted, with a reason, in engagement.md.',
  },
  'off-track': {
    title: 'A health: something has to change now',
    text: 'At least one error, such as a failure mode that persists. Meet this week, or end the engagement early: both teams agreed that it goes on only while it is worth it.',
  },
  unknown: {
    title: 'A health: nobody knows',
    text: "It is executing, nothing is known to be wrong, but no retro was recorded in the last 14 days outside of pauses. No news is not good news: record this week's by `auxeng retro`.",
  },
  'not-ready': {
    title: 'A health: it has not begun, and something is to be settled first',
    text: 'What is at-risk while it is executing is only not ready before: there is still time. JSON and CSV say at-risk. See to the warnings before the start.',
  },
  sourcing: {
    title: 'A phase: a host team asks for an engagement',
    text: 'No fit check has accepted it, and it has no start. The host team writes its one-pager, the home team votes in the fit check.',
  },
  planning: {
    title: 'A phase: it is agreed, and has not begun',
    text: 'It was accepted or has a start, which is still ahead. Both teams set goals and agree to the expectations.',
  },
  executing: {
    title: 'A phase: the engineer works with the host team',
    text: 'From the start to the end, until the wrap-up is written. Each week has a retro.',
  },
  'wrapping-up': {
    title: 'A phase: the time is over, the wrap-up is missing',
    text: 'The end has passed. Hold the project retro with both teams, and write it down by `auxeng add wrap-up`.',
  },
  'following-up': {
    title: 'A phase: wrapped up, until the check-in',
    text: 'The wrap-up is written. Three months after the end somebody asks what has stayed, and writes a check-in. How the engagement ended stays in every report.',
  },
  closed: {
    title: 'A phase: wrapped up and checked in',
    text: 'Nothing is left to do. Its result, its findings, champions and practices stay in the reports.',
  },
  declined: {
    title: 'A phase: the fit check said no',
    text: 'The home team will not take it on, for the reason in the fit check. Reports for the host team leave it out.',
  },
} as const satisfies Record<string, { title: string; text: string }>;

export type Topic = keyof typeof topics;
