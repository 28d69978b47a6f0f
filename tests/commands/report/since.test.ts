import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Changes, EngagementChanges } from '../../../src/status/changes/types.ts';
import { commitFiles, commitTree, git, gitRepo, merge } from '../../support/git.ts';
import { run } from '../../support/io.ts';
import { type Tree, tempRepo, writeTree } from '../../support/repo.ts';
import { engagement, firstRetro, folder, retroNote, slug } from '../../support/trees.ts';

const today = '2026-09-25';

const finding = (status: string) =>
  `---\ntitle: Slow cache\ndate: 2026-09-16\ncomponent: build\nimpact: high\nkind: friction\nstatus: ${status}\n${
    status === 'relayed' ? 'relayed: { to: Platform, date: 2026-09-24 }\n' : ''
  }---\n`;

const start: Tree = { ...engagement(slug), ...firstRetro, [`${folder}/findings/slow-cache.md`]: finding('noted') };

/** Bad news, said honestly: the engineer worked alone. */
const badWeek: Tree = {
  [`${folder}/retros/2026-W39.md`]: retroNote({
    date: '2026-09-24',
    fields: 'scores: { flaky-tests: 30, lead-time: 9, pairs: 1 }\nhost_days: 4\npaired_days: 0\n',
    next: [
      '[x] Quarantine the flaky suite @ada (due 2026-10-28)',
      '[ ] Ask for a second runner',
      '[ ] Pair on Monday @ada',
    ],
  }),
  [`${folder}/findings/slow-cache.md`]: finding('relayed'),
  [`${folder}/findings/no-logs.md`]:
    '---\ntitle: No logs\ndate: 2026-09-23\ncomponent: logs\nimpact: low\nkind: friction\nstatus: noted\n---\n',
  ...engagement('search', { start: '2026-10-05', engineer: 'Alan Turing' }),
};

const broken: Tree = { [`${folder}/retros/2026-W39.md`]: retroNote({ date: '2026-09-24', fields: 'score: 1\n' }) };

let root: string;
let first: string;

beforeEach(() => {
  root = gitRepo();
  first = commitTree(root, start, '2026-09-18T12:00:00Z');
});

const report = (...argv: string[]) => run(['report', ...argv], { cwd: root, today });

async function changesOf(...argv: string[]): Promise<Changes> {
  const { out, err } = await report('--format', 'json', ...argv);
  expect(err).toBe('');
  return JSON.parse(out);
}

const ofSlug = ({ engagements }: Changes, name = slug): EngagementChanges | undefined =>
  engagements.find((found) => found.slug === name);

const rulesIn = (signals: readonly { rule: string }[] = []) => signals.map(({ rule }) => rule);

