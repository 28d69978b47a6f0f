import { addDays, mondayOf } from '../../src/base/calendar.ts';
import { today } from '../../src/io/clock.ts';
import { demoTree } from './demo.ts';
import { down, enter, space } from './fake-terminal.ts';
import type { Tree } from './repo.ts';
import { engagement, firstRetro, folder, slug } from './trees.ts';

/** A question, and the keys that answer it. */
export type Answered = readonly [question: string, keys: string];

/** What a command asks, from its first prompt to its last, where every prompt is named. */
export interface Interview {
  argv: readonly string[];
  tree: Tree;
  asked: readonly Answered[];
  /** What is asked of the answers, and is no answer of its own. */
  review?: readonly Answered[];
  /** The command that goes on with its answers, where they are kept. */
  again?: string;
  /** Only these prompts are its own: others have the rest in common with it. */
  own?: readonly [first: number, end: number];
  /** More is asked afterwards, which is another interview. */
  goesOn?: true;
}

/** A line that is typed, and taken. */
export const typed = (question: string, text = ''): Answered => [question, `${text}${enter}`];

/** Lines as one answer, which an empty one ends. */
const listed = (question: string, text: string): Answered => [question, `${text}${enter}${enter}`];

const write = [typed('Write it?')];

const monday = mondayOf(today());

/** Its first week is this one. */
const running = (text: (charter: string) => string = (charter) => charter): Tree => {
  const tree = engagement(slug, { start: monday });
  const charter = `${folder}/engagement.md`;
  return { ...tree, [charter]: text(String(tree[charter])) };
};

const withChampion = running((charter) =>
  charter.replace('practices:', 'champions:\n  - { name: Rosalind Franklin }\npractices:'),
);

const two: Tree = { ...running(), ...engagement('search-builds', { start: monday }) };

/** A charter alone: nothing stands in the way of what is added. */
const charterOnly: Tree = Object.fromEntries(
  Object.entries(running()).filter(([file]) => /engagement\.md$/.test(file)),
);

/** Whom a charter is about. */
export const who: Answered[] = [
  typed('Title', 'Checkout testing'),
  typed('Short name'),
  typed('Purpose'),
  typed('Home team', 'Test Platform'),
  typed('Host team', 'Checkout'),
  typed('Host team size', '7'),
];

const newEngagement: Interview = {
  argv: ['new'],
  tree: {},
  again: 'auxeng new',
  asked: [
    ...who,
    typed('Host team leads', 'Rosalind Franklin'),
    typed('Project engineers'),
    typed('Project advisor', 'Grace Hopper'),
    typed('Start', addDays(monday, 5)),
    typed('Monday'),
    typed('Kick-off'),
    typed('First production release', 'One service deploys on green tests'),
    typed('A business goal', 'Days to production'),
    typed('Days to production: today', '9'),
    typed('Days to production: target', '3'),
    typed('A technical goal'),
    typed('A diffusion goal'),
    listed('Habits that should stay', 'Small commits'),
  ],
  review: [['Write it?', `${down}${enter}`], typed('Which answer?'), typed('Title  1 of', 'Again'), ...write],
};

const retro: Interview = {
  argv: ['retro', slug, '--date', '2026-09-24', '--pulse'],
  tree: {
    ...engagement(slug),
    ...firstRetro,
    [`${folder}/engagement.md`]: String(engagement(slug)[`${folder}/engagement.md`]).replace(
      'practices:',
      'mvp: One service deploys on green tests\npractices:',
    ),
  },
  again: `auxeng retro ${slug} --date 2026-09-24 --pulse`,
  asked: [
    ['What became of the open actions?', `d${enter}`],
    typed('Attendees'),
    typed('Flaky tests a week', '31'),
    typed('Days to production', '8'),
    typed('Members who paired', '2'),
    ['Practices', `h${enter}`],
    ['First production release', `${down}${enter}`],
    typed('Host days', '4'),
    typed('Paired days', '3'),
    typed('Members paired', '2'),
    ['Worth it', `4${down}5${enter}`],
    ['Failure modes', `${space}${enter}`],
    listed('What went well?', 'Two pairs'),
    typed('What went poorly?'),
    listed('Really nothing?', 'CI was down'),
    listed('What do we do next?', 'Ask for a runner @ada (due next fri)'),
    typed('For the home team only', '4'),
    ['Alignment', `4${down}2${enter}`],
    typed('Solo days', '1'),
  ],
  review: write,
};

