import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { edited, linesChanged, pick } from '../support/changes.ts';
import { clear, converse, ctrlC, type Person } from '../support/fake-terminal.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { engagement, firstRetro, folder, snapshot, written } from '../support/trees.ts';

const today = '2026-10-12';
const charter = 'engagement.md';
const repo = (files = {}) => tempRepo({ ...engagement('checkout-testing'), ...firstRetro, ...files });
const change = (cwd: string, ...flags: string[]) => run(['change', 'checkout', ...flags], { cwd, today });
const talk = (cwd: string, part: (person: Person) => Promise<void>, ...flags: string[]) =>
  converse(['change', 'checkout', ...flags], { cwd, today }, part);

/** Where each change stands in the list. */
const lines = { end: 0, pause: 1, leave: 2, advisor: 3, join: 4, goal: 5, target: 6, drop: 7, practice: 8 };
const more = { champion: 10, contact: 11, accept: 12, set: 13 };
const changed = (person: Person, at: number) => pick(person, 'What has changed?', at);

test('the end by prompts: its present day is at hand, and the day and the reason are asked', async () => {
  const cwd = repo();
  const before = written(cwd, charter);
  const { code, out, err, asked } = await talk(cwd, async (person) => {
    await changed(person, lines.end);
    await person.press('New end', 'soon\r');
    await person.sees('now 2026-11-20');
    await person.sees('must be a date as YYYY-MM-DD');
    await person.press('New end', `${clear}2026-11-20\r`);
    await person.sees('is what it is now');
    await person.answer('New end', `${clear}2026-12-04`);
    await person.answer('Decided on');
    await person.press('Why?', '\r');
    await person.sees('enter text');
    await person.answer('Why?', 'Code freeze');
    await person.answer('Anything else?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toEqual(['What has changed?', 'New end', 'Decided on', 'Why?', 'Anything else?']);
  expect(out).toBe(
    `changed ${folder}/engagement.md\nends Friday 4 December\nstill off-track; new: wrong-length\n\nNext:\n  commit it\n` +
      `    git add ${folder}/engagement.md && git commit -m 'Change the charter of checkout-testing'\n` +
      `  record the retro of 2026-W42\n    auxeng retro checkout-testing\n` +
      `  see the status\n    auxeng report checkout-testing\n`,
  );
  expect(linesChanged(before, written(cwd, charter))).toEqual({
    gone: [],
    come: ['end: "2026-12-04"', 'changes:', '  - { date: "2026-10-12", field: end, from: null, reason: Code freeze }'],
  });
});

test('days in words are taken by flags', async () => {
  const cwd = repo();
  expect(await change(cwd, '--end', 'in 2 months', '--reason', 'Freeze')).toMatchObject({ code: 0 });
  expect(await change(cwd, '--pause', 'next mon..in 2 weeks', '--reason', 'Leave')).toMatchObject({ code: 0 });
  expect(written(cwd, charter)).toContain('end: "2026-12-12"');
  expect(written(cwd, charter)).toMatch(/from: "2026-10-19", until: "2026-10-26"/);
  const argv = ['add', 'fit-check', '--set', 'date=in 2 weeks'];
  expect((await run(argv, { cwd, today })).err).toContain('2026-10-26 is after today');
});

test('several changes by prompts, each with its own day', async () => {
  const cwd = repo();
  const before = written(cwd, charter);
  const { code } = await talk(cwd, async (person) => {
    await changed(person, lines.leave);
    await pick(person, 'Which engineer?', 0);
    await person.answer('Last day', `${clear}2026-10-09`);
    await person.answer('Anything else?', 'y');
    await changed(person, lines.join);
    await person.answer('Who joins?', 'Alan Turing');
    await person.answer('First day');
    await person.answer('Anything else?', 'y');
    await changed(person, more.champion);
    await person.answer('Champion', 'Emmy Noether');
    await person.answer('Won on');
    await person.answer('Anything else?', 'y');
    await changed(person, more.contact);
    await pick(person, 'Which champion?', 0);
    await person.answer('Sentiment');
    await person.answer('Note', '3 of us use it');
    await person.press('Talked on', `${clear}tomorrow\r`);
    await person.sees('is after today, 2026-10-12');
    await person.answer('Talked on', `${clear}today`);
    await person.answer('Anything else?');
  });
  expect(code).toBe(0);
  const { gone, come } = linesChanged(before, written(cwd, charter));
  expect(gone).toEqual(['engineers: [Ada Lovelace]']);
  expect(come[0]).toBe(
    'engineers: [{ name: Ada Lovelace, until: "2026-10-09" }, { name: Alan Turing, from: "2026-10-12" }]',
  );
  expect(come.slice(1).join('\n')).toMatch(/^champions:\n.*Emmy Noether.*"2026-10-12".*note: 3 of us use it/s);
});

test('a goal by prompts: title, kind, baseline, target and unit; its short name is offered', async () => {
  const cwd = repo();
  const { code } = await talk(cwd, async (person) => {
    await changed(person, lines.goal);
    await person.answer('Goal title', 'Build, and wait');
    await person.press('Short name', `${clear}pairs\r`);
    await person.sees('pairs already exists');
    await person.answer('Short name', `${clear}build-wait`);
    await pick(person, 'Goal kind', 1);
    await person.answer('Baseline', '10');
    await person.press('Target', '10\r');
    await person.sees('is the baseline');
    await person.answer('Target', `${clear}4`);
    await person.answer('Unit', 'minutes');
    await person.answer('Added on');
    await person.answer('Anything else?');
  });
  expect(code).toBe(0);
  expect(written(cwd, charter)).toContain(
    '  - { id: build-wait, title: "Build, and wait", kind: technical, baseline: 10, target: 4, unit: minutes, added: "2026-10-12" }\n',
  );
});

test('what cannot be is said at once, and what was said before stays', async () => {
  const cwd = repo();
  const { code, out } = await talk(
    cwd,
    async (person) => {
      await changed(person, lines.pause);
      await person.answer('First day of the pause', '2026-10-19');
      await person.press('Last day of the pause', '2026-10-16\r');
      await person.sees('comes before the first day, 2026-10-19');
      await person.answer('Last day of the pause', `${clear}2026-10-23`);
      await person.answer('Anything else?', 'y');
      await changed(person, lines.pause);
      await person.answer('First day of the pause', '2026-10-23');
      await person.answer('Last day of the pause', '2026-10-30');
      await person.answer('Anything else?', 'y');
      await changed(person, more.contact);
      await person.answer('Anything else?');
    },
    ...['--reason', 'Leave'],
  );
  expect(code).toBe(0);
  expect(out).toMatch(/this pause shares days\nwith that from 2026-10-19 to 2026-10-23.*\nnothing was written\n/s);
  expect(out).toContain('the charter has no champions\nadd the champion first\n');
  expect(written(cwd, charter)).toContain(
    'pauses:\n  - { from: "2026-10-19", until: "2026-10-23", reason: Leave }\n---\n',
  );
});

test('a signal that the report shows is accepted, until a day', async () => {
  const cwd = tempRepo({ ...engagement('checkout-testing', { size: 3 }), ...firstRetro });
  const { code } = await talk(cwd, async (person) => {
    await changed(person, more.accept);
    const { out } = await run(['report', '--format', 'json'], { cwd, today });
    const rules: string[] = JSON.parse(out).engagements[0].signals.map(({ rule }: { rule: string }) => rule);
    await pick(person, 'Which signal?', [...new Set(rules)].indexOf('small-team'));
    await person.answer('Why?', 'Two more join');
    await person.answer('Until', '2026-11-02');
    await person.answer('Anything else?');
  });
  expect(code).toBe(0);
  expect(written(cwd, charter)).toContain(
    'accepted:\n  - { rule: small-team, reason: Two more join, from: "2026-10-12", until: "2026-11-02" }\n---\n',
  );
});

test('another field by prompts, from --on on', async () => {
  const cwd = repo();
  const { code, asked } = await talk(
    cwd,
    async (person) => {
      await changed(person, more.set);
      await pick(person, 'Which field?', 4);
      await person.answer('Host team size', '9');
      await person.answer('Why?', 'Two joined');
      await person.answer('Anything else?');
    },
    ...['--on', '2026-10-05'],
  );
  expect({ code, asked: asked.length }).toEqual({ code: 0, asked: 5 });
  expect(written(cwd, charter)).toContain('host_team: { name: Checkout, size: 9, leads: [Rosalind Franklin] }\n');
  expect(written(cwd, charter)).toContain(
    '{ date: "2026-10-05", field: host_team.size, from: 7, reason: Two joined }\n',
  );
});

test('Ctrl-C in the middle writes nothing', async () => {
  const cwd = repo();
  const before = snapshot(cwd);
  const { code } = await talk(cwd, async (person) => {
    await changed(person, lines.end);
    await person.press('New end', ctrlC);
  });
  expect(code).toBe(130);
  expect(snapshot(cwd)).toEqual(before);
});

test('a charter that somebody changed meanwhile stays as they left it', async () => {
  const cwd = repo();
  let theirs = '';
  const { code, err } = await talk(cwd, async (person) => {
    await changed(person, lines.practice);
    theirs = edited(cwd, charter, (text) => text.replace('size: 7', 'size: 8'));
    await person.answer('Practice title', 'Small commits');
    await person.answer('Short name');
    await person.answer('Added on');
    await person.answer('Anything else?');
  });
  expect(code).toBe(2);
  expect(err).toBe(
    `error: ${folder}/engagement.md was changed meanwhile\n  nothing was written; look at what it says now, then try again\n`,
  );
  expect(written(cwd, charter)).toBe(theirs);
});

test('a charter that is a link is not written through', async () => {
  const cwd = repo();
  const [file, real] = [path.join(cwd, folder, charter), path.join(cwd, 'elsewhere', charter)];
  mkdirSync(path.dirname(real));
  renameSync(file, real);
  symlinkSync(real, file);
  const before = snapshot(cwd);
  const { code, err } = await change(cwd, '--drop-goal', 'pairs');
  expect({ code, err }).toEqual({
    code: 2,
    err: `error: the charter cannot be read, so it is not changed:\n  ${folder}/engagement.md:1:1 is a link or a device, not a file; replace it with a plain file\n  fix the file first\n`,
  });
  expect(snapshot(cwd)).toEqual(before);
});

const written3 = `---
# who, when
title:   'Checkout testing'   # ours
purpose: adoption
home_team: "Test Platform"
host_team:
    name: Checkout

    size: 7 # seven
engineers:
- Ada Lovelace # the first
advisor: Grace Hopper
start: 2026-09-14
goals: [ {id: pairs, title: "Members, paired", kind: diffusion, target: 7} ] # one
# the end
---

Text with --- and   spaces.
`;

test.each([
  ['comments, quotes and flow', written3],
  ['CRLF', written3.replaceAll('\n', '\r\n')],
])('what was not asked for stays byte for byte: %s', async (_, text) => {
  const cwd = repo({ [`${folder}/engagement.md`]: text, [`${folder}/retros/2026-W38.md`]: '---\n---\n' });
  expect(
    await change(cwd, '--target', 'pairs=5', '--leave', 'Ada Lovelace', '--end', '2026-11-27', '--reason', 'why: not'),
  ).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^ends Friday 27 November; Ada Lovelace: last day Monday 12 October; pairs: target 5$/m),
  });
  const after = written(cwd, charter);
  const lineEnd = text.includes('\r') ? '\r\n' : '\n';
  expect(after.split(lineEnd).join('\n')).toBe(
    written3
      .replace(
        '- Ada Lovelace # the first',
        '- { name: Ada Lovelace, until: "2026-10-12", reason: "why: not" } # the first',
      )
      .replace('start: 2026-09-14\n', 'start: 2026-09-14\nend: "2026-11-27"\n')
      .replace('target: 7', 'target: 5')
      .replace(
        '# the end\n',
        `# the end
changes:
- date: "2026-10-12"
  field: end
  from: null
  reason: "why: not"
- date: "2026-10-12"
  field: goals.pairs.target
  from: 7
  reason: "why: not"
`,
      ),
  );
  expect(await run(['validate', '--quiet', `${folder}/engagement.md`], { cwd })).toMatchObject({ code: 0 });
});