/** What the published schema finds wrong. */
function schemaErrors(value: unknown): unknown {
  const ajv = new Ajv2020({
    allErrors: true,
    schemas: [JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'))],
  });
  addFormats.default(ajv, ['date']);
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/changes.schema.json', 'utf8')));
  return validate(value) ? [] : validate.errors;
}

describe('what changed', () => {
  test('is said for people', async () => {
    commitTree(root, { ...start, ...badWeek }, '2026-09-25T09:00:00Z');
    const { code, out } = await report('--since', first, '--fail-on', 'new');
    expect(code).toBe(0);
    expect(out.replaceAll(first.slice(0, 12), 'COMMIT')).toMatchInlineSnapshot(`
      "Changes from 2026-09-18 (COMMIT) to 2026-09-25: 2 engagements

      checkout-testing  at-risk
        health       on-track → at-risk
        retro        2026-W39
        new warning  solo-work: In 2026-W39 only 0 of 4 host days went to pairing.
        new warning  advisor-absent: Grace Hopper, the advisor, missed the last 2
                     retros.
        goal         Flaky tests a week: 36 → 30, 29 %
        done         Quarantine the flaky suite @ada (due 2026-10-28)
        to do        Pair on Monday @ada
        finding      No logs (noted)
        finding      Slow cache: noted → relayed

      search (new)  on-track
        phase   planning
        health  on-track
        goal    Flaky tests a week: new, target 5
        goal    Days to production: new, target 3
        goal    Members who paired: new, target 7
      "
    `);
  });

  test('is said for mails and summaries', async () => {
    commitTree(root, { ...start, ...badWeek }, '2026-09-25T09:00:00Z');
    const { out } = await report('--since', first, '--format', 'markdown', '--audience', 'host', slug);
    expect(out.replaceAll(first.slice(0, 12), 'COMMIT')).toMatchInlineSnapshot(`
      "# Changes from 2026-09-18 (COMMIT) to 2026-09-25, for the host team

      1 engagement

      ## [checkout-testing](engagements/checkout-testing/engagement.md): at-risk

      - **health** on-track → at-risk
      - **retro** 2026-W39 ([\`engagements/checkout-testing/retros/2026-W39.md\`](engagements/checkout-testing/retros/2026-W39.md))
      - **new warning** solo-work: In 2026-W39 only 0 of 4 host days went to pairing. ([\`engagements/checkout-testing/retros/2026-W39.md:6\`](engagements/checkout-testing/retros/2026-W39.md#L6))
      - **new warning** advisor-absent: Grace Hopper, the advisor, missed the last 2 retros. ([\`engagements/checkout-testing/retros/2026-W39.md:3\`](engagements/checkout-testing/retros/2026-W39.md#L3))
      - **goal** Flaky tests a week: 36 → 30, 29 %
      - **done** Quarantine the flaky suite @&#8203;ada (due 2026-10-28) ([\`engagements/checkout-testing/retros/2026-W39.md:19\`](engagements/checkout-testing/retros/2026-W39.md#L19))
      - **to do** Pair on Monday @&#8203;ada ([\`engagements/checkout-testing/retros/2026-W39.md:21\`](engagements/checkout-testing/retros/2026-W39.md#L21))
      - **finding** No logs (noted) ([\`engagements/checkout-testing/findings/no-logs.md\`](engagements/checkout-testing/findings/no-logs.md))
      - **finding** Slow cache: noted → relayed ([\`engagements/checkout-testing/findings/slow-cache.md\`](engagements/checkout-testing/findings/slow-cache.md))
      "
    `);
  });

  test('is said for scripts, in the published shape', async () => {
    const second = commitTree(root, { ...start, ...badWeek, ...engagement('left-alone') }, '2026-09-25T09:00:00Z');
    const changes = await changesOf('--since', first, '--at', second);
    expect(schemaErrors(changes)).toEqual([]);
    expect(changes).toMatchObject({
      schema_version: 1,
      audience: 'home',
      since: { commit: first, as_of: '2026-09-18' },
      at: { commit: second, as_of: '2026-09-25' },
      diagnostics: { came: [], went: [] },
    });
    expect(ofSlug(changes)).toMatchObject({
      change: 'changed',
      phase: null,
      goals: [{ id: 'flaky-tests', change: 'moved', current: { from: 36, to: 30 }, target: { from: 5, to: 5 } }],
      retros: { held: ['2026-W39'] },
      actions: {
        closed: [{ text: 'Quarantine the flaky suite', owner: 'ada', done: true }],
        opened: [{ text: 'Pair on Monday', owner: 'ada', done: false }],
      },
      findings: {
        found: [{ title: 'No logs', engagement: slug }],
        moved: [{ title: 'Slow cache', from: 'noted', to: 'relayed' }],
      },
    });
    expect(ofSlug(changes, 'search')).toMatchObject({
      change: 'new',
      phase: { from: null, to: 'planning' },
      health: { from: null, to: 'on-track' },
    });
    const schema = schemaErrors({ ...changes, engagements: [{ ...ofSlug(changes), slug: 1 }] });
    expect(schema).toHaveLength(1);
  });

  test('is nothing where nothing has', async () => {
    const { code, out } = await report('--since', 'HEAD', '--as-of', '2026-09-18');
    expect([code, out]).toEqual([
      0,
      `Changes from 2026-09-18 (${first.slice(0, 12)}) to 2026-09-18: 0 engagements\n\nNothing has changed.\n`,
    ]);
    expect((await changesOf('--since', 'HEAD', '--as-of', '2026-09-18')).engagements).toEqual([]);
  });

  test('is the same on the disk, and in the commit that it was checked out from', async () => {
    const second = commitTree(root, { ...start, ...badWeek }, '2026-09-25T09:00:00Z');
    const onDisk = await changesOf('--since', first);
    const read = await changesOf('--since', first, '--at', second);
    expect(read).toEqual({ ...onDisk, at: { commit: second, as_of: today } });
  });

  test('is also what is not committed yet', async () => {
    writeTree(root, badWeek);
    expect(ofSlug(await changesOf('--since', 'HEAD'))?.retros.held).toEqual(['2026-W39']);
  });

  test('are engagements that are gone, which can still be named', async () => {
    commitTree(root, engagement('search', { engineer: 'Alan Turing' }), '2026-09-25T09:00:00Z');
    const changes = await changesOf('--since', first, slug);
    expect(changes.engagements).toMatchObject([
      { slug, change: 'gone', phase: { from: 'executing', to: null }, health: { to: null } },
    ]);
    const { out } = await report('--since', first);
    expect(out).toContain(`${slug} (gone)\n`);
  });

  test('are goals that are new, dropped, or aim higher', async () => {
    const goals = (charter: string, from: string, to: string) => charter.replace(from, to);
    const charter = start[`${folder}/engagement.md`] as string;
    const aim = goals(
      goals(charter, 'target: 5 }', 'target: 3 }'),
      'practices:',
      '  - { id: more, title: More, kind: technical, target: 2 }\npractices:',
    );
    commitTree(root, { ...start, [`${folder}/engagement.md`]: aim }, '2026-09-18T13:00:00Z');
    expect(ofSlug(await changesOf('--since', first, '--at', 'HEAD'))?.goals).toMatchObject([
      { id: 'flaky-tests', change: 'moved', target: { from: 5, to: 3 } },
      { id: 'more', change: 'new', target: { from: null, to: 2 } },
    ]);
    const { out } = await report('--since', first, '--at', 'HEAD');
    expect(out).toContain('goal  Flaky tests a week: target 5 → 3, 11 %\n');
    expect(out).toContain('goal  More: new, target 2\n');
  });

  test('is a signal that both sides live with', async () => {
    const text = (start[`${folder}/engagement.md`] as string).replace('size: 7', 'size: 3');
    const accepted =
      'accepted:\n  - { rule: small-team, reason: There are no more, until: 2026-12-01, from: 2026-09-18 }\n';
    const small = commitTree(root, { ...start, [`${folder}/engagement.md`]: text }, '2026-09-18T13:00:00Z');
    commitTree(
      root,
      { ...start, [`${folder}/engagement.md`]: text.replace('practices:', `${accepted}practices:`) },
      '2026-09-18T14:00:00Z',
    );
    const { came } = ofSlug(await changesOf('--since', first, '--at', small))?.signals ?? {};
    expect(rulesIn(came)).toEqual(['small-team']);
    const signals = ofSlug(await changesOf('--since', small, '--at', 'HEAD'))?.signals;
    expect(signals).toMatchObject({ came: [], went: [], accepted: [{ rule: 'small-team' }] });
  });
});

describe('since when', () => {
  test('is the last commit of a day, where the program is', async () => {
    writeTree(root, { 'auxeng.yaml': 'version: 1\nretro: { timezone: Asia/Tokyo }\n' });
    const late = commitFiles(root, '2026-09-20T14:59:59Z');
    const next = commitFiles(root, '2026-09-20T15:00:00Z');
    expect((await changesOf('--since', '2026-09-20')).since).toEqual({ commit: late, as_of: '2026-09-20' });
    expect((await changesOf('--since', '2026-09-21')).since).toEqual({ commit: next, as_of: '2026-09-21' });
    expect((await changesOf('--since', '2026-09-19')).since).toEqual({ commit: first, as_of: '2026-09-19' });
  });

  test('is before everything, on a day before the first commit', async () => {
    const changes = await changesOf('--since', '2026-09-01');
    expect(changes.since).toEqual({ commit: null, as_of: '2026-09-01' });
    expect(changes.engagements).toMatchObject([{ slug, change: 'new' }]);
    expect(schemaErrors(changes)).toEqual([]);
  });

  test('is a day of the branch itself, not of what was merged', async () => {
    git(root, ['checkout', '--quiet', '-b', 'side']);
    commitTree(root, { ...start, ...badWeek }, '2026-09-19T12:00:00Z');
    git(root, ['checkout', '--quiet', 'main']);
    const merged = merge(root, 'side', '2026-09-22T12:00:00Z');
    expect((await changesOf('--since', '2026-09-20')).since.commit).toBe(first);
    expect((await changesOf('--since', '2026-09-22')).since.commit).toBe(merged);
  });

  test('is said to be the merge base where it is not the revision itself', async () => {
    git(root, ['checkout', '--quiet', '-b', 'side']);
    commitTree(root, { ...start, ...badWeek }, '2026-09-24T12:00:00Z');
    git(root, ['checkout', '--quiet', 'main']);
    commitTree(root, { ...start, 'README.md': 'x\n' }, '2026-09-23T12:00:00Z');
    const title = async (...argv: string[]) => (await report(...argv)).out.split('\n')[0];
    const base = `2026-09-18 (${first.slice(0, 12)}`;
    expect(await title('--at', 'side', '--since', 'main')).toMatch(`Changes from ${base}, merge base with main) to `);
    expect(await title('--at', 'side', '--since', first)).toMatch(`Changes from ${base}) to `);
    const changes = await changesOf('--at', 'side', '--since', 'main');
    expect({ since: changes.since, errors: schemaErrors(changes) }).toEqual({
      since: { commit: first, branch_point_of: 'main', as_of: '2026-09-18' },
      errors: [],
    });
  });

  test('is where a branch left the other, also on the merge commit of a pull request', async () => {
    git(root, ['checkout', '--quiet', '-b', 'retro']);
    writeTree(root, badWeek);
    commitFiles(root, '2026-09-24T12:00:00Z');
    git(root, ['checkout', '--quiet', 'main']);
    writeTree(root, engagement('meanwhile'));
    const ahead = commitFiles(root, '2026-09-24T13:00:00Z');
    git(root, ['checkout', '--quiet', 'retro']);
    const onBranch = await changesOf('--since', 'main');
    expect(onBranch.since.commit).toBe(first);
    expect(onBranch.engagements.map((found) => found.slug)).toEqual([slug, 'search']);
    git(root, ['checkout', '--quiet', '--detach', 'main']);
    merge(root, 'retro', '2026-09-24T14:00:00Z');
    git(root, ['checkout', '--quiet', 'main']);
    writeTree(root, engagement('later'));
    commitFiles(root, '2026-09-24T15:00:00Z');
    git(root, ['checkout', '--quiet', '@{-1}']);
    const onMerge = await changesOf('--since', 'main');
    expect(onMerge.since.commit).toBe(ahead);
    expect(onMerge.engagements.map((found) => found.slug)).toEqual([slug, 'search']);
  });

  test('has to be of the same history', async () => {
    git(root, ['checkout', '--quiet', '--orphan', 'other']);
    const other = commitTree(root, engagement('search'), '2026-09-20T12:00:00Z');
    expect(await report('--since', 'main')).toEqual({
      code: 2,
      out: '',
      err: `error: ${first.slice(0, 12)} and ${other.slice(0, 12)} have no commit in common\n  name a commit of the same history\n`,
    });
  });
});

test('the page of a run links what has changed to the files at its commit', async () => {
  const commit = commitTree(root, { ...start, ...badWeek }, '2026-09-25T09:00:00Z');
  const summary = path.join(tempRepo({ 'summary.md': '' }), 'summary.md');
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/engagements',
    GITHUB_SHA: commit,
  };
  await run(['report', '--since', first], { cwd: root, today, env });
  const page = readFileSync(summary, 'utf8');
  const linked = [...page.matchAll(/https:\/\/github\.example\/acme\/engagements\/blob\/(\w+)\/([^)\s]+)/g)];
  expect(new Set(linked.map(([, at]) => at))).toEqual(new Set([commit]));
  const note = `${folder}/retros/2026-W39.md`;
  const places = [folder, 'engagements/search'].map((engagement) => `${engagement}/engagement.md`);
  const findings = ['slow-cache', 'no-logs'].map((name) => `${folder}/findings/${name}.md`);
  const files = linked.map(([, , file]) => file);
  expect(files).toEqual(
    expect.arrayContaining([...places, ...findings, note, expect.stringMatching(`^${note}\\?plain=1#L`)]),
  );
  expect(page).not.toMatch(/\]\(engagements/);
});

