import { undated } from '../changes.ts';
import { inCharter } from '../expected.ts';
import type { RuleCases } from '../types.ts';

const unchecked = inCharter('warning', 'start:', '"checkout-testing" was planned without a fit check.');

export const cases: RuleCases = {
  fires: [
    { name: 'in planning', changes: { fitCheck: null }, day: '2026-09-01', signals: [unchecked] },
    { name: 'while executing', changes: { fitCheck: null }, signals: [unchecked] },
    { name: 'one that comes after the day', changes: { fitCheck: { date: '2026-10-10' } }, signals: [unchecked] },
  ],
  silent: [
    { name: 'there is one', changes: {}, signals: [] },
    { name: 'while sourcing', changes: { charter: undated, fitCheck: null }, signals: [] },
    { name: 'for the host team, who cannot see it', changes: { fitCheck: null }, audience: 'host', signals: [] },
  ],
  unknown: [
    {
      name: 'one with an error is there',
      changes: { fitCheck: { votes: [], decision: 'perhaps' } },
      broken: true,
      signals: [],
    },
    {
      name: 'one that cannot be read is there',
      changes: { fitCheck: null, files: { 'home/fit-check.md': '---\n: [\n---\n' } },
      broken: true,
      signals: [],
    },
    {
      name: 'a template that nobody filled in is none',
      changes: { fitCheck: { date: null, votes: [], decision: null } },
      signals: [unchecked],
    },
    {
      name: 'nor is one with a date alone',
      changes: { fitCheck: { votes: [], decision: null } },
      signals: [unchecked],
    },
  ],
};
