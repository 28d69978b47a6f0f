import { steadyWeeks } from './steady.ts';
import type { Story } from './types.ts';

const shipping = {
  mvp: 'The label service deploys itself',
  goals: [
    { id: 'deploys', title: 'Deployments a week', kind: 'business', baseline: 2, target: 20 },
    { id: 'manual-steps', title: 'Steps by hand in a deployment', kind: 'technical', baseline: 14, target: 0 },
    { id: 'deployers', title: 'People who deployed', kind: 'diffusion', baseline: 1, target: 8 },
  ],
  practices: [
    { id: 'small-commits', title: 'Commits small enough to review in ten minutes' },
    { id: 'trunk', title: 'No branch lives longer than a day' },
  ],
} satisfies Partial<Story>;

/** Wrapped up three months ago: time to see what has stayed. */
export const shippingDeploys: Story = {
  ...shipping,
  slug: 'shipping-deploys',
  title: 'Shipping deploys by itself',
  purpose: 'adoption',
  host: { name: 'Shipping', size: 8, leads: ['Barbara McClintock'] },
  engineer: 'Edsger Dijkstra',
  advisor: 'Grace Hopper',
  before: { name: 'Alan Turing', weeks: 1 },
  pauses: [{ from: 14, until: 15, reason: 'The warehouse takes stock' }],
  startsInWeek: -17,
  weeks: 4,
  champions: [
    { name: 'Barbara McClintock', spokenDaysAgo: 75 },
    {
      name: 'Gregor Mendel',
      spokenDaysAgo: 20,
      contacts: [
        { daysAgo: 76, sentiment: 3, note: 'Misses a way to see what is deployed where' },
        { daysAgo: 20, sentiment: 5, note: 'Shows the new page to everybody who asks' },
      ],
    },
  ],
  problem: 'A deployment takes a day, fourteen steps by hand and the one person who knows them.',
  solution: 'Deployments that anybody can start, and everybody does.',
  decision: { decision: 'accepted', values: [2, 2, 2] },
  agreed: true,
  retros: steadyWeeks(4, 0.8, shipping),
  findings: [
    {
      name: 'cache-by-branch',
      title: 'The cache is cold on every branch',
      component: 'build-cache',
      kind: 'friction',
      impact: 'medium',
      status: 'accepted',
      relayedTo: 'Build Tools',
      week: 2,
      text: 'Short branches make it worse: each one starts cold.',
    },
    {
      name: 'secrets-by-hand',
      title: 'Secrets are set up by hand',
      component: 'secrets',
      kind: 'gap',
      impact: 'high',
      status: 'shipped',
      relayedTo: 'Security',
      week: 3,
      text: 'Each new service needs a ticket for each of its secrets.',
    },
  ],
  wrapUp: {
    result: 'completed',
    nps: [10, 9, 9, 8, 6],
    well: ['Sixteen deployments in the last week, by seven people'],
    poorly: ['Two steps are still done by hand'],
    takeaways: ['The home team reviews its own guides by following them'],
  },
  debrief: {
    satisfaction: 5,
    craft: 4,
    growth: ['How a parcel is routed', 'To say no to a release on a Friday'],
    patterns: ['One person knows the deployment'],
    influence: ['The secrets tool has a page that needs no ticket'],
    again: true,
  },
};

const returns = {
  goals: [
    { id: 'build-time', title: 'Minutes a build', kind: 'technical', baseline: 25, target: 8 },
    { id: 'rework', title: 'Returned stories a sprint', kind: 'business', baseline: 6, target: 1 },
  ],
  practices: [
    { id: 'test-first', title: 'A failing test comes first' },
    { id: 'small-commits', title: 'Commits small enough to review in ten minutes' },
  ],
} satisfies Partial<Story>;

/** Over and done with: wrapped up, and visited three months later. */
export const returnsCi: Story = {
  ...returns,
  slug: 'returns-ci',
  title: 'Fast feedback for Returns',
  purpose: 'diagnosis',
  host: { name: 'Returns', size: 6, leads: ['Inge Lehmann'] },
  engineer: 'Ada Lovelace',
  advisor: 'Dorothy Vaughan',
  startsInWeek: -34,
  weeks: 4,
  champions: [{ name: 'Inge Lehmann', spokenDaysAgo: 30 }],
  problem: 'Whoever breaks something hears of it the next morning.',
  solution: 'Feedback within ten minutes, and the habit of waiting for it.',
  decision: { decision: 'accepted', values: [1, 2, 2] },
  agreed: true,
  retros: steadyWeeks(4, 0.75, returns),
  findings: [
    {
      name: 'cache-misses',
      title: 'Tests miss the cache when a comment changes',
      component: 'build-cache',
      kind: 'bug',
      impact: 'high',
      status: 'shipped',
      relayedTo: 'Build Tools',
      week: 3,
      text: 'The key of the cache holds the whole source, comments and all.',
    },
  ],
  wrapUp: {
    result: 'completed',
    nps: [9, 10, 8, 9, 7, 10],
    well: ['Nobody merges on red any more'],
    poorly: ['The nightly tests were left as they are'],
    takeaways: ['Ten minutes is the longest that people wait'],
  },
  debrief: {
    satisfaction: 4,
    craft: 5,
    growth: ['How refunds are paid'],
    patterns: ['Nightly tests that nobody reads'],
    influence: ['The cache no longer looks at comments'],
    again: true,
  },
  checkIn: { comfortable: 4, practices: { 'test-first': 'held', 'small-commits': 'slipped' } },
};
