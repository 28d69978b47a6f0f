/**
 * Writes synthetic programs: valid documents, in the shape of real engagements. The same number gives the same files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, weekOf } from '../src/base/calendar.ts';

/** The day as of which the programs are reported on: the newest engagement is in its last week. */
export const programDay = '2026-11-18';

const newestStart = '2026-09-14';
const weeks = 10;

interface File {
  /** Relative to the folder of the engagement. */
  file: string;
  text: string;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What one engagement draws by chance. */
class Chance {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = randomFrom(seed);
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  one(items: readonly string[]): string {
    return items[this.whole(0, items.length - 1)] ?? '';
  }

  some(items: readonly string[], count: number): string[] {
    const first = this.whole(0, items.length - 1);
    return Array.from({ length: count }, (_, index) => items[(first + index) % items.length] ?? '');
  }
}

const people = [
  'Ada Lovelace',
  'Alan Turing',
  'Barbara Liskov',
  'Edsger Dijkstra',
  'Frances Allen',
  'Grace Hopper',
  'Katherine Johnson',
  'Linus Pauling',
  'Marie Curie',
  'Rosalind Franklin',
];

const person = (index: number, letter: string): string => {
  const [first = ''] = (people[index % 10] ?? '').split(' ');
  const [, last = ''] = (people[Math.floor(index / 10) % 10] ?? '').split(' ');
  return `${first} ${letter}${Math.floor(index / 100)} ${last}`;
};

/** The weeks over which engagements start, one a week in each of so many rows as there are. */
const spread = 200;

/** Who works on one engagement. */
interface Crew {
  engineers: string[];
  advisor: string;
  /** Of the host team, its lead first. */
  hosts: string[];
}

/**
 * As in a real program: two engineers each, who begin every thirteen weeks, after ten with a team and three at home, and
 * leave after three engagements; an advisor for each row; a host team of its own.
 */
function crewOf(number: number): Crew {
  const [week, row] = [number % spread, Math.floor(number / spread)];
  const pair = row * spread + (week % 13) + 13 * Math.floor(week / 39);
  return {
    engineers: [person(2 * pair, 'E'), person(2 * pair + 1, 'E')],
    advisor: person(row, 'A'),
    hosts: [0, 1, 2, 3, 4, 5].map((member) => person(6 * number + member, 'H')),
  };
}

const teams = ['Billing', 'Catalog', 'Checkout', 'Delivery', 'Identity', 'Loyalty', 'Payments', 'Search'];

const good = [
  'The first service deploys on green tests alone, and nobody had to ask for it',
  'Three people paired on the contract tests who had not done so before',
  'The nightly build took eleven minutes, down from half an hour',
  'A failing test was written before the fix, twice, without a reminder',
  'The platform team answered on the same day',
];

const poor = [
  'Two days went into a credential that only one person can renew',
  'The plan of the week fell to an incident, and we did not replan',
  'Half of the review comments were about style again',
  'The cache of the build was cold on every branch: see [the numbers](https://example.org/builds)',
  'We talked about the rollout for an hour and decided nothing',
];

const tasks = [
  'Quarantine the flaky suite',
  'Move the fixtures out of the shared database',
  'Write down how to roll back',
  'Ask the platform team for a cache by content',
  'Show the dashboard at the planning',
];

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');

const page = (fields: string, body: string): string => `---\n${fields}---\n\n${body}`;

const names = (list: readonly string[]): string => `[${list.join(', ')}]`;

function charter(chance: Chance, team: string, start: string, { engineers, advisor, hosts }: Crew): File {
  const fields = `title: Tests that ${team} trusts
purpose: ${chance.one(['adoption', 'strategic-goal', 'early-adopter', 'diagnosis', 'knowledge-sharing'])}
home_team: Developer Platform
host_team:
  name: ${team}
  size: ${chance.whole(4, 11)}
  leads:
    - ${hosts[0]}
engineers:
${engineers.map((engineer) => `  - ${engineer}\n`).join('')}advisor: ${advisor}
start: ${start}
kickoff: ${start}
mvp: One service deploys on green tests alone
goals:
  - { id: flaky-tests, title: Flaky tests a week, kind: technical, baseline: 40, target: 5, unit: tests }
  - { id: lead-time, title: Days from commit to production, kind: business, baseline: 9, target: 3, unit: days }
  - { id: pairs, title: Team members who paired on tests, kind: diffusion, target: 7, unit: people }
practices:
  - { id: test-first, title: A failing test comes first }
  - { id: quarantine, title: A flaky test is quarantined the same day }
champions:
  - name: ${hosts[1]}
    last_contact: ${addDays(start, 40)}
`;
  const body = `## What we set out to do\n\n${team} wants to trust a red build again. ${chance.one(good)}.\n`;
  return { file: 'engagement.md', text: page(fields, body) };
}

function onePager(chance: Chance, team: string, start: string, { hosts }: Crew): File {
  const fields = `team: ${team}\ncontact: ${chance.one(hosts)}\nsubmitted: ${addDays(start, -21)}\nsponsor: ${chance.one(hosts)}\n`;
  const body = `## Problem\n\n${chance.one(poor)}. ${chance.one(poor)}.\n
## Solution\n\n${chance.one(tasks)}, and keep it so after the ten weeks.\n
## Wish list\n\n${bullets(chance.some(tasks, 2))}\n## Goals\n\n${bullets(chance.some(good, 2))}`;
  return { file: 'one-pager.md', text: page(fields, body) };
}

function expectations(start: string, { advisor, hosts: [host] }: Crew): File {
  const date = addDays(start, -5);
  const fields = `ground_rules: [pair-not-contract, diffusion-first, weekly-retros, end-early]
schedule:
  host_days: [monday, tuesday, wednesday, thursday]
  home_day: friday
  retro: { weekday: thursday, time: "15:00", minutes: 30 }
agreed:
  - { name: ${advisor}, team: home, date: ${date} }
  - { name: ${host}, team: host, date: ${date} }
`;
  const body = `## Ground rules\n\n${bullets(['**Pair, not contract.** The hard work stays shared.', '**Weekly retros.** Everybody comes.'])}
## Our pitch\n\nAn engineer of the platform works with ${host}'s team for ten weeks.\n`;
  return { file: 'expectations.md', text: page(fields, body) };
}

function retro(chance: Chance, date: string, week: number, { engineers, advisor, hosts }: Crew): File {
  const attendees = [...engineers, advisor, ...chance.some(hosts, chance.whole(2, 5))];
  const state = () => chance.one(week < 3 ? ['not-started', 'held'] : ['held', 'held', 'held', 'slipped']);
  const fields = `date: ${date}
attendees: ${names(attendees)}
facilitator: ${attendees[0]}
minutes: ${chance.whole(20, 40)}
host_days: 4
paired_days: ${chance.whole(1, 4)}
scores:
  flaky-tests: ${40 - 3 * week + chance.whole(-2, 2)}
  lead-time: ${(9 - week / 2 + chance.whole(0, 9) / 10).toFixed(1)}
  pairs: ${Math.min(7, week)}
practices:
  test-first: ${state()}
  quarantine: ${state()}
mvp: ${week < 3 ? 'in-progress' : 'in-production'}
failure_modes: ${chance.whole(0, 5) === 0 ? '[solo-work]' : '[]'}
`;
  const task = (text: string) =>
    `[${chance.one([' ', 'x'])}] ${text} @${chance.one(attendees).split(' ')[0]} (due ${addDays(date, 7)})`;
  const body = `## What went well\n\n${bullets(chance.some(good, chance.whole(2, 4)))}
## What went poorly\n\n${bullets(chance.some(poor, chance.whole(1, 3)))}
## What we do next\n\n${bullets(chance.some(tasks, chance.whole(2, 4)).map(task))}`;
  return { file: `retros/${weekOf(date)}.md`, text: page(fields, body) };
}

function pulse(chance: Chance, date: string): File {
  const fields = `date: ${date}
safety: ${chance.whole(2, 5)}
alignment:
  team: ${chance.whole(3, 5)}
  leadership: ${chance.whole(2, 5)}
solo_days: ${chance.whole(0, 2)}
`;
  return { file: `home/pulse/${weekOf(date)}.md`, text: page(fields, `${chance.one(poor)}.\n`) };
}

/** One engagement, its documents in the order in which a team writes them. */
function* engagement(number: number): Generator<File> {
  const chance = new Chance(number);
  const team = chance.one(teams);
  const start = addDays(newestStart, -7 * (number % spread));
  const crew = crewOf(number);
  yield charter(chance, team, start, crew);
  yield onePager(chance, team, start, crew);
  yield expectations(start, crew);
  for (let week = 0; week < weeks; week++) {
    const thursday = addDays(start, 7 * week + 3);
    yield retro(chance, thursday, week, crew);
    yield pulse(chance, thursday);
  }
}

function write(target: string, text: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Writes a repo of exactly so many documents. The last engagement has fewer where they do not come out even. */
export function generateProgram(root: string, documents: number): void {
  mkdirSync(path.join(root, '.git'), { recursive: true });
  let written = 0;
  for (let number = 0; written < documents; number++) {
    const folder = path.join(root, 'engagements', `team-${String(number).padStart(5, '0')}`);
    for (const { file, text } of engagement(number)) {
      if (written === documents) return;
      write(path.join(folder, file), text);
      written++;
    }
  }
}
