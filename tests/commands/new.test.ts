import { expect, test } from 'vitest';
import { clear, converse, ctrlC, down } from '../support/fake-terminal.ts';
import { tempRepo } from '../support/repo.ts';
import { folder, frontMatter, snapshot } from '../support/trees.ts';

test('a whole engagement by prompts', async () => {
  const cwd = tempRepo({ 'auxeng.yaml': 'version: 1\nhome_team: Test Platform\n' });
  const { code, out, err, asked } = await converse(
    ['new'],
    { cwd, today: '2026-09-09', userName: 'Ada Lovelace' },
    async (person) => {
      await person.answer('Title', 'Checkout testing');
      await person.answer('Short name');
      await person.answer('Purpose', down);
      await person.answer('Home team');
      await person.answer('Host team', 'Checkout: payments');
      await person.answer('Host team size', '7');
      await person.answer('Host team leads', 'Rosalind Franklin');
      await person.answer('Project engineers', 'Ada Lovelace, Alan Turing');
      await person.answer('Project advisor', 'Grace Hopper');
      await person.answer('Start', '13 sep 2026');
      await person.answer('Monday 14 September?');
      await person.answer('Kick-off', 'next wed');
      await person.answer('First production release', 'One service deploys on green tests');
      await person.answer('A business goal', 'Days to production');
      await person.answer('Days to production: today', '9');
      await person.press('Days to production: target', '9\r');
      await person.sees('is what it is today');
      await person.answer('Days to production: target', `${clear}3`);
      await person.answer('A technical goal');
      await person.answer('A diffusion goal', 'Days to production');
      await person.answer('Days to production: today');
      await person.answer('Days to production: target', '7');
      await person.lines('Habits that should stay with the host team', 'A failing test comes first', 'Small commits');
    },
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toHaveLength(21);
  expect(out).toContain(
    `wrote ${folder}/engagement.md\nwrote ${folder}/one-pager.md\nwrote ${folder}/expectations.md\n`,
  );
  const files = snapshot(cwd);
  expect(frontMatter(files[`${folder}/engagement.md`])).toBe(`---
title: Checkout testing
purpose: strategic-goal
home_team: Test Platform
host_team:
  name: "Checkout: payments"
  size: 7
  leads:
    - Rosalind Franklin
engineers:
  - Ada Lovelace
  - Alan Turing
advisor: Grace Hopper
start: "2026-09-14"
kickoff: "2026-09-16"
mvp: One service deploys on green tests
goals:
  - id: days-to-production
    title: Days to production
    kind: business
    baseline: 9
    target: 3
  - id: days-to-production-2
    title: Days to production
    kind: diffusion
    baseline: 0
    target: 7
practices:
  - id: a-failing-test-comes-first
    title: A failing test comes first
  - id: small-commits
    title: Small commits
champions: []
---
`);
  expect(files[`${folder}/one-pager.md`]).toContain('team: "Checkout: payments"\n');
});

test('what does not fit is said at once, and asked again', async () => {
  const cwd = tempRepo({ 'engagements/taken/engagement.md': '---\n---\n' });
  const { code, err } = await converse(
    ['new', '--title', 'Search', '--purpose', 'adoption', '--home-team', 'Platform', '--engineer', 'Ada', '--mvp', 'x'],
    { cwd },
    async (person) => {
      await person.press('Short name', `${clear}Search Builds\r`);
      await person.sees('use lower-case letters, digits and single hyphens; try "search-builds"');
      await person.press('Short name', `${clear}taken\r`);
      await person.sees('taken already exists');
      await person.answer('Short name', `${clear}search-builds`);
      await person.press('Host team', '\r');
      await person.sees('enter text');
      await person.answer('Host team', 'Search');
      await person.press('Host team size', 'many\r');
      await person.sees('must be a whole number of at least 1, not "many"');
      await person.answer('Host team size', `${clear}6`);
      await person.answer('Host team leads');
      await person.press('Project advisor', ' ada\r');
      await person.sees('Ada is a project engineer; the advisor must be somebody else');
      await person.answer('Project advisor', `${clear}Grace Hopper`);
      await person.press('Start', '2026-02-30\r');
      await person.sees('2026-02-30');
      await person.sees('YYYY-MM-DD');
      await person.answer('Start', clear);
      for (const kind of ['business', 'technical', 'diffusion']) await person.answer(`A ${kind} goal`);
      await person.answer('Habits that should stay with the host team');
    },
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const charter = snapshot(cwd)['engagements/search-builds/engagement.md'];
  expect(frontMatter(charter)).toBe(`---
title: Search
purpose: adoption
home_team: Platform
host_team:
  name: Search
  size: 6
engineers:
  - Ada
advisor: Grace Hopper
mvp: x
goals: []
practices: []
champions: []
---
`);
});

const aims = [
  ...['--host-lead', 'Rosalind', '--kickoff', '2026-09-14', '--practice', 'small-commits=Small commits'],
  ...['business', 'technical', 'diffusion'].flatMap((kind) => ['--goal', `id=${kind},title=x,kind=${kind},target=7`]),
];

test('with every flag given nothing is asked', async () => {
  const cwd = tempRepo();
  const { code, screen, asked } = await converse(
    [
      ...['new', 'search-builds', '--title', 'Search', '--purpose', 'adoption', '--home-team', 'Platform'],
      ...['--host-team', 'Search', '--host-size', '6', '--engineer', 'Ada', '--advisor', 'Grace'],
      ...['--start', '2026-09-14', '--mvp', 'x'],
      ...aims,
    ],
    { cwd },
    async () => {},
  );
  expect({ code, screen, asked }).toEqual({ code: 0, screen: '', asked: [] });
  expect(Object.keys(snapshot(cwd))).toHaveLength(3);
});

test('--yes asks nothing, even at a terminal', async () => {
  const cwd = tempRepo();
  const { code, screen } = await converse(['new', 'search-builds', '--yes'], { cwd }, async () => {});
  expect({ code, screen }).toEqual({ code: 0, screen: '' });
});

test('a wrong flag is reported before the first question', async () => {
  const cwd = tempRepo();
  const { code, err, screen } = await converse(['new', '--host-size', 'many'], { cwd }, async () => {});
  expect({ code, screen }).toEqual({ code: 2, screen: '' });
  expect(err).toContain('error: --host-size must be a whole number of at least 1, not "many"');
});

test('Ctrl-C in the middle exits with 130 and writes nothing', async () => {
  const cwd = tempRepo();
  const { code, out, err } = await converse(['new'], { cwd }, async (person) => {
    await person.answer('Title', 'Checkout testing');
    await person.answer('Short name');
    await person.press('Purpose', ctrlC);
  });
  expect({ code, out }).toEqual({ code: 130, out: '' });
  expect(err).toBe('nothing was written; your answers are kept, to go on with:\n  auxeng new\n');
  expect(snapshot(cwd)).toEqual({});
});

test.each([
  ['a name that is taken', [], 'engagements/search-builds/engagement.md already exists'],
  [
    'an end before the start',
    ['--start', '2026-09-14', '--goal', 'id=a,title=A,kind=technical,baseline=5,target=5'],
    '',
  ],
])('%s is reported before the first question', async (what, flags, message) => {
  const cwd = tempRepo(what.startsWith('a name') ? { 'engagements/search-builds/engagement.md': '---\n---\n' } : {});
  const { code, err, screen } = await converse(['new', 'search-builds', ...flags], { cwd }, async () => {});
  expect({ code, screen }).toEqual({ code: 2, screen: '' });
  expect(err).toContain(message);
});

test('the title that is offered for a short name is the one that --yes writes', async () => {
  const flags = [
    '--purpose',
    'adoption',
    '--home-team',
    'P',
    '--host-team',
    'H',
    '--host-size',
    '6',
    '--engineer',
    'A',
  ];
  const argv = ['new', 'search-builds', ...flags, '--advisor', 'G', '--start', '2026-09-14', '--mvp', 'x', ...aims];
  const cwd = tempRepo();
  const { screen } = await converse(argv, { cwd }, async (person) => person.answer('Title'));
  expect(screen).toContain('(Search builds)');
  expect(snapshot(cwd)['engagements/search-builds/engagement.md']).toContain('title: Search builds\n');
});
