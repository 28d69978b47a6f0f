import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commitFiles, commitTree, git, gitRepo } from '../support/git.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo, writeTree } from '../support/repo.ts';
import { engagement, firstRetro, folder, retroNote, slug, snapshot } from '../support/trees.ts';

const today = '2026-11-20';

const secondRetro = { [`${folder}/retros/2026-W39.md`]: retroNote({ date: '2026-09-24', fields: 'score: 1\n' }) };

/** What a program goes through: settings, schemas and templates of its own, broken documents, another folder. */
const history: readonly [at: string, tree: Tree][] = [
  ['2026-09-17T12:00:00Z', { 'auxeng.yaml': 'version: 1\n', ...engagement(slug) }],
  ['2026-09-18T12:00:00Z', { 'auxeng.yaml': 'version: 1\nweeks: 8\n', ...engagement(slug), ...firstRetro }],
  ['2026-09-25T12:00:00Z', { ...engagement(slug), ...firstRetro, ...secondRetro, ...engagement('search') }],
  [
    '2026-10-05T12:00:00Z',
    {
      'auxeng.yaml': 'version: 1\nrules:\n  retro-missed: { severity: warning, reason: Holidays }\n',
      'schemas/retro.schema.json': '{ "required": ["x_mood"], "properties": { "x_mood": { "type": "integer" } } }',
      'templates/retro.md': '---\nx_mood: 3\n---\n',
      ...engagement(slug),
      ...firstRetro,
    },
  ],
  ['2026-10-06T12:00:00Z', { 'auxeng.yaml': 'version: 1\nengagements: work/teams\n', 'work/teams/notes.md': 'Notes' }],
];

function repoWithHistory(...flags: string[]): { root: string; commits: string[] } {
  const root = gitRepo({}, ...flags);
  return { root, commits: history.map(([at, tree]) => commitTree(root, tree, at)) };
}

const json = (cwd: string, ...argv: string[]) => run([...argv, '--format', 'json'], { cwd, today });

/** Both commands on a commit, and on a checkout of it. */
async function expectAgreement(root: string, commit: string, day: string): Promise<void> {
  const checkout = path.join(tempRepo(), 'checkout');
  git(root, ['worktree', 'add', '--quiet', '--detach', checkout, commit]);
  for (const flags of [[], ['--audience', 'host'], ['--view', 'platform']]) {
    const read = await json(root, 'report', '--at', commit, ...flags);
    expect(read).toEqual(await json(checkout, 'report', '--as-of', day, ...flags));
    expect(JSON.parse(read.out).as_of).toBe(day);
  }
  for (const format of ['text', 'unix', 'json']) {
    const argv = ['validate', '--format', format];
    expect(await run([...argv, '--at', commit], { cwd: root, today })).toEqual(
      await run(argv, { cwd: checkout, today }),
    );
  }
}

test('a commit is read as a checkout of it is', async () => {
  const { root, commits } = repoWithHistory();
  const before = snapshot(root);
  for (const [index, commit] of commits.entries()) {
    await expectAgreement(root, commit, history[index]?.[0].slice(0, 10) ?? '');
  }
  expect(snapshot(root)).toEqual(before);
});

test('a commit of a repo with SHA-256 is read as a checkout of it is', async () => {
  const { root, commits } = repoWithHistory('--object-format=sha256');
  expect(commits[1]).toHaveLength(64);
  await expectAgreement(root, commits[1] ?? '', '2026-09-18');
});

test('a linked worktree has its own HEAD', async () => {
  const { root, commits } = repoWithHistory();
  const linked = path.join(tempRepo(), 'linked');
  git(root, ['worktree', 'add', '--quiet', '--detach', linked, commits[1] ?? '']);
  const { out } = await json(linked, 'report', '--at', 'HEAD');
  expect(JSON.parse(out)).toMatchObject({ as_of: '2026-09-18', engagements: [{ slug, retros: { held: 1 } }] });
});

describe('the day', () => {
  const tree = (zone: string) => ({ 'auxeng.yaml': `version: 1\nretro: { timezone: ${zone} }\n`, ...engagement(slug) });
  const asOf = async (cwd: string, ...flags: string[]) =>
    JSON.parse((await json(cwd, 'report', '--at', 'HEAD', ...flags)).out).as_of;

  test.each([
    ['Asia/Tokyo', '2026-09-18'],
    ['America/New_York', '2026-09-17'],
  ])('is that of the commit in %s', async (zone, day) => {
    const root = gitRepo();
    commitTree(root, tree(zone), '2026-09-17T23:30:00Z');
    expect(await asOf(root)).toBe(day);
  });

  test('is that of the committer, whatever the time zone of the author', async () => {
    const root = gitRepo();
    commitTree(root, tree('UTC'), '2026-09-18T01:00:00+0400');
    expect(await asOf(root)).toBe('2026-09-17');
  });

  test('is that of --as-of, where it is given', async () => {
    const root = gitRepo();
    commitTree(root, tree('UTC'), '2026-09-17T12:00:00Z');
    expect(await asOf(root, '--as-of', '2026-10-01')).toBe('2026-10-01');
  });
});

