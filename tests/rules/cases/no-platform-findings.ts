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
        inCharter('error', 'start:', '"checkout-testing" ended on 2026-11-20 without a finding about the platform.'),
      ],
    },
    {
      name: 'none when it was wrapped up on its last day: an error that stays until the check-in',
      changes: { findings: noFindings, wrapUp: { date: '2026-11-20' } },
      day: '2027-02-19',
      signals: [
        inCharter('error', 'start:', '"checkout-testing" ended on 2026-11-20 without a finding about the platform.'),
      ],
    },
    {
      name: 'none when it ended early, before the midpoint',
      changes: {
        findings: noFindings,
        wrapUp: { date: '2026-10-09', result: 'ended-early', reason: 'The engineer worked alone' },
      },
      signals: [
        inCharter('error', 'start:', '"checkout-testing" ended on 2026-10-09 without a finding about the platform.'),
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
    {
      name: 'a finding that was written down after the wrap-up',
      changes: {
        findings: { 'slow-cache': { date: '2026-11-30', status: 'noted', relayed: undefined } },
        wrapUp: { date: '2026-11-23' },
      },
      day: '2026-11-30',
      signals: [],
    },
    {
      name: 'named by the room, once wrapped up with a finding',
      changes: {
        retros: { '2026-W41': { failure_modes: ['no-platform-findings'] } },
        wrapUp: { date: '2026-11-23' },
      },
      day: '2026-11-23',
      signals: [],
    },
    {
      name: 'none at all, once checked in',
      changes: { findings: noFindings, wrapUp: { date: '2026-11-23' }, checkIn: { date: '2027-02-22' } },
      day: '2027-02-22',
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'a finding that cannot be read is there',
      changes: { findings: noFindings, files: { 'findings/slow-cache.md': '---\n: [\n---\n' } },
      broken: true,
      day: '2026-11-21',
      signals: [],
    },
    {
      name: 'a finding with a date that is none is there',
      changes: { findings: { 'slow-cache': { date: 'last week' } } },
      broken: true,
      day: '2026-11-21',
      signals: [],
    },
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
      name: 'without dates midpoint does not exist',
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
