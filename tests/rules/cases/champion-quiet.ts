import type { Changes } from '../../support/builder.ts';
import { wrapUp } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

const champions = (...list: object[]): Changes => ({ charter: { champions: list } });

const rosalind = (fields: object = {}): Changes => champions({ name: 'Rosalind Franklin', ...fields });

const contacts = (...dates: string[]) => ({ contacts: dates.map((date) => ({ date, sentiment: 4 })) });

const quiet = (at: string) =>
  inCharter('info', at, 'Nobody has talked to Rosalind Franklin since 2026-08-09, 61 days ago.');

const never = inCharter(
  'info',
  '- name: Rosalind Franklin',
  'Nobody has ever talked to Rosalind Franklin, a champion.',
);

export const cases: RuleCases = {
  fires: [
    { name: '61 days', changes: rosalind({ last_contact: '2026-08-09' }), signals: [quiet('last_contact:')] },
    {
      name: '61 days after the last of the contacts, in any order',
      changes: rosalind(contacts('2026-08-09', '2026-07-01')),
      signals: [quiet('- date: 2026-08-09')],
    },
    {
      name: 'whichever says more',
      changes: rosalind({ last_contact: '2026-08-09', ...contacts('2026-07-01') }),
      signals: [quiet('last_contact:')],
    },
    { name: 'nobody ever did', changes: rosalind(), signals: [never] },
    {
      name: 'nobody ever did since she was won, 61 days ago',
      changes: rosalind({ added: '2026-08-09' }),
      signals: [never],
    },
    {
      name: 'nobody had by that day',
      changes: rosalind({ last_contact: '2026-10-12', ...contacts('2026-10-13') }),
      signals: [never],
    },
  ],
  silent: [
    { name: 'won 60 days ago', changes: rosalind({ added: '2026-08-10' }), signals: [] },
    { name: '60 days', changes: rosalind({ last_contact: '2026-08-10' }), signals: [] },
    { name: 'one contact is newer', changes: rosalind(contacts('2026-07-01', '2026-08-10')), signals: [] },
    {
      name: 'a contact is newer than the last contact',
      changes: rosalind({ last_contact: '2026-07-01', ...contacts('2026-10-01') }),
      signals: [],
    },
    {
      name: 'once checked in',
      changes: { wrapUp, checkIn: { date: '2027-02-22' } },
      day: '2027-03-30',
      signals: [],
    },
  ],
  unknown: [
    { name: 'no champions', changes: champions(), signals: [] },
    { name: 'nobody knows whom', changes: champions({ name: null }), signals: [] },
    {
      name: 'a day that is none',
      changes: rosalind({ last_contact: 'last week' }),
      broken: true,
      signals: [],
    },
  ],
  thresholds: [
    {
      threshold: 'champion_quiet_days',
      value: 7,
      changes: {},
      usual: '-',
      set: 'info',
    },
  ],
};
