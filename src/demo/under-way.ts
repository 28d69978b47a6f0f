import type { Story } from './types.ts';

/** At risk, for small things that somebody should look at this week. */
export const paymentsTracing: Story = {
  slug: 'payments-tracing',
  title: 'Tracing for Payments',
  purpose: 'early-adopter',
  host: { name: 'Payments', size: 4, leads: ['Lise Meitner'] },
  engineer: 'Katherine Johnson',
  advisor: 'Dorothy Vaughan',
  startsInWeek: -3,
  decision: { decision: 'accepted', values: [2, 2, 1] },
  mvp: 'One payment can be followed from end to end',
  goals: [
    { id: 'traced', title: 'Services with traces', kind: 'technical', baseline: 1, target: 12, unit: 'services' },
    {
      id: 'time-to-cause',
      title: 'Minutes until the cause is known',
      kind: 'business',
      baseline: 90,
      target: 20,
      unit: 'minutes',
    },
  ],
  practices: [{ id: 'trace-first', title: 'Incidents begin at the trace, not at the logs' }],
  problem: 'When a payment fails we read the logs of twelve services by hand.',
  solution: 'Traces through all twelve, and a habit of looking at them first.',
  agreed: true,
  retros: [
    {
      scores: { traced: 2, 'time-to-cause': 90 },
      practices: { 'trace-first': 'not-started' },
      mvp: 'in-progress',
      days: [4, 3],
      well: ['Two services have traces'],
      poorly: ['The library does not know our queue'],
      next: ['[ ] Wrap the queue’s client @katherine (due {+5})', '[ ] Dashboards for the on-call @lise (due {+9})'],
      pulse: { safety: 4, alignment: [4, 3], soloDays: 1 },
    },
    {
      scores: { traced: 4, 'time-to-cause': 70 },
      practices: { 'trace-first': 'held' },
      mvp: 'in-production',
      days: [4, 3],
      well: ['An incident was understood in an hour'],
      poorly: ['The dashboards are still one person’s job'],
      next: ['[x] Wrap the queue’s client', '[ ] Dashboards for the on-call @lise (due {+2})'],
      pulse: { safety: 4, alignment: [4, 4], soloDays: 1 },
    },
    undefined,
  ],
  findings: [
    {
      name: 'queue-client',
      title: 'Traces end at the queue',
      component: 'tracing',
      kind: 'gap',
      impact: 'high',
      status: 'noted',
      week: 0,
      text: 'The tracing library has no support for the queue that half of our teams use.',
    },
  ],
};

/** Ended last week: the wrap-up is still to come, and the platform heard nothing. */
export const loyaltyOnboarding: Story = {
  slug: 'loyalty-onboarding',
  title: 'Onboarding Loyalty to the service template',
  purpose: 'knowledge-sharing',
  host: { name: 'Loyalty', size: 8, leads: ['Chien-Shiung Wu'] },
  engineer: 'Edsger Dijkstra',
  advisor: 'Dorothy Vaughan',
  startsInWeek: -4,
  weeks: 4,
  decision: { decision: 'accepted', values: [1, 1, 2] },
  goals: [
    { id: 'services', title: 'Services on the template', kind: 'technical', baseline: 0, target: 5, unit: 'services' },
    { id: 'authors', title: 'People who moved a service', kind: 'diffusion', baseline: 0, target: 6, unit: 'people' },
  ],
  problem: 'Every service is set up differently, and each new one costs two weeks.',
  solution: 'Learn the service template by moving five services to it ourselves.',
  agreed: true,
  retros: [1, 3, 4, 5].map((moved, week) => ({
    scores: { services: moved, authors: Math.min(6, 2 * week + 1) },
    days: [4, 3] as const,
    well: [`${moved} of five services are on the template`],
    poorly: [week % 2 === 0 ? 'The template’s guide is behind its code' : 'Secrets are set up by hand'],
    next: week === 3 ? ['[ ] Say who owns the moved services @chien (due {+10})'] : [],
  })),
};