describe('a program below the top of the git repo', () => {
  const below = (tree: Tree): Tree =>
    Object.fromEntries(Object.entries(tree).map(([file, text]) => [`ops/aux/${file}`, text]));
  const program = { 'auxeng.yaml': 'version: 1\n', ...engagement(slug) };

  test('is found from any of its folders, and its files are named from there', async () => {
    const root = gitRepo();
    const commit = commitTree(
      root,
      { 'README.md': '', ...below({ ...program, ...secondRetro }) },
      '2026-09-25T12:00:00Z',
    );
    for (const from of ['ops/aux', `ops/aux/${folder}`, `ops/aux/${folder}/retros`]) {
      const cwd = path.join(root, from);
      const { code, out } = await run(['validate', '--at', commit, '--format', 'unix'], { cwd });
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/^engagements\/checkout-testing\/retros\/2026-W39\.md:4:1: /),
      ]);
      expect(await json(cwd, 'report', '--at', commit)).toEqual(await json(cwd, 'report', '--as-of', '2026-09-25'));
    }
  });

  test('is that of the top in a commit in which it had no settings', async () => {
    const root = gitRepo();
    const first = commitTree(root, { ...engagement('search'), 'ops/aux/README.md': '' }, '2026-09-16T12:00:00Z');
    commitTree(root, below(program), '2026-09-17T12:00:00Z');
    const { out } = await json(path.join(root, 'ops/aux'), 'report', '--at', first);
    expect(JSON.parse(out).engagements).toMatchObject([{ slug: 'search' }]);
  });

  test('is compared with itself, not with what the top held', async () => {
    const root = gitRepo();
    const first = commitTree(root, { ...engagement('search'), 'ops/aux/README.md': '' }, '2026-09-16T12:00:00Z');
    commitTree(root, below(program), '2026-09-17T12:00:00Z');
    const { out } = await json(path.join(root, 'ops/aux'), 'report', '--since', first);
    expect(JSON.parse(out).engagements).toMatchObject([{ slug, change: 'new' }]);
  });
});

describe('what is in a commit', () => {
  test('a link is said to be one, and a submodule is no folder', async () => {
    const root = gitRepo();
    commitTree(root, { ...engagement(slug), ...firstRetro }, '2026-09-17T12:00:00Z');
    const blob = git(root, ['hash-object', '-w', '--stdin']);
    git(root, ['update-index', '--add', '--cacheinfo', `120000,${blob},${folder}/retros/2026-W39.md`]);
    git(root, [
      'update-index',
      '--add',
      '--cacheinfo',
      `160000,${git(root, ['rev-parse', 'HEAD'])},engagements/search`,
    ]);
    git(root, ['commit', '--quiet', '--message', 'links'], {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a',
    });
    const { out } = await run(['validate', '--at', 'HEAD'], { cwd: root });
    expect(out).toContain(`${folder}/retros/2026-W39.md:1:1 error is a link or a device, not a file`);
    expect(out).toContain('engagements/search:1:1 error is a link or a device');
  });

  test('a folder that is a link is not followed', async () => {
    const root = gitRepo({ target: 'teams' });
    const blob = git(root, ['hash-object', '-w', 'target']);
    git(root, ['update-index', '--add', '--cacheinfo', `120000,${blob},engagements`]);
    git(root, ['commit', '--quiet', '--message', 'link'], {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a',
    });
    expect(await run(['report', '--at', 'HEAD'], { cwd: root })).toMatchObject({
      code: 2,
      err: expect.stringContaining('engagements cannot be listed: it is a link or a submodule'),
    });
  });

  test('a file in the place of the folder is said to be one', async () => {
    const root = gitRepo();
    commitTree(root, { engagements: '' }, '2026-09-17T12:00:00Z');
    expect(await run(['report', '--at', 'HEAD'], { cwd: root })).toMatchObject({
      code: 2,
      err: 'error: engagements is a file, not a folder\n  put a plain folder there\n',
    });
  });

  test('names with line breaks, quotes and tabs are names', async () => {
    const names = ['two\nlines.md', 'a"quote.md', 'a\ttab.md', 'ünïcode.md'].map((name) => `${folder}/retros/${name}`);
    const root = gitRepo();
    const tree = {
      ...engagement(slug),
      ...Object.fromEntries(names.map((name) => [name, retroNote({ date: '2026-09-17' })])),
    };
    const commit = commitTree(root, tree, '2026-09-17T12:00:00Z');
    const read = await json(root, 'validate', '--at', commit);
    expect(read).toEqual(await json(root, 'validate'));
    expect(
      JSON.parse(read.out)
        .diagnostics.map(({ file }: { file: string }) => file)
        .sort(),
    ).toEqual(names.sort());
  });

  test('a document that is too large is not read, and those beside it are', async () => {
    const root = gitRepo();
    const large = { [`${folder}/retros/2026-W39.md`]: 'a'.repeat(1024 * 1024 + 1) };
    const commit = commitTree(root, { ...engagement(slug), ...firstRetro, ...large }, '2026-09-24T12:00:00Z');
    const read = await json(root, 'validate', '--at', commit);
    expect(read).toEqual(await json(root, 'validate'));
    expect(JSON.parse(read.out)).toMatchObject({ checked: 6, diagnostics: [{ rule: 'too-large' }] });
  });

  test('settings with errors are those of the commit', async () => {
    const root = gitRepo();
    const commit = commitTree(root, { 'auxeng.yaml': 'version: 1\nweek: 3\n' }, '2026-09-17T12:00:00Z');
    writeFileSync(path.join(root, 'auxeng.yaml'), 'version: 1\n');
    const { code, err } = await run(['validate', '--at', 'HEAD'], { cwd: root });
    expect(code).toBe(2);
    expect(err).toMatch(
      `error: the commit ${commit.slice(0, 12)}: auxeng.yaml has errors:\n  auxeng.yaml:2:1 unknown `,
    );
  });
});

