import { expect, test } from 'vitest';
import { linesChanged, pick } from '../support/changes.ts';
import { clear, converse, ctrlC, type Person } from '../support/fake-terminal.ts';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { engagement, snapshot, written } from '../support/trees.ts';

const today = '2026-09-15';
const signals = async (cwd: string) => {
  const { out } = await run(['report', '--format', 'json'], { cwd, today });
  return JSON.parse(out).engagements[0].signals.map(({ rule }: { rule: string }) => rule);
};
const agree = (cwd: string, part: (person: Person) => Promise<void>, ...flags: string[]) =>
  converse(['agree', ...flags], { cwd, today }, part);

/** Nobody agreed yet. */
function repo(): string {
  const tree = engagement('checkout-testing');
  const file = 'engagements/checkout-testing/expectations.md';
  return tempRepo({
    ...tree,
    [file]: String(tree[file]).replace(/agreed:\n.*(?=---\n)/s, 'agreed: [] # nobody yet\n'),
  });
}

test('one of each team agrees by prompts, and the expectations are agreed', async () => {
  const cwd = repo();
  const before = written(cwd, 'expectations.md');
  expect(await signals(cwd)).toContain('expectations-not-agreed');
  const home = await agree(cwd, async (person) => {
    await pick(person, 'Team', 0);
    await person.press('Name', '\r');
    await person.sees('enter text');
    await person.answer('Name', 'Grace Hopper');
    await person.press('Date', 'soon\r');
    await person.sees('must be a date as YYYY-MM-DD');
    await person.press('Date', `${clear}in 2 weeks\r`);
    await person.sees('is after today, 2026-09-15');
    await person.answer('Date', `${clear}2026-09-09`);
  });
  expect(home).toMatchObject({ code: 0, err: '' });
  expect(home.screen).toMatch(/yesterday,\s+last\s+thu\s+or\s+2\s+weeks\s+ago/);
  expect(home.out).toMatch(/^for checkout-testing, the only engagement that is executing\nchanged engagements/);
  expect(home.out).toContain('Grace Hopper agreed for the home team\n');
  expect(await signals(cwd)).toContain('expectations-not-agreed');
  const host = await agree(cwd, async (person) => {
    await pick(person, 'Team', 1);
    await person.answer('Name', 'Rosalind Franklin');
    await person.answer('Date');
  });
  expect(host).toMatchObject({ code: 0, err: '' });
  expect(await signals(cwd)).not.toContain('expectations-not-agreed');
  const { gone, come } = linesChanged(before, written(cwd, 'expectations.md'));
  expect(gone).toEqual(['agreed: [] # nobody yet']);
  expect(come.join('\n')).toMatch(/Grace Hopper.*home.*"2026-09-09".*Rosalind Franklin.*host.*"2026-09-15"/s);
});

test('whoever agreed is told so at the name, and may agree for the other team', async () => {
  const cwd = tempRepo(engagement('checkout-testing'));
  const { code } = await agree(
    cwd,
    async (person) => {
      await person.press('Name', 'grace  hopper\r');
      await person.sees('already agreed for the home team on 2026-09-09');
      await person.answer('Name', `${clear}Emmy Noether`);
      await person.answer('Date');
    },
    '--team',
    'home',
  );
  expect(code).toBe(0);
  expect(await run(['agree', '--team', 'host', '--name', 'Grace Hopper'], { cwd, today })).toMatchObject({ code: 0 });
  const agreed = written(cwd, 'expectations.md').split('agreed:\n')[1];
  expect(agreed).toBe(`  - { name: Grace Hopper, team: home, date: 2026-09-09 }
  - { name: Rosalind Franklin, team: host, date: 2026-09-10 }
  - { name: Emmy Noether, team: home, date: "2026-09-15" }
  - { name: Grace Hopper, team: host, date: "2026-09-15" }
---
`);
});

test('Ctrl-C writes nothing', async () => {
  const cwd = repo();
  const before = snapshot(cwd);
  const { code } = await agree(cwd, async (person) => {
    await pick(person, 'Team', 0);
    await person.press('Name', `Grace${ctrlC}`);
  });
  expect(code).toBe(130);
  expect(snapshot(cwd)).toEqual(before);
});