describe('an engagement that was renamed', () => {
  const name = 'checkout-flakes';
  const moved = (tree: Tree): Tree =>
    Object.fromEntries(Object.entries(tree).map(([file, text]) => [file.replace(folder, `engagements/${name}`), text]));

  test('is neither new nor gone, and nothing else of it is', async () => {
    commitTree(root, moved(start), '2026-09-18T13:00:00Z');
    const changes = await changesOf('--since', first, '--as-of', '2026-09-18');
    expect(schemaErrors(changes)).toEqual([]);
    expect(changes.engagements).toHaveLength(1);
    expect(ofSlug(changes, name)).toMatchObject({
      change: 'changed',
      renamed_from: slug,
      phase: null,
      health: null,
      signals: { came: [], went: [] },
      goals: [],
      retros: { held: [] },
      findings: { found: [], moved: [] },
    });
    const { out } = await report('--since', first, '--as-of', '2026-09-18');
    expect(out).toMatch(/^checkout-flakes \(renamed from checkout-testing\) {2}\S/m);
  });

  test('is said with what else has changed', async () => {
    commitTree(root, moved({ ...start, ...badWeek }), '2026-09-25T09:00:00Z');
    const found = ofSlug(await changesOf('--since', first), name);
    expect(found).toMatchObject({ renamed_from: slug, retros: { held: ['2026-W39'] } });
    expect(found?.findings.found.map(({ title }) => title)).toEqual(['No logs']);
    expect(found?.findings.moved).toMatchObject([{ title: 'Slow cache', from: 'noted', to: 'relayed' }]);
  });

  test('can be named by both names', async () => {
    commitTree(root, { ...moved(start), ...engagement('search', { engineer: 'Alan Turing' }) }, '2026-09-18T13:00:00Z');
    for (const given of [slug, name]) {
      const { engagements } = await changesOf(given, '--since', first);
      expect(engagements.map((found) => found.slug)).toEqual([name]);
    }
  });

  test('is another where it was written anew', async () => {
    commitTree(root, engagement(name, { engineer: 'Alan Turing' }), '2026-09-25T09:00:00Z');
    const changes = await changesOf('--since', first);
    expect(changes.engagements.map(({ change, renamed_from }) => [change, renamed_from])).toEqual([
      ['new', null],
      ['gone', null],
    ]);
  });
});

