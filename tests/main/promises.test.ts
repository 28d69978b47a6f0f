import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/io.ts';
import { tempRepo } from '../support/repo.ts';
import { execute, plainEnv, programFile, spawned } from '../support/spawned.ts';
import { engagement, firstRetro, retroNote, slug, snapshot } from '../support/trees.ts';

/** Says each program that is started and each connection that is opened, and lets none be. */
const watch = `
const fs = require('node:fs');
const watched = {
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  net: ['connect', 'createConnection', 'createServer'],
  http: ['request', 'get'],
  https: ['request', 'get'],
  dns: ['lookup', 'resolve'],
  dgram: ['createSocket'],
  vm: ['runInContext', 'runInNewContext', 'runInThisContext'],
};
for (const [module, names] of Object.entries(watched)) {
  for (const name of names) {
    require('node:' + module)[name] = (...args) => {
      fs.appendFileSync(process.env.WATCHED, module + '.' + name + ' ' + args[0] + '\\n');
      throw new Error('not in this test');
    };
  }
}
globalThis.fetch = () => { fs.appendFileSync(process.env.WATCHED, 'fetch\\n'); };
`;

/** What other tools would run, or load. */
const bait = {
  'package.json': '{"scripts": {"prepare": "touch pwned", "pretest": "touch pwned"}, "auxeng": "./bait.js"}',
  'auxeng.config.js': 'require("node:fs").writeFileSync("pwned", "");',
  '.auxengrc.js': 'require("node:fs").writeFileSync("pwned", "");',
  'auxeng.yaml': 'version: 1\nx_a: "https://example.org/schema"\n',
  'schemas/retro.schema.json': '{"$comment": "https://example.org", "properties": {"x_a": {"type": "string"}}}',
  [`engagements/${slug}/findings/slow.md`]: '---js\nrequire("node:fs").writeFileSync("pwned", "")\n---\n',
  [`engagements/${slug}/retros/2026-W39.md`]: '---\ndate: !!js/function "function () { }"\n---\n',
};

/** Runs the built program in a repo full of bait, and says what it started or opened. */
async function watchedRun(argv: readonly string[], cwd: string) {
  const folder = tempRepo({ watched: '', 'watch.cjs': watch });
  const watched = path.join(folder, 'watched');
  const flags = ['--require', path.join(folder, 'watch.cjs'), programFile(), ...argv];
  const { out, err } = await execute(process.execPath, flags, cwd, plainEnv({ env: { WATCHED: watched } }));
  return { out, err, started: readFileSync(watched, 'utf8') };
}

test.each([['validate'], ['report', '--as-of', '2026-09-25'], ['agenda', slug, '--as-of', '2026-09-25'], ['explain']])(
  'reading starts no program and opens no connection: %s',
  async (...argv) => {
    const cwd = tempRepo({ ...engagement(slug), ...firstRetro, ...bait });
    const before = snapshot(cwd);
    const { out, err, started } = await watchedRun(argv, cwd);
    expect(out).not.toBe('');
    expect({ err, started }).toEqual({ err: '', started: '' });
    expect(snapshot(cwd)).toEqual(before);
  },
);

test('a program that is started would be seen: writing asks git for a name', async () => {
  const { started } = await watchedRun(['new', 'other', '--yes'], tempRepo());
  expect(started).toBe('child_process.execFileSync git\n');
});

const commands = [
  ['report', '--as-of', '2026-11-18'],
  ['report', '--view', 'people', '--as-of', '2026-11-18'],
  ['agenda', slug, '--as-of', '2026-11-18'],
  ['retro', slug, '--date', '2026-09-24', '--well', 'a', '--dry-run'],
  ['add', 'pulse', slug, '--set', 'date=2026-09-24', '--set', 'safety=4', '--dry-run'],
  ['validate'],
];

describe('an end that was mistyped is a problem at the date, and no report goes on without end', () => {
  test.each([
    ['9999-12-31', '"end" must be a date from 2000-01-01 to 2199-12-31, not "9999-12-31"'],
    ['2199-12-31', '"end" is 2199-12-31, more than 104 weeks after the start'],
    ['2028-09-11', '"end" is 2028-09-11, more than 104 weeks after the start'],
    ['0000-01-01', '"end" must be a date from 2000-01-01 to 2199-12-31'],
  ])('%s', async (end, message) => {
    const cwd = tempRepo({ ...engagement(slug, { end }), ...firstRetro });
    for (const argv of commands) {
      const { code, err } = await run(argv, { cwd });
      expect(err).not.toContain('crashed');
      expect(code).toBeLessThan(3);
    }
    const { code, out } = await run(['validate'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^engagements/${slug}/engagement.md:\\d+:6 error ${message.replace(/[".]/g, '.')}`));
  });

  test('104 weeks are allowed', async () => {
    const { out } = await run(['validate'], { cwd: tempRepo(engagement(slug, { end: '2028-09-10' })) });
    expect(out).not.toContain('too-long');
  });

  test.each(['9999-W52', '0000-W01', '2200-W02'])('nor does a note of the week %s', async (week) => {
    const file = `engagements/${slug}/retros/${week}.md`;
    const cwd = tempRepo({ ...engagement(slug), [file]: retroNote({ date: '2026-09-17' }) });
    for (const argv of commands) expect((await run(argv, { cwd })).code).toBeLessThan(3);
    expect((await run(['validate'], { cwd })).out).toContain(`${file}:1:1 error the file name must be an ISO week`);
  });

  test.each([
    ['report', '--as-of', '9999-12-31'],
    ['report', '--as-of', '0000-01-01'],
    ['retro', slug, '--date', '9999-12-31', '--well', 'a'],
    ['new', 'other', '--start', '9999-12-27', '--yes'],
  ])('nor %s %s %s', async (...argv) => {
    const { code, out, err } = await spawned(argv, { cwd: tempRepo(engagement(slug)) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('a date from 2000-01-01 to 2199-12-31');
  });
});
