import { expect, test } from 'vitest';
import { clear, converse, ctrlC, down } from '../support/fake-terminal.ts';
import { tempRepo } from '../support/repo.ts';
import { folder, frontMatter, snapshot } from '../support/trees.ts';

test('a whole engagement by prompts', async () => {
  const cwd = tempRepo({ 'auxeng.yaml': 'version: 1\nhome_team: Test Platform\n' });
  const { code, out, err, asked, preset } = await converse(
    ['new'],
    { cwd, userName: 'Ada Lovelace' },
    async (person) => {
      await person.answer('Title', 'Checkout testing');
      await person.answer('Short name');
      await person.answer('Purpose', down);
      await person.answer('Home team');
      await person.answer('Host team', 'Checkout: payments');
      await person.answer('Host team size', '7');
      await person.answer('Project engineers', 'Ada Lovelace, Alan Turing');
      await person.answer('Project advisor', 'Grace Hopper');
      await person.answer('Start', '2026-09-14');
      await person.answer('First production release', 'One service deploys on green tests');
    },
  );
  expect({ code, err, preset }).toEqual({ code: 0, err: '', preset: 0 });
  expect(asked).toHaveLength(10);
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
engineers:
  - Ada Lovelace
  - Alan Turing
advisor: Grace Hopper
start: "2026-09-14"
mvp: One service deploys on green tests
goals: []
practices: []
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
      await person.press('Project advisor', ' ada\r');
      await person.sees('Ada is a project engineer; the advisor must be somebody else');
      await person.answer('Project advisor', `${clear}Grace Hopper`);
      await person.press('Start', '2026-02-30\r');
      await person.sees('2026-02-30');
      await person.sees('YYYY-MM-DD');
      await person.answer('Start', clear);
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

test('with every flag given nothing is asked', async () => {
  const cwd = tempRepo();
  const { code, screen, asked } = await converse(
    [
      ...['new', 'search-builds', '--title', 'Search', '--purpose', 'adoption', '--home-team', 'Platform'],
      ...['--host-team', 'Search', '--host-size', '6', '--engineer', 'Ada', '--advisor', 'Grace'],
      ...['--start', '2026-09-14', '--mvp', 'x'],
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
  expect({ code, out, err }).toEqual({ code: 130, out: '', err: '' });
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
  const argv = ['new', 'search-builds', ...flags, '--advisor', 'G', '--start', '2026-09-14', '--mvp', 'x'];
  const cwd = tempRepo();
  const { screen } = await converse(argv, { cwd }, async (person) => person.answer('Title'));
  expect(screen).toContain('(Search builds)');
  expect(snapshot(cwd)['engagements/search-builds/engagement.md']).toContain('title: Search builds\n');
});
