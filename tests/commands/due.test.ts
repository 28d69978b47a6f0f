import { expect, test } from 'vitest';
import { converse, ctrlC, enter } from '../support/fake-terminal.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { engagement, slug, snapshot, written } from '../support/trees.ts';

const today = '2026-09-24';

const wrapUp = (date: string) =>
  `---\ndate: "${date}"\nresult: completed\nattendees: [Ada]\nnps: [9]\nowner: Rosalind\n---\n\n## What went well\n\n## What went poorly\n\n## What we do next\n`;

/** One is executing, and two are to be checked on, the one sooner than the other. */
const program = {
  ...engagement(slug),
  ...engagement('basket', { start: '2026-03-02', engineer: 'Alan' }),
  'engagements/basket/wrap-up.md': wrapUp('2026-05-08'),
  ...engagement('search-builds', { start: '2026-02-02', engineer: 'Edsger' }),
  'engagements/search-builds/wrap-up.md': wrapUp('2026-04-10'),
};

const checkIn = ['add', 'check-in', '--set=date=2026-09-23', '--set=attendees=Ada', '--set=comfortable=4'];

test('what it is time for is offered first, the longest overdue before the others', async () => {
  const cwd = tempRepo(program);
  const { code, screen } = await converse([...checkIn, '--text', 'x'], { cwd, today }, async (person) => {
    await person.answer('Which engagement?');
    await person.answer('Practices');
  });
  expect(code).toBe(0);
  expect(screen).toMatch(/search-builds +following-up: check in \(due 2026-07-10\)\s+basket +following-up/);
  expect(Object.keys(snapshot(cwd))).toContain('engagements/search-builds/check-in.md');
});

test('without a terminal the only one that it is time for is taken, and not the one that is executing', async () => {
  const { 'engagements/basket/wrap-up.md': _, ...others } = program;
  const cwd = tempRepo(others);
  const { code, out } = await run(checkIn, { cwd, today });
  expect(code).toBe(0);
  expect(out).toContain('for search-builds, it is time to check in');
});

test('a retro is offered for those without one of this week first, and not for what is over', async () => {
  const cwd = tempRepo({
    ...program,
    ...engagement('aaa-declined'),
    'engagements/aaa-declined/home/fit-check.md':
      '---\ndate: 2026-08-27\nvotes: [{ voter: G, business_value: 0, technical_value: 0, team_fit: 0 }]\ndecision: declined\nreason: no\n---\n',
    ...engagement('later', { engineer: 'Emmy' }),
  });
  const { screen } = await converse(['retro'], { cwd, today }, async (person) => {
    await person.press('Which engagement?', ctrlC);
  });
  expect(screen).toMatch(/Which engagement\?\s+> (?:checkout-testing|later) +executing: record the retro of 2026-W39/);
  expect(screen).not.toContain('declined');
});

test('add alone asks for the kind, which letters narrow', async () => {
  const cwd = tempRepo(engagement(slug));
  const { screen, err } = await converse(['add'], { cwd, today }, async (person) => {
    await person.press('Which kind?', 'deb');
    await person.sees('> debrief');
    person.type(enter);
    await person.press('Engineer', ctrlC);
  });
  expect(err).toBe('nothing was written\n');
  expect(screen).toMatch(/fit-check/);
  expect((await run(['add'], { cwd, today })).err).toContain('missing: <kind>');
});

test('the components of earlier findings are offered, those named most first, and others can be named', async () => {
  const finding = (component: string) =>
    `---\ntitle: x\ndate: 2026-09-17\ncomponent: ${component}\nkind: bug\nimpact: low\nstatus: noted\n---\n`;
  const cwd = tempRepo({
    ...engagement(slug),
    [`engagements/${slug}/findings/a.md`]: finding('ci'),
    [`engagements/${slug}/findings/b.md`]: finding('build-cache'),
    [`engagements/${slug}/findings/c.md`]: finding('build-cache'),
  });
  const argv = [
    'add',
    'finding',
    ...['kind=bug', 'impact=low', 'link=https://x.example', 'found_by=Ada'].map((text) => `--set=${text}`),
  ];
  const add = (title: string, other?: string) =>
    converse([...argv, `--set=title=${title}`, '--text', 'x'], { cwd, today }, async (person) => {
      await person.answer('Date');
      await person.answer('Component', other === undefined ? '' : 'else');
      if (other !== undefined) await person.answer('Component', other);
      await person.answer('Status');
    });
  expect(await add('Known')).toMatchObject({ code: 0, err: '' });
  expect(written(cwd, 'findings/known.md')).toContain('component: build-cache\n');
  expect(await add('New', 'tracing')).toMatchObject({ code: 0, err: '' });
  expect(written(cwd, 'findings/new.md')).toContain('component: tracing\n');
});