/** What is asked before it is clear which note it is. */
const whichRetro: readonly Interview[] = [
  { argv: ['retro'], tree: two, asked: [typed('Which engagement?')], goesOn: true },
  {
    argv: ['retro', slug, '--date', '2026-09-21'],
    tree: engagement(slug),
    asked: [typed('Which week is it about?')],
    goesOn: true,
  },
  {
    argv: ['retro', slug, '--date', '2026-09-17'],
    tree: { ...engagement(slug), ...firstRetro },
    asked: [typed('There is a note of 2026-W38 already', 'y')],
    goesOn: true,
  },
];

const added = (kind: string, asked: readonly Answered[], tree: Tree = charterOnly): Interview => ({
  argv: ['add', kind, slug],
  tree,
  again: `auxeng add ${kind} ${slug}`,
  asked,
  review: write,
});

const custom: Tree = {
  ...charterOnly,
  'schemas/security.schema.json': JSON.stringify({
    'x-auxeng-path': 'security.md',
    properties: {
      date: { title: 'Date', type: 'string', format: 'date' },
      level: { title: 'Level', enum: ['low', 'high'] },
      contacts: { title: 'Contacts', type: 'array', items: { type: 'string', enum: ['phone', 'mail'] } },
    },
    required: ['date', 'level'],
  }),
};

const more = typed('Anything else?');

const additions: readonly Interview[] = [
  { argv: ['add'], tree: two, asked: [typed('Which kind?', 'finding'), typed('Which engagement?')], goesOn: true },
  added('one-pager', [
    typed('Team', 'Checkout'),
    typed('Contact', 'Rosalind Franklin'),
    typed('Submitted'),
    typed('Sponsor'),
    typed('Value'),
    listed('Problem', 'Nobody trusts the tests'),
    listed('Solution', 'Tests that the team trusts'),
    typed('Wish list'),
    typed('Goals'),
    typed('People and time'),
  ]),
  added('fit-check', [
    typed('Date'),
    typed('Voter', 'Grace Hopper'),
    typed('Business value', '2'),
    typed('Technical value', '2'),
    typed('Team fit', '1'),
    typed('Vote: add another?', 'n'),
    typed('Decision'),
    more,
  ]),
  added('expectations', [
    [`Ground rules`, `${space}${enter}`],
    typed('Schedule: fill it in?'),
    typed('Agreement: add one?'),
    typed('Name', 'Grace Hopper'),
    typed('Team'),
    typed('Date', monday),
    typed('Agreement: add another?'),
    typed('Ground rules'),
    typed('Our pitch'),
  ]),
  added('finding', [
    typed('Title', '3'),
    typed('Date'),
    typed('Component', 'build-cache'),
    typed('Kind'),
    typed('Impact'),
    typed('Status'),
    typed('Link'),
    typed('Found by'),
    more,
  ]),
  added('check-in', [typed('Date'), typed('Attendees', 'Ada'), typed('Comfortable', '4'), typed('Practices'), more]),
  added('debrief', [
    typed('Engineer'),
    typed('Date'),
    typed('Satisfaction', '4'),
    typed('Craft', '4'),
    typed('Growth', '4'),
    typed('Patterns'),
    typed('Influence'),
    typed('Again'),
    more,
  ]),
  added('wrap-up', [
    typed('Date'),
    typed('Result'),
    typed('Attendees', 'Ada'),
    typed('From 0 to 10', '9'),
    typed('Scores shared'),
    typed('Owner', 'Rosalind Franklin'),
    listed('What went well', 'Pairs'),
    typed('What went poorly'),
    typed('What we do next'),
    typed('Takeaways'),
  ]),
  added('pulse', [
    typed('Date'),
    typed('Safety', '4'),
    typed('Alignment'),
    typed('Solo days'),
    typed('Engineer'),
    more,
  ]),
  added('security', [typed('Date'), typed('Level'), typed('Contacts'), more], custom),
];

/** A branch of `change`: what it asks first and last, all of them have in common. */
const changed = (title: string, asked: readonly Answered[], tree: Tree = running()): Interview => ({
  argv: ['change', slug],
  tree,
  asked: [typed('What has changed?', title), ...asked, more],
  own: [1, 1 + asked.length],
});

const on = (message: string) => typed(message);
const why = typed('Why?', 'We decided so');