describe('time and documents', () => {
  test('what time alone brought is told apart, and fails nothing', async () => {
    const later = ['--since', first, '--as-of', '2026-10-20'];
    const found = ofSlug(await changesOf(...later));
    expect(found?.signals.came).toEqual([]);
    expect(rulesIn(found?.signals.came_with_time)).toContain('retro-missed');
    expect(found?.health).toEqual({ from: 'on-track', to: 'off-track' });
    expect(await report(...later, '--fail-on', 'new')).toMatchObject({ code: 0 });
    expect((await report(...later)).out).toContain('(by time alone)');
  });

  test('what the documents brought is theirs, however late it is', async () => {
    const small = (start[`${folder}/engagement.md`] as string).replace('size: 7', 'size: 3');
    commitTree(root, { ...start, [`${folder}/engagement.md`]: small }, '2026-09-25T09:00:00Z');
    const found = ofSlug(await changesOf('--since', first, '--as-of', '2026-10-20'));
    expect(rulesIn(found?.signals.came)).toEqual(['small-team']);
    expect(rulesIn(found?.signals.came_with_time)).toContain('retro-missed');
  });

  test('an older day than that of the commit is not gone back behind', async () => {
    expect((await changesOf('--since', first, '--as-of', '2026-09-16')).since.as_of).toBe('2026-09-16');
  });
});

