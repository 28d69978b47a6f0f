import { expect, test } from 'vitest';
import { edited, linesChanged, pick } from '../support/changes.ts';
import { clear, converse, ctrlC, down, type Person } from '../support/fake-terminal.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { engagement, firstRetro, folder, snapshot, written } from '../support/trees.ts';

const today = '2026-10-12';
const edit = (cwd: string, argv: readonly string[], part: (person: Person) => Promise<void>) =>
  converse(['edit', ...argv], { cwd, today }, part);

const finding = `---
title: Slow cache  # really
date: 2026-09-17
component: build-cache
kind: bug
impact: high
status: noted
---

It is slow.
`;
const repo = (files = {}) =>
  tempRepo({ ...engagement('checkout-testing'), [`${folder}/findings/slow-cache.md`]: finding, ...files });

test('edit alone asks for the kind; where nobody can be asked it names them', async () => {
  const cwd = repo();
  const { code, out } = await edit(cwd, [], async (person) => {
    await person.press('Which kind?', 'find');
    await person.sees('> finding');
    person.type('\r');
    for (const question of ['Title', 'Date']) await person.answer(question);
    await person.press('Component', ctrlC);
  });
  expect({ code, out }).toEqual({ code: 130, out: 'for checkout-testing, the only engagement that is executing\n' });
  const { code: unasked, err } = await run(['edit'], { cwd, today });
  expect(unasked).toBe(2);
  expect(err).toMatch(/^error: missing: <kind>\n {2}one of check-in, .*finding, /);
});

