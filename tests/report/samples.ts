import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { status } from '../../src/index.ts';
import type { Style } from '../../src/report/types.ts';
import type { ResultStatus, Status } from '../../src/status/types.ts';
import { type Changes, document, engagement, everyWeek, healthySlug, settings } from '../support/builder.ts';
import { writeTree } from '../support/repo.ts';

export const plain: Style = { columns: 80, color: false, unicode: true };

/** Placeholder for free text of a document; each sample replaces it. */
const marker = 'Xyzzy';

const marked: Changes = {
  charter: {
    title: marker,
    home_team: marker,
    host_team: { name: marker, size: 3, leads: [marker] },
    engineers: [marker],
    advisor: marker,
    mvp: marker,
    goals: [{ id: 'goal', title: marker, kind: 'diffusion', target: 4, unit: marker }],
    practices: [{ id: 'practice', title: marker }],
    champions: [
      { name: marker, last_contact: '2026-07-01', contacts: [{ date: '2026-08-03', sentiment: 3, note: marker }] },
    ],
    end: '2026-10-02',
    pauses: [{ from: '2026-09-21', until: '2026-09-22', reason: marker }],
    changes: [{ date: '2026-09-28', field: 'mvp', from: marker, reason: marker }],
    accepted: [{ rule: 'small-team', reason: marker, until: '2026-10-30' }],
  },
  findings: {
    'slow-cache': { title: marker, date: '2026-09-14', component: marker, status: 'noted', found_by: marker },
    'no-logs': {
      title: marker,
      date: '2026-09-15',
      component: marker,
      status: 'relayed',
      relayed: { to: marker, date: '2026-09-16' },
    },
  },
  retros: {
    ...everyWeek({ scores: { goal: 1 }, practices: { practice: 'held' }, attendees: [marker], facilitator: marker }),
    '2026-W40': {
      attendees: [marker],
      scores: { goal: 1 },
      practices: { practice: 'slipped' },
      next: [`[ ] ${marker} @${marker} (due 2026-09-28)`],
    },
    '2026-W41': {
      attendees: [marker],
      scores: { goal: 1 },
      practices: { practice: 'slipped' },
      mvp: 'blocked',
      next: [],
    },
  },
  files: {
    'retros/2026-W37.md': 'No front matter\n',
    'home/debriefs/ada.md': document({
      engineer: marker,
      date: '2026-10-05',
      satisfaction: 4,
      craft: 3,
      growth: [marker],
      patterns: [marker],
      influence: [marker],
    }),
  },
};

async function markedStatus(): Promise<Status> {
  const root = mkdtempSync(path.join(tmpdir(), 'auxeng-test-'));
  try {
    const rules = { 'no-kickoff': { severity: 'info', reason: marker } };
    writeTree(root, { ...engagement(marked), ...settings({ rules }) });
    return await status(root, { asOf: '2026-10-09' });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** How it ended: only an engagement that is over has that, and raises little else. */
const result: ResultStatus = {
  result: 'ended-early',
  reason: marker,
  date: '2026-10-02',
  persisted: ['solo-work'],
};

async function overStatus(): Promise<Status> {
  const { engagements, ...rest } = await markedStatus();
  return { ...rest, engagements: engagements.map((found) => ({ ...found, result, nps: -100 })) };
}

const sample = await overStatus();

/** The same data with every text that holds one word holding another. */
function replaced<T>(value: T, word: string, by: string): T {
  if (typeof value === 'string') return value.replaceAll(word, by) as T;
  if (Array.isArray(value)) return value.map((item) => replaced(item, word, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replaced(child, word, by)])) as T;
}

/** A report in which all text of documents is untrusted. */
export function statusWith(text: string, slug: string = healthySlug): Status {
  const { diagnostics, ...rest } = replaced(sample, marker, text.replaceAll('$', '$$$$'));
  const [first] = diagnostics;
  const named = replaced(rest, healthySlug, slug);
  return { ...named, diagnostics: [...(first ? [first] : []), diagnosticWith(text)] };
}

export const diagnosticWith = (text: string): Diagnostic => ({
  rule: 'wrong-type',
  severity: 'error',
  message: text,
  file: `engagements/checkout-testing/${text}.md`,
  range: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } },
});

/** Whatever moves a cursor, hides text or turns it around. */
export const hostileControls: readonly [name: string, text: string][] = [
  ['ESC', 'red \u001b[31malert\u001b[0m'],
  ['an OSC that sets the title', '\u001b]0;owned\u0007'],
  ['the one-byte CSI of C1', '\u009b31mred'],
  ['NEL', 'one\u0085two'],
  ['NUL, backspace and DEL', 'a\u0000b\bc\u007fd'],
  ['line breaks and tabs', 'one\r\ntwo\nthree\tfour\u000bfive\fsix'],
  ['line and paragraph separators', 'one\u2028two\u2029three'],
  ['bidi overrides', 'user\u202ecod.exe\u202c'],
  ['bidi isolates', '\u2066left\u2067right\u2068first\u2069'],
  ['bidi marks', 'a\u200eb\u200fc\u061cd'],
  ['a byte order mark', '\ufeffbegin'],
  ['lone surrogates', 'half \ud800 and \udfff'],
];

/** Must not be in any output unescaped. Line breaks belong to the format, so output is checked by line. */
export const rawControl = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
