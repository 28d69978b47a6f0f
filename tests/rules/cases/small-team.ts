import { inCharter, named } from '../expected.ts';
import type { RuleCases } from '../types.ts';

export const cases: RuleCases = {
  fires: [
    {
      name: 'four members',
      changes: { charter: { host_team: { name: 'Checkout', size: 4 } } },
      signals: [inCharter('warning', 'size:', 'The host team has 4 members: too few for habits to spread.')],
    },
    {
      name: 'one member',
      changes: { charter: { host_team: { name: 'Checkout', size: 1 } } },
      signals: [inCharter('warning', 'size:', 'The host team has one person: too few for habits to spread.')],
    },
    {
      name: 'a team that was small on the day and has grown since',
      changes: {
        charter: {
          host_team: { name: 'Checkout', size: 7 },
          changes: [{ date: '2026-10-10', field: 'host_team.size', from: 3, reason: 'Two teams became one' }],
        },
      },
      signals: [inCharter('warning', 'size:', 'The host team has 3 members: too few for habits to spread.')],
    },
    {
      name: 'named by the room of a larger team',
      changes: { retros: { '2026-W41': { failure_modes: ['small-team'] } } },
      signals: [named('small-team', '2026-W41')],
    },
  ],
  silent: [
    { name: 'five members', changes: { charter: { host_team: { name: 'Checkout', size: 5 } } }, signals: [] },
    {
      name: 'named once, and named no more',
      changes: { retros: { '2026-W40': { failure_modes: ['small-team'] }, '2026-W41': { failure_modes: [] } } },
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'a size that is none',
      changes: { charter: { host_team: { name: 'Checkout', size: 'few' } } },
      broken: true,
      signals: [],
    },
    { name: 'a blank size', changes: { charter: { host_team: { name: 'Checkout', size: null } } }, signals: [] },
    {
      name: 'a retro that was not asked takes nothing back',
      changes: { retros: { '2026-W40': { failure_modes: ['small-team'] } } },
      signals: [named('small-team', '2026-W40')],
    },
  ],
};