test('a one-pager by prompts is no longer blank', async () => {
  const cwd = tempRepo();
  expect(await run(['new', 'checkout-testing', '--yes'], { cwd, today })).toMatchObject({ code: 0 });
  const before = written(cwd, 'one-pager.md');
  const blanks = async () => (await run(['validate', `${folder}/one-pager.md`], { cwd })).out;
  expect(await blanks()).toContain(' warning ');
  const { code, err, asked } = await edit(cwd, ['one-pager'], async (person) => {
    await person.answer('Team', 'Checkout');
    await person.answer('Contact', 'Rosalind Franklin');
    await person.answer('Submitted', `${clear}2026-08-24`);
    await person.answer('Sponsor');
    await person.answer('Value');
    await person.answer('Problem');
    await person.lines('Problem: really nothing?', 'Nobody trusts the tests');
    await person.lines('Solution', 'Tests that the team trusts', 'Soon');
    await person.answer('Wish list');
    await person.answer('Goals');
    await person.answer('People and time');
  });
  expect({ code, err, asked: asked.length }).toEqual({ code: 0, err: '', asked: 11 });
  expect(await blanks()).toBe('checked 1 document: no problems\n');
  const after = written(cwd, 'one-pager.md');
  expect(after).toMatch(/## Problem\n.*- Nobody trusts.*## Solution\n.*- Tests that .*\n- Soon\n/s);
  expect(linesChanged(before, after).come).toEqual([
    'team: Checkout',
    'contact: Rosalind Franklin',
    'submitted: "2026-08-24"',
    '- Nobody trusts the tests',
    '- Tests that the team trusts',
    '- Soon',
  ]);
});

test('a finding is relayed by prompts: each present value is at hand, and what it makes necessary is asked', async () => {
  const cwd = repo();
  const { code, asked } = await edit(cwd, ['finding', 'checkout'], async (person) => {
    for (const question of ['Title', 'Date', 'Component', 'Kind', 'Impact']) await person.answer(question);
    await pick(person, 'Status', 1);
    await person.answer('Link');
    await person.answer('Found by');
    await person.answer('Relayed to', 'Build Platform');
    await person.answer('Relayed on', '2026-10-09');
  });
  expect({ code, asked: asked.length }).toEqual({ code: 0, asked: 10 });
  expect(linesChanged(finding, written(cwd, 'findings/slow-cache.md'))).toEqual({
    gone: ['status: noted'],
    come: ['status: relayed', 'relayed:', '  to: Build Platform', '  date: "2026-10-09"'],
  });
});

test('a mapping that is there is asked entry by entry', async () => {
  const schedule = `schedule: # with us
  host_days: [monday, tuesday]
  home_day: friday
  retro: { weekday: thursday, time: "15:00", minutes: 30 }
`;
  const cwd = repo();
  const before = edited(cwd, 'expectations.md', (text) => text.replace('agreed:', `${schedule}agreed:`));
  const { code } = await edit(cwd, ['expectations', 'checkout'], async (person) => {
    await person.answer('Ground rules');
    await person.answer('Host days', `${down}${down} `);
    await person.answer('Home day');
    await person.answer('Retro weekday');
    await person.press('Retro time', `${clear}3pm\r`);
    await person.sees('HH:MM');
    await person.answer('Retro time', `${clear}10:30`);
    await person.answer('Retro minutes');
  });
  expect(code).toBe(0);
  expect(written(cwd, 'expectations.md')).toBe(
    before.replace('[monday, tuesday]', '[monday, tuesday, wednesday]').replace('"15:00"', '"10:30"'),
  );
});

test('a list within a mapping is set as a whole', async () => {
  const cwd = repo({ ...firstRetro });
  const schedule =
    'schedule: { host_days: [monday, tuesday], home_day: friday, retro: { weekday: thursday, time: "15:00", minutes: 30 } }\n';
  const before = edited(cwd, 'expectations.md', (text) => text.replace('agreed:', `${schedule}agreed:`));
  expect(
    await run(['edit', 'expectations', 'checkout', '--set', 'schedule.host_days=monday,friday'], { cwd, today }),
  ).toMatchObject({ code: 0, err: '' });
  expect(written(cwd, 'expectations.md')).toBe(before.replace('[monday, tuesday]', '[monday, friday]'));
});

test('where everything stays the same nothing is written', async () => {
  const cwd = repo();
  const before = snapshot(cwd);
  const { code, out } = await edit(cwd, ['finding', 'checkout'], async (person) => {
    for (const question of ['Title', 'Date', 'Component', 'Kind', 'Impact', 'Status', 'Link', 'Found by'])
      await person.answer(question);
  });
  expect({ code, out }).toEqual({
    code: 0,
    out: `${folder}/findings/slow-cache.md is unchanged\n`,
  });
  expect(snapshot(cwd)).toEqual(before);
});

test('Ctrl-C writes nothing', async () => {
  const cwd = repo();
  const before = snapshot(cwd);
  const { code } = await edit(cwd, ['finding', 'checkout'], async (person) => {
    await person.answer('Title', `${clear}Slower`);
    await person.press('Date', ctrlC);
  });
  expect(code).toBe(130);
  expect(snapshot(cwd)).toEqual(before);
});

test('one of several is asked for, or named by how it begins', async () => {
  const other = { [`${folder}/findings/docs.md`]: finding.replace('Slow cache', 'Old docs') };
  const cwd = repo(other);
  const { code } = await edit(cwd, ['finding', 'checkout'], async (person) => {
    await pick(person, 'Which finding?', 1);
    await person.answer('Title', `${clear}Slower`);
    for (const question of ['Date', 'Component', 'Kind', 'Impact', 'Status', 'Link', 'Found by'])
      await person.answer(question);
  });
  expect(code).toBe(0);
  expect(written(cwd, 'findings/slow-cache.md')).toBe(finding.replace('Slow cache', 'Slower'));
  expect(await run(['edit', 'finding', 'checkout', 'do', '--set', 'impact=low'], { cwd, today })).toMatchObject({
    code: 0,
  });
  expect(written(cwd, 'findings/docs.md')).toContain('impact: low\n');
});

test('a document without a valid date can be given one', async () => {
  const cwd = repo({ [`${folder}/findings/slow-cache.md`]: finding.replace('2026-09-17', 'soon') });
  const argv = ['edit', 'finding', 'checkout', '--set', 'date=2026-09-18'];
  expect(await run(argv, { cwd, today })).toMatchObject({ code: 0, err: '' });
  expect(written(cwd, 'findings/slow-cache.md')).toBe(finding.replace('2026-09-17', '"2026-09-18"'));
});

test('a bullet joins a section, and lines keep their CRLF', async () => {
  const cwd = repo();
  const before = edited(cwd, 'one-pager.md', (text) => text.replaceAll('\n', '\r\n'));
  const argv = ['edit', 'one-pager', 'checkout', '--section', 'problem=And they are slow'];
  expect(await run(argv, { cwd, today })).toMatchObject({ code: 0, err: '' });
  expect(written(cwd, 'one-pager.md')).toBe(
    before.replace('trusts the tests.\r\n', 'trusts the tests.\r\n\r\n- And they are slow\r\n'),
  );
});

test('an optional field set to nothing is taken out, a required one stays', async () => {
  const cwd = repo({ [`${folder}/findings/slow-cache.md`]: finding.replace('status', 'found_by: Ada\nstatus') });
  const set = (text: string) => run(['edit', 'finding', 'checkout', '--set', text], { cwd, today });
  expect(await set('title=')).toMatchObject({ code: 2, err: expect.stringContaining('missing field "title"') });
  expect(await set('found_by=')).toMatchObject({ code: 0, err: '' });
  expect(written(cwd, 'findings/slow-cache.md')).toBe(finding);
});
