import { expect, test } from 'vitest';
import { clear, converse, down, space } from '../support/fake-terminal.ts';
import { run } from '../support/io.ts';
import { type Tree, tempRepo } from '../support/repo.ts';
import { engagement, folder, frontMatter, slug, snapshot, written } from '../support/trees.ts';

const today = '2026-11-20';

/** The engagement with all but what is to be added. */
function repo(added: string, more: Tree = {}): string {
  const { [`${folder}/${added}`]: _, ...others } = engagement(slug);
  return tempRepo({ ...others, ...more });
}

test('votes are figures that are typed: a key never means the place in a list', async () => {
  const cwd = repo('home/fit-check.md');
  const { code, err, screen } = await converse(['add', 'fit-check', slug], { cwd, today }, async (person) => {
    await person.press('Date', `${clear}in 2 weeks\r`);
    await person.sees('is after today, 2026-11-20');
    await person.answer('Date', `${clear}yesterday`);
    await person.answer('Voter', 'Grace Hopper');
    await person.press('Business value', '3\r');
    await person.sees('must be one of 0, 1, 2, not 3');
    await person.answer('Business value', `${clear}2`);
    await person.answer('Technical value', '1');
    await person.answer('Team fit', '0');
    await person.answer('Vote: add another?', 'n');
    await person.answer('Decision');
    await person.answer('Anything else?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const shown of ['Date  1 of 8', 'Voter  2 of 8', 'Decision  7 of 8', 'Anything else?  8 of 8'])
    expect(screen).toContain(shown);
  expect(written(cwd, 'home/fit-check.md')).toContain(
    '  - voter: Grace Hopper\n    business_value: 2\n    technical_value: 1\n    team_fit: 0\n',
  );
});

test('a fit-check whose decision is still to come is refused', async () => {
  const cwd = repo('home/fit-check.md');
  const before = snapshot(cwd);
  const { code, err } = await run(['add', 'fit-check', slug, '--set', 'date=2026-12-05'], { cwd, today });
  expect({ code, err }).toEqual({
    code: 2,
    err: 'error: 2026-12-05 is after today, 2026-11-20\n  nothing was written; correct the date\n',
  });
  expect(snapshot(cwd)).toEqual(before);
});

test('nothing is broken within a word: no error, no choice, no line of the review', async () => {
  const component = 'The build cache of the platform and all that the teams put into it by their own scripts';
  const finding = `---\ntitle: x\ndate: 2026-09-17\ncomponent: ${component}\nkind: bug\nimpact: low\nstatus: noted\n---\n`;
  const cwd = repo('', { [`${folder}/findings/earlier.md`]: finding });
  const argv = ['add', 'finding', slug, '--set=title=Cold', '--set=date=2026-11-19', '--set=status=noted'];
  const more = ['--set=kind=bug', '--set=impact=low', '--text', `It is ${'very '.repeat(40)}slow.`];
  const { code, out, screen } = await converse([...argv, ...more], { cwd, today }, async (person) => {
    await person.answer('Component');
    await person.answer('Link');
    await person.answer('Found by');
  });
  expect(code).toBe(0);
  expect(screen).toContain('? Component  1 of 3\n');
  expect(screen).toMatch(/> The build cache [a-z ]+\n {2}own scripts\n/);
  expect(screen).toMatch(/\* Component The build cache [a-z ]+\n {2}[a-z ]+scripts/);
  const review = out.slice(0, out.indexOf('wrote ')).split('\n');
  expect(review.filter((line) => line.length >= 80 || / (?:ver?|slo?)$/.test(line))).toEqual([]);
  expect(review).toContain('  | very very very very very very very very very very very slow.');
});

const security = JSON.stringify({
  'x-auxeng-path': 'security.md',
  type: 'object',
  properties: {
    level: { title: 'Level', enum: [1, 2, 3] },
    open: { title: 'Open', enum: [true, false], default: false },
    areas: { title: 'Areas', type: 'array', items: { enum: ['web', 'data', 'mail'] }, default: ['web', 'mail'] },
    tags: { title: 'Tags', type: 'array', items: { type: 'string' }, default: [] },
    people: { title: 'People', type: 'array', items: { type: 'string' }, default: ['Ada', 'Rosalind'] },
    hours: { title: 'Hours', type: 'number', default: 1.5 },
  },
  required: ['level', 'open', 'areas', 'tags', 'people', 'hours'],
});

test('Enter gives what the schema takes for granted, of whatever type', async () => {
  const cwd = repo('', { 'schemas/security.schema.json': security });
  const { code, err } = await converse(['add', 'security', slug], { cwd, today }, async (person) => {
    await person.answer('Level', '2');
    for (const question of ['Open', 'Areas', 'Tags', 'People', 'Hours']) await person.answer(question);
    await person.answer('Anything else?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(frontMatter(written(cwd, 'security.md'))).toBe(`---
level: 2
open: false
areas:
  - web
  - mail
tags: []
people:
  - Ada
  - Rosalind
hours: 1.5
---
`);
});

test('the ground rules are ticked as in the schema, and can be unticked', async () => {
  const cwd = repo('expectations.md');
  const { code, err, screen } = await converse(['add', 'expectations', slug], { cwd, today }, async (person) => {
    await person.answer('Ground rules', `${down}${space}`);
    await person.answer('Schedule: fill it in?', 'n');
    await person.answer('Agreement: add one?', 'n');
    await person.answer('Ground rules');
    await person.answer('Our pitch');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(screen).not.toContain('such as');
  expect(written(cwd, 'expectations.md')).toContain(
    'ground_rules:\n  - pair-not-contract\n  - weekly-retros\n  - end-early\n',
  );
});

test('a reason is asked for when the decision requires one, and then it is required', async () => {
  const cwd = repo('home/fit-check.md');
  const set = '--set=votes=voter=Grace,business_value=0,technical_value=1,team_fit=0';
  const { code, err, asked } = await converse(['add', 'fit-check', slug, set], { cwd, today }, async (person) => {
    await person.answer('Date');
    await person.answer('Decision', down);
    await person.press('Reason', '\r');
    await person.sees('enter text');
    await person.answer('Reason', 'The team is split up');
    await person.answer('Anything else?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toEqual(['Date', 'Decision', 'Reason', 'Anything else?']);
  expect(written(cwd, 'home/fit-check.md')).toContain('decision: declined\nreason: The team is split up\n');
});

const wrapUp = ['add', 'wrap-up', slug, ...['Ada', 'Rosalind'].map((name) => `--set=attendees=${name}`), '--set=nps=9'];
const sections = ['What went well', 'What went poorly', 'What we do next', 'Takeaways'];

test('a date that contradicts another document is asked again, at once', async () => {
  const cwd = repo('wrap-up.md');
  const { code, err } = await converse(wrapUp, { cwd, today }, async (person) => {
    await person.press('Date', '2026-09-01\r');
    await person.sees('before the start on 2026-09-14');
    await person.answer('Date', `${clear}2026-11-20`);
    await person.answer('Result');
    await person.answer('Scores shared');
    await person.answer('Owner', 'Rosalind');
    for (const title of sections) await person.answer(title);
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test.each([
  ['a file that is there', wrapUp, 'wrap-up.md already exists'],
  ['a date out of order', [...wrapUp, '--set=date=2026-09-01'], 'before the start on 2026-09-14'],
])('%s is reported before the first question', async (what, argv, message) => {
  const cwd = repo('', what.startsWith('a file') ? { [`${folder}/wrap-up.md`]: '---\n---\n' } : {});
  const { code, err, screen } = await converse(argv, { cwd, today }, async () => {});
  expect({ code, screen }).toEqual({ code: 2, screen: '' });
  expect(err).toContain(message);
});

test('all of a schedule is asked for once it is begun', async () => {
  const cwd = repo('expectations.md');
  const { code, err } = await converse(['add', 'expectations', slug], { cwd, today }, async (person) => {
    await person.answer('Ground rules');
    await person.answer('Schedule: fill it in?', 'y');
    await person.answer('Host days', space);
    await person.answer('Home day');
    await person.answer('Retro weekday');
    await person.answer('Retro time', '15:00');
    await person.answer('Retro minutes', '30');
    await person.answer('Agreement: add one?', 'n');
    await person.answer('Ground rules');
    await person.answer('Our pitch');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'expectations.md')).toContain(
    '  retro:\n    weekday: monday\n    time: "15:00"\n    minutes: 30\n',
  );
});

test('a week that has a pulse is refused at the date', async () => {
  const cwd = repo('', { [`${folder}/home/pulse/2026-W47.md`]: '---\ndate: 2026-11-19\nsafety: 4\n---\n' });
  const { code, err } = await converse(['add', 'pulse', slug], { cwd, today }, async (person) => {
    await person.press('Date', '\r');
    await person.sees('home/pulse/2026-W47.md already exists');
    await person.answer('Date', `${clear}2026-11-12`);
    await person.answer('Safety', '3');
    await person.answer('Alignment');
    await person.answer('Solo days');
    await person.answer('Engineer');
    await person.answer('Anything else?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'home/pulse/2026-W46.md')).toContain('safety: 3');
});

test.each([
  ['is taken', 'Slow cache', `${clear}slower-cache`],
  ['gives no name', '遅い', 'slower-cache'],
])('a title that %s is given another name for its file', async (_, title, name) => {
  const cwd = repo('', { [`${folder}/findings/slow-cache.md`]: '---\n---\n' });
  const set = ['component=build-cache', 'kind=bug', 'impact=high', 'status=noted', 'found_by=Ada'];
  const argv = ['add', 'finding', slug, ...set.map((field) => `--set=${field}`)];
  const { code, err } = await converse(argv, { cwd, today }, async (person) => {
    await person.answer('Title', title);
    await person.answer('Date');
    await person.answer('Link');
    await person.answer('Anything else?');
    await person.answer('Short name', name);
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'findings/slower-cache.md')).toContain(title);
});

/** A review whose fields the organisation relates in a way that no single question can see. */
const related = `{
  "x-auxeng-path": "security.md",
  "type": "object",
  "properties": { "level": { "title": "Level", "enum": ["low", "high"] }, "owner": { "title": "Owner", "type": "string" } },
  "required": ["level"],
  "allOf": [{ "if": { "properties": { "level": { "const": "high" } } }, "then": { "required": ["owner"] } }]
}`;

test('what only shows at the end is said, and asked again', async () => {
  const cwd = repo('', { 'schemas/security.schema.json': related });
  const { code, err, out } = await converse(['add', 'security', slug], { cwd, today }, async (person) => {
    await person.answer('Level', down);
    await person.answer('Owner');
    await person.answer('Anything else?');
    await person.answer('Owner', 'Ada');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('missing field "Owner"\n');
  expect(written(cwd, 'security.md')).toContain('level: high\nowner: Ada\n');
});

test('what asking again cannot fix is said in the review, and the answers are kept', async () => {
  const never = JSON.stringify({ ...JSON.parse(related), allOf: undefined, minProperties: 5 });
  const cwd = repo('', { 'schemas/security.schema.json': never });
  const before = snapshot(cwd);
  const { code, err, out } = await converse(['add', 'security', slug], { cwd, today }, async (person) => {
    await person.answer('Level', down);
    await person.answer('Owner', 'Ada');
    await person.lines('Anything else?', 'Worth keeping');
    await person.answer('Write it?', down);
  });
  expect(code).toBe(130);
  expect(err).toContain('your answers are kept');
  expect(out).toContain(`${folder}/security.md\n  | ---\n  | level: high\n  | owner: Ada\n  | ---\n`);
  expect(out.replace(/\s+/g, ' ')).toContain('must NOT have fewer than 5 properties');
  expect(out).toContain('  | Worth keeping\n');
  expect(snapshot(cwd)).toEqual(before);
});

test('a check-in asks for a practice by its title', async () => {
  const cwd = repo('', {});
  const { code, err } = await converse(['add', 'check-in', '--set=attendees=Ada'], { cwd, today }, async (person) => {
    await person.answer('Date');
    await person.answer('Comfortable', '4');
    await person.answer('Practices', 'h');
    await person.answer('Anything else?');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written(cwd, 'check-in.md')).toContain('practices:\n  test-first: held\n');
});

test('what may stay empty says so', async () => {
  const cwd = repo('');
  const { screen } = await converse(['add', 'finding', slug], { cwd, today }, async (person) => {
    await person.answer('Title', 'Slow cache');
    await person.answer('Date');
    await person.answer('Component', 'cache');
    for (const select of ['Kind', 'Impact', 'Status']) await person.answer(select);
    await person.answer('Link');
    await person.answer('Found by');
    await person.answer('Anything else?');
  });
  const words = screen.replace(/\s+/g, ' ');
  expect(words).toContain('such as https://tracker.example.org/PLAT-123; optional');
  expect(words).toContain('such as Ada Lovelace; optional');
  expect(words).not.toContain('such as build-cache; optional');
});