test('a value with an error is not overlooked: what stands in a list stays', async () => {
  const cwd = repo();
  edited(cwd, charter, (text) => text.replace('[Ada Lovelace]', '[Ada Lovelace, 3, Emmy Noether]'));
  expect(await change(cwd, '--join', 'Alan Turing')).toMatchObject({ code: 0 });
  expect(written(cwd, charter)).toContain(
    'engineers: [Ada Lovelace, 3, Emmy Noether, { name: Alan Turing, from: "2026-10-12" }]\n',
  );
});

const figures = async (cwd: string, day: string) => {
  const { out } = await run(['report', '--format', 'json', '--as-of', day], { cwd, today });
  const [{ goals, progress, practices, health, phase, end, retros }] = JSON.parse(out).engagements;
  const counted = goals.map(({ id, baseline, target, progress: share }: Record<string, unknown>) => ({
    id,
    baseline,
    target,
    share,
  }));
  return { goals: counted, progress, practices: practices.length, health, phase, end, retros };
};

test('a report as of a day before the changes gives the figures of before', async () => {
  const cwd = repo();
  const before = await figures(cwd, '2026-09-25');
  const now = await figures(cwd, today);
  const flags = ['--target', 'flaky-tests=20', '--drop-goal', 'lead-time', '--practice', 'small=Small commits'];
  const others = [
    '--goal',
    'id=pace,title=Pace,kind=business,target=9',
    '--end',
    '2026-12-04',
    '--advisor',
    'Emmy Noether',
  ];
  expect(await change(cwd, ...flags, ...others, '--set', 'host_team.size=4', '--reason', 'x')).toMatchObject({
    code: 0,
  });
  expect(await figures(cwd, '2026-09-25')).toEqual(before);
  expect(await figures(cwd, today)).not.toEqual(now);
  expect(await figures(cwd, today)).toMatchObject({ end: '2026-12-04', practices: 2 });
});
