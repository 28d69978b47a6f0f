import type { Expected, RuleCases } from '../types.ts';

const future = (which: string, date: string, file: string): Expected => ({
  severity: 'warning',
  message: `The ${which} is dated ${date}, after today; reports leave it out until then.`,
  file,
  at: 'date:',
});

const today = '2026-10-09';
const retro = { '2062-W41': { date: '2062-10-09' } };
const retroSignal = future('retro 2062-W41', '2062-10-09', 'retros/2062-W41.md');

const wrapUp = { date: '2026-11-23' };

export const cases: RuleCases = {
  fires: [
    { name: 'a retro of 2062', changes: { retros: retro }, today, signals: [retroSignal] },
    {
      name: 'seen from a day before today',
      changes: { retros: retro },
      day: '2026-09-18',
      today,
      signals: [retroSignal],
    },
    {
      name: 'seen from a day after it',
      changes: { retros: retro },
      day: '2062-12-31',
      today,
      signals: [retroSignal],
    },
    {
      name: 'of tomorrow',
      changes: { findings: { 'slow-cache': { date: '2026-10-10', relayed: { to: 'Build', date: '2026-10-10' } } } },
      today,
      signals: [future('finding slow-cache', '2026-10-10', 'findings/slow-cache.md')],
    },
    {
      name: 'a pulse',
      changes: { pulses: { '2026-W42': { date: '2026-10-15' } } },
      today,
      signals: [future('pulse 2026-W42', '2026-10-15', 'home/pulse/2026-W42.md')],
    },
    {
      name: 'wrap-up and check-in',
      changes: { wrapUp, checkIn: { date: '2027-02-22' } },
      today,
      signals: [future('check-in', '2027-02-22', 'check-in.md'), future('wrap-up', '2026-11-23', 'wrap-up.md')],
    },
  ],
  silent: [
    { name: 'of today', changes: {}, day: '2026-10-08', today: '2026-10-08', signals: [] },
    {
      name: 'after the day, but not after today',
      changes: { wrapUp },
      day: '2026-10-09',
      today: '2026-11-23',
      signals: [],
    },
    {
      name: 'a pulse, for the host team',
      changes: { pulses: { '2026-W42': { date: '2026-10-15' } } },
      today,
      audience: 'host',
      signals: [],
    },
    {
      name: 'a kick-off and a start to come',
      changes: { charter: { start: '2026-11-16', kickoff: '2026-11-16', end: undefined }, retros: {} },
      today: '2026-10-08',
      day: '2026-10-08',
      signals: [],
    },
    {
      name: 'of a declined engagement',
      changes: { retros: retro, fitCheck: { decision: 'declined', reason: 'Too small a team' } },
      today,
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'a note that is prepared for next week, without a date',
      changes: { retros: { '2026-W42': { date: null } } },
      today,
      signals: [],
    },
    {
      name: 'a date that is none',
      changes: { retros: { '2062-W41': { date: '2062-10-32' } } },
      broken: true,
      today,
      signals: [],
    },
  ],
};
