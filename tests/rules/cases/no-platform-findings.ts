import { undated } from '../changes.ts';
import { inCharter, named } from '../expected.ts';
import type { Expected, RuleCases } from '../types.ts';

const noFindings = { 'slow-cache': null };

const noneYet: Expected = inCharter(
  'warning',
  'start:',
  '"checkout-testing" has no finding about the platform yet; the first was due by 2026-10-18.',
);

export const cases: RuleCases = {
  fires: [
    {
      name: 'none by the midpoint',
      changes: { findings: noFindings },
      day: '2026-10-18',
      signals: [noneYet],
    },
    {
      name: 'none at the end: an error',
      changes: { findings: noFindings },
      day: '2026-11-21',
      signals: [
        inCharter('error', 'start:', '"checkout-testing" ended on 2026-11-20 without one finding about the platform.'),
      ],
    },
    {
      name: 'named by the room before the midpoint',
      changes: { findings: noFindings, retros: { '2026-W41': { failure_modes: ['no-platform-findings'] } } },
      signals: [named('no-platform-findings', '2026-W41')],
    },
    {
      name: 'named by the room although there is a finding',
      changes: { retros: { '2026-W41': { failure_modes: ['no-platform-findings'] } } },
      signals: [named('no-platform-findings', '2026-W41')],
    },
    {
      name: 'the only finding is dated after the day',
      changes: {
        findings: {
          'slow-cache': {
            title: 'A cold build takes 20 minutes',
            date: '2026-10-20',
            component: 'build cache',
            kind: 'friction',
            impact: 'medium',
            status: 'noted',
            relayed: undefined,
          },
        },
      },
      day: '2026-10-18',
      signals: [noneYet],
    },
  ],
  silent: [
    { name: 'a day before the midpoint', changes: { findings: noFindings }, day: '2026-10-17', signals: [] },
    { name: 'a finding by the end', changes: {}, day: '2026-11-21', signals: [] },
  ],
  unknown: [
    {
      name: 'a template that nobody filled in is no finding',
      changes: {
        findings: {
          'slow-cache': { title: null, date: null, component: null, kind: null, impact: null, status: null },
        },
      },
      day: '2026-10-18',
      signals: [noneYet],
    },
    {
      name: 'without dates there is no midpoint',
      changes: { findings: noFindings, charter: undated },
      day: '2026-11-21',
      signals: [],
    },
  ],
  thresholds: [
    {
      threshold: 'no_platform_findings_share',
      value: 0.25,
      changes: { findings: { 'slow-cache': null } },
      usual: '-',
      set: 'warning',
    },
  ],
};