const changes: readonly Interview[] = [
  { ...changed('an engineer joins', [typed('Who joins?', 'Alan Turing'), on('First day')]), own: [0, 4] },
  changed('an engineer leaves', [typed('Which engineer?'), on('Last day')]),
  changed('a new champion', [typed('Champion', 'Emmy Noether'), on('Won on')]),
  changed(
    'a talk with a champion',
    [typed('Which champion?'), typed('Sentiment', '4'), typed('Note'), on('Talked on')],
    withChampion,
  ),
  changed('a new goal', [
    typed('Goal title', 'Build time'),
    typed('Short name'),
    typed('Goal kind'),
    typed('Baseline', '30'),
    typed('Target', '10'),
    typed('Unit'),
    on('Added on'),
  ]),
  changed("a goal's target", [typed('Which goal?'), typed('New target', '6'), on('Decided on'), why]),
  changed('a goal is dropped', [typed('Which goal?'), on('Dropped on')]),
  changed('a new practice', [typed('Practice title', 'Small commits'), typed('Short name'), on('Added on')]),
  changed('a practice is dropped', [typed('Which practice?'), on('Dropped on')]),
  changed('the end', [typed('New end', addDays(monday, 60)), on('Decided on'), why]),
  changed('the advisor', [typed('New advisor', 'Emmy Noether'), on('First day'), why]),
  changed('something else', [
    typed('Which field?', 'Home team'),
    typed('Home team  esc', 'Builds'),
    on('Decided on'),
    why,
  ]),
  changed('a pause', [
    typed('First day of the pause', addDays(monday, 14)),
    typed('Last day of the pause', addDays(monday, 18)),
    why,
  ]),
  changed(
    'a signal that both sides accept',
    [typed('Which signal?'), why, typed('Until')],
    running((charter) => charter.replace('size: 7', 'size: 2')),
  ),
];

const finding = (title: string): string =>
  `---\ntitle: ${title}\ndate: ${monday}\ncomponent: build-cache\nkind: friction\nimpact: high\n---\n`;

/** In the sample program there is a document of every kind. */
const inSample = (kind: string, name: string, asked: readonly Answered[]): Interview => ({
  argv: ['edit', kind, name],
  tree: demoTree(today()),
  asked,
});

const edited: readonly Interview[] = [
  { argv: ['edit'], tree: two, asked: [typed('Which kind?', 'one-pager'), typed('Which engagement?')], goesOn: true },
  {
    argv: ['edit', 'one-pager', slug],
    tree: running(),
    asked: [typed('Team', ' two'), typed('Contact'), typed('Submitted'), typed('Sponsor'), typed('Value')],
  },
  {
    argv: ['edit', 'finding', slug],
    tree: {
      ...running(),
      [`${folder}/findings/one.md`]: finding('One'),
      [`${folder}/findings/two.md`]: finding('Two'),
    },
    asked: [
      typed('Which finding?'),
      typed('Title', ' more'),
      typed('Date'),
      typed('Component'),
      typed('Kind'),
      typed('Impact'),
      typed('Status'),
      typed('Link'),
      typed('Found by'),
    ],
  },
  {
    argv: ['edit', 'retro', slug],
    tree: { ...engagement(slug), ...firstRetro },
    asked: [
      typed('Date'),
      typed('Attendees', 'Grace Hopper'),
      typed('Facilitator'),
      typed('Minutes'),
      typed('Replaced by'),
      typed('Host days'),
      typed('Paired days'),
      typed('Flaky tests a week'),
      typed('Days to production'),
      typed('Members who paired'),
      typed('Practices'),
      typed('First production release'),
      typed('Members paired'),
      typed('Worth it'),
      typed('Failure modes'),
    ],
  },
  inSample('expectations', 'search-builds', [typed('Ground rules', space), typed('Schedule: fill it in?')]),
  inSample('fit-check', 'search-builds', [typed('Date', 'last mon'), typed('Decision')]),
  inSample('pulse', 'search-builds', [
    typed('Which pulse?'),
    typed('Date'),
    typed('Safety', '2'),
    typed('Team alignment', '2'),
    typed('Leadership alignment', '2'),
    typed('Solo days'),
    typed('Engineer'),
  ]),
  inSample('check-in', 'returns-ci', [
    typed('Date'),
    typed('Attendees', 'Ada Lovelace'),
    typed('Comfortable'),
    typed('A failing test comes first'),
    typed('Commits small enough to review in ten minutes'),
  ]),
  inSample('wrap-up', 'returns-ci', [
    typed('Date'),
    typed('Result'),
    typed('Attendees', 'Ada Lovelace'),
    typed('From 0 to 10'),
    typed('Scores shared'),
    typed('Owner'),
    typed('What we do next'),
    typed('What we do next: really nothing?'),
  ]),
  inSample('debrief', 'returns-ci', [
    typed('Engineer'),
    typed('Date'),
    typed('Satisfaction', '2'),
    typed('Craft', '2'),
    typed('Growth', '2'),
    typed('Patterns'),
    typed('Influence'),
    typed('Again'),
  ]),
];

const agreed: Interview = {
  argv: ['agree', slug],
  tree: running(),
  asked: [typed('Team'), typed('Name', 'Emmy Noether'), typed('Date')],
};

/** Every interview that the program holds. */
export const interviews: readonly Interview[] = [
  newEngagement,
  retro,
  ...whichRetro,
  ...additions,
  agreed,
  ...changes,
  ...edited,
];
