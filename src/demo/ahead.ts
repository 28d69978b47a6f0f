import type { Story } from './types.ts';

/** Accepted, with a date: nothing has happened yet, and nothing is wrong. */
export const catalogDiagnosis: Story = {
  slug: 'catalog-diagnosis',
  title: 'Why Catalog’s changes grow',
  purpose: 'diagnosis',
  host: { name: 'Catalog', size: 9, leads: ['Vera Rubin'] },
  engineer: 'Ada Lovelace',
  advisor: 'Dorothy Vaughan',
  startsInWeek: 7,
  weeks: 4,
  goals: [
    {
      id: 'change-size',
      title: 'Lines in a median change',
      kind: 'technical',
      baseline: 420,
      target: 150,
      unit: 'lines',
    },
    { id: 'cycle-time', title: 'Days in review', kind: 'business', baseline: 6, target: 2, unit: 'days' },
  ],
  practices: [{ id: 'small-commits', title: 'Commits small enough to review in ten minutes' }],
  problem: 'Our changes have doubled in size within a year, and reviews take a week.',
  solution: 'Find out why together, in four weeks, and try what helps on two projects.',
  decision: { decision: 'accepted', values: [1, 2, 2] },
  agreed: false,
  retros: [],
};

/** Planned, but its engineer would go from one team into the next. */
export const inventoryEvents: Story = {
  slug: 'inventory-events',
  title: 'Inventory on the event stream',
  purpose: 'adoption',
  host: { name: 'Inventory', size: 6, leads: ['Henrietta Leavitt'] },
  engineer: 'Katherine Johnson',
  advisor: 'Grace Hopper',
  startsInWeek: 8,
  goals: [
    { id: 'consumers', title: 'Teams that read events', kind: 'technical', baseline: 0, target: 4, unit: 'teams' },
    { id: 'incidents', title: 'Incidents by schema changes, a month', kind: 'business', baseline: 5, target: 1 },
  ],
  practices: [{ id: 'contract-tests', title: 'A changed event breaks a contract test first' }],
  problem: 'Four teams read our tables, and every migration breaks one of them.',
  solution: 'Publish events, with somebody beside us who has done it before.',
  decision: { decision: 'accepted', values: [2, 2, 1] },
  agreed: false,
  retros: [],
};

/** Somebody asked: a one-pager, and nothing decided. */
export const giftCards: Story = {
  slug: 'gift-cards-data',
  title: 'Gift cards in the data lake',
  purpose: 'adoption',
  host: { name: 'Gift Cards', size: 5, leads: ['Maria Mitchell'] },
  engineer: 'Alan Turing',
  advisor: 'Grace Hopper',
  goals: [],
  problem: 'Three teams copy our database every night, and every change of a table breaks one of them.',
  solution: 'Feed the data lake ourselves, in a way that we can keep up.',
  agreed: false,
  retros: [],
};

/** The home team said no, and why. */
export const legacyReports: Story = {
  slug: 'legacy-reports',
  title: 'A rewrite of the legacy reports',
  purpose: 'strategic-goal',
  host: { name: 'Reporting', size: 3, leads: ['Annie Cannon'] },
  engineer: 'Edsger Dijkstra',
  advisor: 'Dorothy Vaughan',
  goals: [],
  problem: 'Two hundred reports run on a server that nobody dares to restart.',
  solution: 'Rewrite them within a quarter.',
  decision: {
    decision: 'declined',
    reason: 'A backlog to burn down, in a team too small for habits to spread',
    values: [2, 0, 0],
  },
  agreed: false,
  retros: [],
};
