import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clear, converse, down } from '../support/fake-terminal.ts';
import { tempRepo } from '../support/repo.ts';
import { weekSaid } from '../support/retro.ts';
import { engagement, slug, written } from '../support/trees.ts';

const today = '2026-09-17';
/** The engagement with custom schemas, by kind. */
function repo(schemas: Readonly<Record<string, object>>): string {
  const custom = Object.entries(schemas).map(([kind, schema]) => [
    `schemas/${kind}.schema.json`,
    JSON.stringify(schema),
  ]);
  return tempRepo({ ...engagement(slug), ...Object.fromEntries(custom) });
}

const mostFlags = [...['retro', slug, ...weekSaid], ...['--well', 'x', '--poorly', 'y', '--next', 'z']];

const mood = {
  properties: {
    x_mood: { title: 'Mood', type: 'integer', minimum: 1, maximum: 5 },
    x_why: { title: 'Why', type: 'string' },
    x_place: { title: 'Place', enum: ['office', 'remote'], default: 'remote' },
  },
  required: ['x_mood'],
};

test('a retro asks for what the organisation adds to it, after its own fields', async () => {
  const cwd = repo({ retro: mood });
  const { code, err, asked } = await converse([...mostFlags, '--no-pulse'], { cwd, today }, async (person) => {
    await person.press('Mood', '\r');
    await person.sees('enter a whole number from 1 to 5');
    await person.answer('Mood', '4');
    await person.answer('Why');
    await person.answer('Place');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toEqual(['Mood', 'Why', 'Place']);
  expect(written(cwd, 'retros/2026-W38.md')).toContain('x_mood: 4\nx_place: remote\n');
});

test('what --set says is not asked', async () => {
  const cwd = repo({ retro: mood, pulse: { properties: { x_energy: { type: 'integer' } }, required: ['x_energy'] } });
  const set = ['x_mood=4', 'x_why=Sun', 'x_place=office', 'safety=4', 'x_energy=2'].map((text) => `--set=${text}`);
  const { code, err, screen } = await converse([...mostFlags, ...set], { cwd, today }, async () => {});
  expect({ code, err, screen }).toEqual({ code: 0, err: '', screen: '' });
  expect(written(cwd, 'retros/2026-W38.md')).toContain('x_mood: 4\nx_why: Sun\nx_place: office\n');
  expect(written(cwd, 'home/pulse/2026-W38.md')).toContain('safety: 4\nx_energy: 2\n');
});

test('a pulse asks for what the organisation adds to it', async () => {
  const energy = { properties: { x_energy: { title: 'Energy', type: 'integer' } }, required: ['x_energy'] };
  const cwd = repo({ pulse: energy });
  const { code, err, asked } = await converse([...mostFlags, '--pulse'], { cwd, today }, async (person) => {
    await person.answer('For the home team only: safety', '4');
    await person.answer('Alignment');
    await person.answer('Solo days');
    await person.answer('Energy', '2');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toHaveLength(4);
  expect(written(cwd, 'home/pulse/2026-W38.md')).toMatch(/^---\ndate: "2026-09-17"\nsafety: 4\nx_energy: 2\n---\n/);
});

test('no pulse is asked for nothing more', async () => {
  const cwd = repo({ pulse: { properties: { x_energy: { title: 'Energy' } }, required: ['x_energy'] } });
  const { code, asked } = await converse([...mostFlags, '--pulse'], { cwd, today }, async (person) => {
    await person.answer('For the home team only: safety');
  });
  expect({ code, asked }).toEqual({ code: 0, asked: ['For the home team only: safety'] });
});

test('a field of ours that the organisation requires is asked for until it is there', async () => {
  const cwd = repo({ retro: { required: ['replaced_by'] }, pulse: { required: ['solo_days'] } });
  const { code, err, asked } = await converse([...mostFlags, '--safety', '4'], { cwd, today }, async (person) => {
    await person.answer('Replaced by', 'A walk');
    await person.press('Solo days', '\r');
    await person.sees('enter a number');
    await person.answer('Solo days', '1');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toEqual(['Replaced by', 'Solo days']);
});

test('an answer may require another field of the organisation', async () => {
  const condition = '{ "if": { "properties": { "x_mood": { "const": 1 } } }, "then": { "required": ["x_why"] } }';
  const why = { ...mood, ...JSON.parse(condition) };
  const cwd = repo({ retro: why });
  const { asked } = await converse(
    [...mostFlags, '--no-pulse', '--set=x_place=office'],
    { cwd, today },
    async (person) => {
      await person.answer('Mood', '1');
      await person.press('Why', '\r');
      await person.sees('enter text');
      await person.answer('Why', 'Rain');
    },
  );
  expect(asked).toEqual(['Mood', 'Why']);
});

test('a retro is worded as the organisation words it, and as we do where it is silent', async () => {
  const cwd = repo({
    retro: {
      properties: {
        attendees: { description: 'All who came' },
        facilitator: { title: 'Host', default: 'Grace Hopper' },
        minutes: { title: 'MINS', default: 15, maximum: 20 },
        scores: { additionalProperties: { description: 'The figure', minimum: 0 } },
        host_days: { default: 3 },
      },
    },
    pulse: {
      properties: {
        safety: { title: 'openness', description: 'How openly you spoke' },
        alignment: { properties: { team: { title: 'Team behind it', description: 'From 1 to 5' } } },
      },
    },
  });
  const flags = mostFlags.slice(mostFlags.indexOf('--practice')).filter((word) => !['--host-days', '4'].includes(word));
  const { code, err, screen } = await converse(['retro', slug, ...flags, '--pulse'], { cwd, today }, async (person) => {
    await person.answer('Attendees');
    await person.answer('Flaky tests a week', '31');
    await person.answer('Days to production');
    await person.answer('Members who paired');
    await person.answer('Host days');
    await person.answer('For the home team only: openness', '4');
    await person.press('Alignment', '');
    await person.sees('Team behind it');
    person.type(`5${down}3\r`);
    await person.answer('Solo days');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const words = screen.replace(/\s+/g, ' ');
  for (const shown of [
    'All who came',
    'baseline 40, target 5',
    'How openly you spoke; such as 4; leave empty to skip the pulse',
    'From 1 to 5',
  ])
    expect(words).toContain(shown);
  expect(words).not.toContain('The figure');
  const note = written(cwd, 'retros/2026-W38.md');
  for (const line of ['facilitator: Grace Hopper', 'minutes: 15', 'host_days: 3', 'scores:\n  flaky-tests: 31'])
    expect(note).toContain(`\n${line}\n`);
  expect(written(cwd, 'home/pulse/2026-W38.md')).toContain('alignment:\n  team: 5\n  leadership: 3\n');
});

test('an engagement asks for what the organisation adds to a charter, in its words', async () => {
  const cwd = repo({
    engagement: {
      properties: {
        purpose: { title: 'Why', default: 'strategic-goal' },
        host_team: { properties: { size: { title: 'Heads', minimum: 5 } } },
        engineers: { default: ['Alan'] },
        start: { description: 'The first Monday' },
        x_cost_center: { title: 'Cost center', type: 'integer' },
        x_sponsor: { title: 'Sponsor', type: 'string' },
        x_site: { title: 'Site', type: 'string' },
      },
      required: ['x_cost_center', 'kickoff'],
    },
  });
  const argv = ['new', 'search-builds', '--set=x_sponsor=Edsger', '--set=home_team=Platform', '--mvp', 'x'];
  const { code, err, asked, screen } = await converse(argv, { cwd, today, userName: 'Ada' }, async (person) => {
    await person.answer('Title');
    await person.answer('Why');
    await person.answer('Host team', 'Search');
    await person.press('Heads', '4\r');
    await person.sees('must be a whole number of at least 5, not 4');
    await person.answer('Heads', `${clear}6`);
    await person.answer('Host team leads');
    await person.answer('Project engineers');
    await person.answer('Project advisor', 'Grace');
    await person.answer('Start');
    for (const kind of ['business', 'technical', 'diffusion']) await person.answer(`A ${kind} goal`);
    await person.answer('Habits that should stay with the host team');
    await person.answer('Kick-off', '2026-09-14');
    await person.press('Cost center', '\r');
    await person.sees('enter a whole number');
    await person.answer('Cost center', '4711');
    await person.answer('Site');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(asked).toHaveLength(15);
  expect(screen).toContain('The first Monday');
  const charter = readFileSync(path.join(cwd, 'engagements/search-builds/engagement.md'), 'utf8');
  expect(charter).toContain('purpose: strategic-goal\nhome_team: Platform\nhost_team:\n  name: Search\n  size: 6\n');
  expect(charter).toContain('engineers:\n  - Alan\nadvisor: Grace\nkickoff: "2026-09-14"\nmvp: x\n');
  expect(charter).toContain('x_cost_center: 4711\nx_sponsor: Edsger\n');
  expect(charter).not.toContain('x_site');
});