describe('paths of validate --at', () => {
  test('are those of the commit', async () => {
    const { root, commits } = repoWithHistory();
    const at = ['--at', commits[2] ?? ''];
    const { out } = await json(root, 'validate', 'engagements/search', ...at);
    expect(JSON.parse(out)).toEqual({ schema_version: 1, checked: 4, diagnostics: [] });
    expect(await run(['validate', 'work', ...at], { cwd: root })).toEqual({
      code: 2,
      out: '',
      err: `error: work does not exist in ${at[1]}\n  pass files or folders of the repo\n`,
    });
  });
});

describe('what cannot be read is said', () => {
  const errorOf = async (cwd: string, ...flags: string[]) => {
    const { code, out, err } = await run(['report', ...flags], { cwd, today });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };

  test('outside of git only these flags fail', async () => {
    const root = tempRepo(engagement(slug));
    for (const flag of ['--at', '--since']) {
      expect(await errorOf(root, flag, 'HEAD')).toBe(
        `error: ${root} is not in a git repo\n  \`auxeng report --as-of DATE\` needs no git: it shows how the documents of today stood on a day\n`,
      );
    }
    expect(await errorOf(root, '--since', '2026-09-01')).toContain('is not in a git repo');
    expect(await run(['validate'], { cwd: root })).toMatchObject({ code: 0 });
  });

  test('a repo without a commit', async () => {
    const root = gitRepo(engagement(slug));
    for (const flag of ['--at', '--since'])
      expect(await errorOf(root, flag, 'HEAD')).toBe(
        'error: this git repo has no commit yet\n  commit something first\n',
      );
  });

  test('a revision that is none', async () => {
    const { root } = repoWithHistory();
    const hint = '  name a branch, a tag or a commit; `git fetch` brings those of others\n';
    for (const name of ['nope', 'origin/main', 'HEAD~9', 'HEAD:auxeng.yaml', 'HEAD^{tree}', 'HEAD..main'])
      expect(await errorOf(root, '--at', name)).toBe(`error: no commit is called "${name}"\n${hint}`);
  });

  test('a bare repo', async () => {
    const bare = path.join(tempRepo(), 'bare.git');
    git(path.dirname(bare), ['clone', '--quiet', '--bare', repoWithHistory().root, bare]);
    expect(await errorOf(bare, '--at', 'HEAD')).toBe(
      `error: ${bare} is in a bare repo or in .git, which has no work tree\n  pass a folder of a clone to -C\n`,
    );
  });

  test('a shallow clone', async () => {
    const { root, commits } = repoWithHistory();
    const clone = path.join(tempRepo(), 'clone');
    git(path.dirname(clone), ['clone', '--quiet', '--depth=1', `file://${root}`, clone]);
    for (const since of ['HEAD~1', commits[0] ?? '', '2026-09-20']) {
      expect(await errorOf(clone, '--since', since)).toContain('in CI set `fetch-depth: 0` (GitHub)');
    }
    expect(await run(['report', '--at', 'HEAD'], { cwd: clone })).toMatchObject({ code: 0 });
  });

  test.skipIf(process.getuid?.() !== 0)('a repo that belongs to somebody else (needs root)', async () => {
    const { root } = repoWithHistory();
    chownSync(root, 65534, 65534);
    onTestFinished(() => chownSync(root, 0, 0));
    const err = await errorOf(root, '--at', 'HEAD');
    expect(err).toContain(`error: git does not trust the repo around ${root}: it belongs to somebody else\n`);
    expect(err).toContain(`git config --global --add safe.directory ${root}\n`);
  });

  test('a partial clone, from which nothing is fetched', async () => {
    const { root, commits } = repoWithHistory();
    git(root, ['config', 'uploadpack.allowFilter', 'true']);
    for (const filter of ['blob:none', 'tree:0']) {
      const clone = path.join(tempRepo(), 'clone');
      git(path.dirname(clone), ['clone', '--quiet', `--filter=${filter}`, '--no-checkout', `file://${root}`, clone]);
      expect(await errorOf(clone, '--at', commits[2] ?? '')).toMatch(
        /^error: this clone lacks objects of that commit, and nothing is fetched\n/,
      );
    }
  });
});