describe('--fail-on', () => {
  const brokenBefore: Tree = { ...start, [`${folder}/one-pager.md`]: 'No front matter\n' };

  test('new is 0 for what was wrong before, and 1 for a document that the changes broke', async () => {
    const base = commitTree(root, brokenBefore, '2026-09-18T13:00:00Z');
    commitTree(root, { ...brokenBefore, ...badWeek }, '2026-09-25T09:00:00Z');
    expect(await report('--since', base, '--fail-on', 'new')).toMatchObject({ code: 0 });
    commitTree(root, { ...brokenBefore, ...broken }, '2026-09-25T10:00:00Z');
    const { code, out } = await report('--since', base, '--fail-on', 'new');
    expect(code).toBe(1);
    expect(out).toMatch(/^1 document has errors/);
    expect(out).toContain(`${folder}/retros/2026-W39.md:4:1 error`);
    expect(out).not.toContain('one-pager');
    expect(out).toMatch(
      /1 error came with these changes:\s+engagements\/checkout-testing\/retros\/2026-W39\.md\s+\(unknown-key\)\.\n$/,
    );
  });

  test('new takes a problem that only moved for the one it was', async () => {
    const base = commitTree(root, { ...start, ...broken }, '2026-09-18T13:00:00Z');
    const moved = (broken[`${folder}/retros/2026-W39.md`] as string).replace('score: 1\n', 'minutes: 30\nscore: 1\n');
    commitTree(root, { ...start, [`${folder}/retros/2026-W39.md`]: moved }, '2026-09-25T09:00:00Z');
    expect((await changesOf('--since', base)).diagnostics).toEqual({ came: [], went: [] });
    commitTree(root, start, '2026-09-25T10:00:00Z');
    expect((await changesOf('--since', base)).diagnostics).toMatchObject({
      came: [],
      went: [{ rule: 'unknown-key' }],
    });
    expect((await report('--since', base)).out).toContain('PROBLEMS THAT ARE SOLVED');
  });

  /** From one retro without anybody at all to three. */
  const alone = (weeks: readonly number[]): Tree =>
    Object.fromEntries(
      weeks.map((week) => [
        `${folder}/retros/2026-W${38 + week}.md`,
        retroNote({
          date: `2026-${week < 2 ? `09-${17 + 7 * week}` : '10-01'}`,
          fields: 'host_days: 4\npaired_days: 0\n',
        }),
      ]),
    );

  test('new is 1 for an error that the documents brought, and names it', async () => {
    const base = commitTree(root, { ...start, ...alone([0]) }, '2026-09-18T13:00:00Z');
    commitTree(root, { ...start, ...alone([0, 1]) }, '2026-09-25T09:00:00Z');
    const { code, out } = await report('--since', base, '--fail-on', 'new');
    expect([code, out]).toEqual([1, expect.stringContaining(`${slug} (failure-persists)`)]);
    expect(await report('--since', base, '--fail-on', 'never')).toMatchObject({ code: 0 });
    expect(await report('--since', base)).toMatchObject({ code: 1 });
  });

  test('new is 0 for a rule that spoke of the engagement before', async () => {
    const base = commitTree(root, { ...start, ...alone([0, 1]) }, '2026-09-25T09:00:00Z');
    commitTree(root, { ...start, ...alone([0, 1, 2]) }, '2026-10-02T09:00:00Z');
    const argv = ['--since', base, '--at', 'HEAD'];
    expect(await report(...argv, '--fail-on', 'new')).toMatchObject({ code: 0 });
    expect(await report(...argv, '--fail-on', 'error')).toMatchObject({ code: 1 });
  });

  test('never is 1 for a document that the changes broke', async () => {
    const base = commitTree(root, brokenBefore, '2026-09-18T13:00:00Z');
    expect(await report('--since', base, '--fail-on', 'never')).toMatchObject({ code: 0 });
    commitTree(root, { ...brokenBefore, ...broken }, '2026-09-25T10:00:00Z');
    expect(await report('--since', base, '--fail-on', 'never')).toMatchObject({ code: 1 });
  });
});

