import { document, everyWeek } from '../../support/builder.ts';
import type { Expected, RuleCases } from '../types.ts';

const allIsWell = (weeks: number): Expected => ({
  severity: 'warning',
  message: `The last ${weeks} retros list nothing that went poorly: nobody gives critical feedback.`,
  file: 'retros/2026-W41.md',
  at: '## What went poorly',
  weeks,
});

const noteWith = (poorly: string): string =>
  document(
    { date: '2026-10-08', attendees: ['Ada Lovelace', 'Rosalind Franklin'] },
    `## What went well\n\n- All of it\n\n## What went poorly\n\n${poorly}\n## What we do next\n`,
  );

export const cases: RuleCases = {
  fires: [
    {
      name: 'nothing in the last two',
      changes: { retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: [] } } },
      signals: [allIsWell(2)],
    },
    {
      name: 'a comment is nothing',
      changes: { retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: ['<!-- say it plainly -->'] } } },
      signals: [allIsWell(2)],
    },
    {
      name: 'words for nothing, whatever their case and punctuation',
      changes: {
        retros: {
          '2026-W38': { poorly: ['None.', 'N/A', '-'] },
          '2026-W39': { poorly: ['_nothing_ much this week!', '**NONE**'] },
          '2026-W40': { poorly: ['All good 👍', 'not really', 'n.a.'] },
          '2026-W41': { poorly: ['Nothing to report', '…'] },
        },
      },
      signals: [allIsWell(4)],
    },
    {
      name: 'two retros of the last week: two retros, one week',
      changes: { retros: { '2026-W41': { poorly: [] }, '2026-W41-2': { poorly: ['None'] } } },
      signals: [{ ...allIsWell(2), file: 'retros/2026-W41-2.md', weeks: 1 }],
    },
    {
      name: 'a word for nothing outside of a list, under a heading and a comment',
      changes: {
        retros: { '2026-W40': { poorly: [] } },
        files: { 'retros/2026-W41.md': noteWith('<!-- Say it\nplainly -->\n\n### From the room\n\nNothing at all.\n') },
      },
      signals: [allIsWell(2)],
    },
  ],
  silent: [
    { name: 'nothing in the last one alone', changes: { retros: { '2026-W41': { poorly: [] } } }, signals: [] },
    {
      name: 'words that only begin like nothing',
      changes: {
        retros: {
          '2026-W40': { poorly: [] },
          '2026-W41': { poorly: ['None of the builds was green', 'Nothing works on Mondays'] },
        },
      },
      signals: [],
    },
    {
      name: 'one word of criticism among words for nothing',
      changes: { retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: ['None', 'Meetings'] } } },
      signals: [],
    },
    {
      name: 'criticism in plain sentences',
      changes: {
        retros: { '2026-W40': { poorly: [] } },
        files: { 'retros/2026-W41.md': noteWith('We met too often.\n') },
      },
      signals: [],
    },
    {
      name: 'criticism in another script',
      changes: { retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: ['会議が多すぎた'] } } },
      signals: [],
    },
    {
      name: 'the last one speaks up again',
      changes: { retros: { '2026-W39': { poorly: [] }, '2026-W40': { poorly: [] } } },
      signals: [],
    },
  ],
  unknown: [
    {
      name: 'a misspelt heading says nothing',
      changes: {
        retros: { '2026-W40': { poorly: [] } },
        files: { 'retros/2026-W41.md': noteWith('').replace('went poorly', 'went badly') },
      },
      broken: true,
      signals: [],
    },
    {
      name: 'something that replaced the retro says nothing',
      changes: {
        retros: { '2026-W40': { poorly: [] }, '2026-W41': { poorly: [], replaced_by: 'An hour of feedback' } },
      },
      signals: [],
    },
    { name: 'no retro at all', changes: { retros: everyWeek(null) }, signals: [] },
    {
      name: 'a week without a retro between two',
      changes: { retros: { '2026-W39': { poorly: [] }, '2026-W40': null, '2026-W41': { poorly: [] } } },
      signals: [allIsWell(2)],
    },
  ],
  thresholds: [
    {
      threshold: 'no_critical_feedback_retros',
      value: 1,
      changes: { retros: { '2026-W41': { poorly: [] } } },
      usual: '-',
      set: 'warning',
    },
  ],
};
