import { inCharter } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const home = { name: 'Grace Hopper', team: 'home', date: '2026-09-09' };

const host = { name: 'Rosalind Franklin', team: 'host', date: '2026-09-10' };

const notAgreed = (who: string): Expected => ({
  severity: 'error',
  message: `Nobody from the ${who} has agreed to the expectations.`,
  file: 'expectations.md',
  at: 'agreed:',
});

const noExpectations = inCharter('error', '---', 'There is no expectations.md to agree to.');

export const cases: RuleCases = {
  fires: [
    {
      name: 'nobody of the host team',
      changes: { expectations: { agreed: [home] } },
      signals: [notAgreed('host team')],
    },
    {
      name: 'nobody of the home team',
      changes: { expectations: { agreed: [host] } },
      signals: [notAgreed('home team')],
    },
    {
      name: 'nobody at all',
      changes: { expectations: { agreed: [] } },
      signals: [notAgreed('home and host teams')],
    },
    {
      name: 'who agreed after the day has not yet',
      changes: { expectations: { agreed: [home, { ...host, date: '2026-10-10' }] } },
      signals: [notAgreed('host team')],
    },
  ],
  silent: [
    { name: 'one of each team', changes: {}, signals: [] },
    { name: 'before the start', changes: { expectations: { agreed: [] } }, day: '2026-09-13', signals: [] },
  ],
  unknown: [
    { name: 'no expectations.md', changes: { expectations: null }, signals: [noExpectations] },
    {
      name: 'one that cannot be read is there',
      changes: { expectations: null, files: { 'expectations.md': '---\n: [\n---\n' } },
      broken: true,
      signals: [],
    },
    {
      name: 'who agreed cannot be read',
      changes: { expectations: { agreed: 'everybody' } },
      broken: true,
      signals: [],
    },
    {
      name: 'the team of somebody who agreed cannot be read',
      changes: { expectations: { agreed: [home, { ...host, team: 'hots' }] } },
      broken: true,
      signals: [],
    },
    {
      name: 'another field cannot be read',
      changes: { expectations: { agreed: [home], ground_rules: 'all' } },
      broken: true,
      signals: [notAgreed('host team')],
    },
  ],
};