describe('the host team', () => {
  const home = `${folder}/home/`;

  test('sees nothing of home/', async () => {
    const pulse = { [`${home}pulse/2026-W38.md`]: '---\ndate: 2026-09-17\nsafety: 1\n---\n' };
    commitTree(root, { ...start, ...pulse }, '2026-09-18T13:00:00Z');
    expect(rulesIn(ofSlug(await changesOf('--since', first, '--at', 'HEAD'))?.signals.came)).toContain('not-welcome');
    const { engagements } = await changesOf('--since', first, '--at', 'HEAD', '--audience', 'host');
    expect(engagements).toEqual([]);
  });

  test('does not learn from what is gone that an engagement was declined', async () => {
    const fitCheck = (start[`${home}fit-check.md`] as string).replace('accepted', 'declined');
    commitTree(root, { ...start, [`${home}fit-check.md`]: fitCheck }, '2026-09-18T13:00:00Z');
    expect(await changesOf('--since', first, '--at', 'HEAD')).toMatchObject({
      engagements: [{ phase: { to: 'declined' } }],
    });
    expect((await changesOf('--since', first, '--at', 'HEAD', '--audience', 'host')).engagements).toEqual([]);
  });
});

describe('what does not go together', () => {
  test.each([
    [['--since', 'HEAD', '--view', 'people'], '--since has no views'],
    [['--since', 'HEAD', '--format', 'csv'], '--since does not come as csv'],
    [['--fail-on', 'new'], '--fail-on new needs --since'],
    [['--since', '2026-02-30'], '"2026-02-30" is not a date'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await report(...argv);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(`^error: ${message}\n  \\S`)]);
  });
});

