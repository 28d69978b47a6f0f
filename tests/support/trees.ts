import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tree } from './repo.ts';

export interface CharterChanges {
  start?: string;
  size?: number;
  engineer?: string;
  /** Lines of the charter's front matter that replace the three goals. */
  goals?: string;
  end?: string;
}

const threeGoals = `goals:
  - { id: flaky-tests, title: Flaky tests a week, kind: technical, baseline: 40, target: 5 }
  - { id: lead-time, title: Days to production, kind: business, baseline: 9, target: 3 }
  - { id: pairs, title: Members who paired, kind: diffusion, target: 7, unit: members }
`;

const charter = ({
  start = '2026-09-14',
  size = 7,
  engineer = 'Ada Lovelace',
  goals = threeGoals,
  end,
}: CharterChanges) => `---
title: Checkout testing
purpose: adoption
home_team: Test Platform
host_team: { name: Checkout, size: ${size}, leads: [Rosalind Franklin] }
engineers: [${engineer}]
advisor: Grace Hopper
start: ${start}
${end === undefined ? '' : `end: ${end}\n`}kickoff: ${start}
${goals}practices:
  - { id: test-first, title: A failing test comes first }
---
`;

const onePager = `---
team: Checkout
contact: Rosalind Franklin
submitted: 2026-08-24
---

## Problem

Nobody trusts the tests.

## Solution

Tests that the team trusts.
`;

const expectations = `---
ground_rules: [pair-not-contract, diffusion-first, weekly-retros, end-early]
agreed:
  - { name: Grace Hopper, team: home, date: 2026-09-09 }
  - { name: Rosalind Franklin, team: host, date: 2026-09-10 }
---
`;

const fitCheck = `---
date: 2026-08-31
votes:
  - { voter: Grace Hopper, business_value: 2, technical_value: 2, team_fit: 2 }
decision: accepted
---
`;

/** The engagement that most tests are about, and its folder. */
export const slug = 'checkout-testing';
export const folder = `engagements/${slug}`;

/** An engagement without signals in its first week. */
export const engagement = (slug: string, changes: CharterChanges = {}): Tree => ({
  [`engagements/${slug}/engagement.md`]: charter(changes),
  [`engagements/${slug}/one-pager.md`]: onePager,
  [`engagements/${slug}/expectations.md`]: expectations,
  [`engagements/${slug}/home/fit-check.md`]: fitCheck,
});

/** A file of its folder. */
export const written = (root: string, file: string): string => readFileSync(path.join(root, folder, file), 'utf8');

export const frontMatter = (text = ''): string => text.slice(0, text.indexOf('\n---\n') + 5);

export interface RetroText {
  date: string;
  fields?: string;
  next?: readonly string[];
}

export const retroNote = ({ date, fields = '', next = [] }: RetroText): string => `---
date: "${date}"
attendees: [Ada Lovelace, Rosalind Franklin]
${fields}---

## What went well

- Two pairs

## What went poorly

- CI was down

## What we do next

${next.map((task) => `- ${task}\n`).join('')}`;

/** The first week of `checkout-testing`, with two actions. */
export const firstRetro: Tree = {
  'engagements/checkout-testing/retros/2026-W38.md': retroNote({
    date: '2026-09-17',
    fields: 'scores: { flaky-tests: 36, lead-time: 9, pairs: 1 }\n',
    next: ['[ ] Quarantine the flaky suite @ada (due 2026-10-28)', '[ ] Ask for a second runner'],
  }),
};

/**
 * The paths of the files below a folder. Links are not followed: a recursive `readdir` does that on newer versions of
 * node.
 */
function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(root, file) : entry.isFile() ? [file] : [];
  });
}

/** Every file below a folder with its text, except for .git. */
export function snapshot(root: string): Record<string, string> {
  const files = filesBelow(root).filter((file) => !file.startsWith('.git/'));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}