describe('a private checkout', () => {
  const charterOnly = (tree: Tree) =>
    Object.fromEntries(Object.entries(tree).filter(([file]) => !file.includes('/home/')));
  const pulse = (safety: number) => `---\ndate: 2026-09-17\nsafety: ${safety}\n---\n`;

  function bothRepos() {
    const [root, home] = [gitRepo(), gitRepo()];
    const settings = { 'auxeng.yaml': 'version: 1\nhome: elsewhere\n' };
    const fitCheck = { [`${slug}/fit-check.md`]: engagement(slug)[`${folder}/home/fit-check.md`] ?? '' };
    commitTree(home, fitCheck, '2026-09-01T12:00:00Z');
    commitTree(root, { ...settings, ...charterOnly(engagement(slug)), ...firstRetro }, '2026-09-18T12:00:00Z');
    commitTree(home, { ...fitCheck, [`${slug}/pulse/2026-W38.md`]: pulse(1) }, '2026-09-19T12:00:00Z');
    return { root, home };
  }

  const rulesOf = async (cwd: string, ...argv: string[]) => {
    const { out } = await json(cwd, 'report', ...argv);
    return JSON.parse(out).engagements[0].signals.map(({ rule }: { rule: string }) => rule);
  };

  test('is read as it was at the time of the commit', async () => {
    const { root, home } = bothRepos();
    expect(await rulesOf(root, '--home', home, '--as-of', '2026-09-19')).toContain('not-welcome');
    expect(await rulesOf(root, '--home', home, '--at', 'HEAD', '--as-of', '2026-09-19')).not.toContain('not-welcome');
    commitFiles(root, '2026-09-20T12:00:00Z');
    expect(await rulesOf(root, '--home', home, '--at', 'HEAD')).toContain('not-welcome');
  });

  test('that is not known makes the report the host team’s', async () => {
    const { root } = bothRepos();
    const { out } = await json(root, 'report', '--at', 'HEAD');
    expect(JSON.parse(out).audience).toBe('host');
    const { code, err } = await run(['report', '--since', '2026-09-01', '--audience', 'home'], { cwd: root, today });
    expect([code, err]).toEqual([2, expect.stringContaining('no checkout of it is known')]);
  });

  test('that is no git repo has no history', async () => {
    const { root } = bothRepos();
    const home = path.join(tempRepo(), 'home');
    mkdirSync(home);
    const { code, err } = await run(['report', '--home', home, '--at', 'HEAD'], { cwd: root, today });
    expect([code, err]).toEqual([2, expect.stringContaining(`${home} is not in a git repo`)]);
  });
});

test('only the files of the commit count, whatever lies in the work tree', async () => {
  const { root, commits } = repoWithHistory();
  const read = await json(root, 'report', '--at', commits[1] ?? '');
  writeTree(root, {
    'auxeng.yaml': 'broken: [',
    [`${folder}/engagement.md`]: 'broken',
    'schemas/retro.schema.json': '{',
  });
  expect(await json(root, 'report', '--at', commits[1] ?? '')).toEqual(read);
  expect(readFileSync(path.join(root, 'auxeng.yaml'), 'utf8')).toBe('broken: [');
});