test('settings hold at the point where they stand', async () => {
  const settings = (severity: string) =>
    `version: 1\nrules:\n  retro-missed: { severity: ${severity}, reason: Test }\n`;
  const base = commitTree(root, { ...start, 'auxeng.yaml': settings('off') }, '2026-10-20T09:00:00Z');
  commitTree(root, { ...start, 'auxeng.yaml': settings('error') }, '2026-10-20T10:00:00Z');
  const found = ofSlug(await changesOf('--since', base, '--at', 'HEAD'));
  expect(rulesIn(found?.signals.came)).toEqual(['retro-missed']);
});

test('settings that cannot be used are said, and those of now are taken: what mends them can be looked at', async () => {
  const base = commitTree(root, { ...start, 'auxeng.yaml': 'version: 1\nweek: 3\n' }, '2026-09-18T13:00:00Z');
  commitTree(root, { ...start, 'auxeng.yaml': 'version: 1\n', ...badWeek }, '2026-09-25T09:00:00Z');
  const { code, out, err } = await report('--since', base, '--fail-on', 'new');
  expect([code, err]).toEqual([
    0,
    `note: in the commit ${base.slice(0, 12)}, auxeng.yaml has errors; it is read by the settings of now\n`,
  ]);
  expect(out).toContain('2 engagements');
  expect(await report('--at', base)).toMatchObject({ code: 2, out: '' });
});

test('a shallow clone that lacks where the branches part says what to do', async () => {
  commitTree(root, { ...start, ...badWeek }, '2026-09-25T09:00:00Z');
  git(root, ['branch', 'old', first]);
  const clone = path.join(tempRepo(), 'clone');
  git(path.dirname(clone), ['clone', '--quiet', '--depth=1', '--no-single-branch', `file://${root}`, clone]);
  const { code, err } = await run(['report', '--since', 'origin/old'], { cwd: clone, today });
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/have no commit in common\n {2}this clone is shallow: .*fetch-depth: 0/),
  ]);
});

test('the work tree is left as it is', async () => {
  writeFileSync(path.join(root, 'note.txt'), 'mine');
  const before = git(root, ['status', '--porcelain']);
  await report('--since', first);
  expect(git(root, ['status', '--porcelain'])).toBe(before);
});
