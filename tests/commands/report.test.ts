import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/status/types.ts';
import { demoTree } from '../support/demo.ts';
import { run } from '../support/io.ts';
import { sharedRepo } from '../support/repo.ts';

const day = '2026-11-21';
const cwd = sharedRepo(demoTree(day));
const report = (...argv: string[]) => run(['report', '--as-of', day, ...argv], { cwd, columns: 80 });
const slugsOf = async (...argv: string[]): Promise<string[]> =>
  (JSON.parse((await report('--format', 'json', ...argv)).out) as Status).engagements.map(({ slug }) => slug).sort();

describe('a report is narrowed', () => {
  it.each([
    [
      ['--health', 'off-track'],
      ['loyalty-onboarding', 'search-builds'],
    ],
    [['--health', 'not-ready'], ['inventory-events']],
    [
      ['--health', 'at-risk'],
      ['payments-tracing', 'shipping-deploys'],
    ],
    [
      ['--health', 'at-risk', '--health', 'not-ready'],
      ['inventory-events', 'payments-tracing', 'shipping-deploys'],
    ],
    [
      ['--phase', 'planning'],
      ['catalog-diagnosis', 'inventory-events'],
    ],
    [['--phase', 'planning', '--health', 'on-track'], ['catalog-diagnosis']],
    [
      ['--engineer', 'Alan Turing'],
      ['gift-cards-data', 'search-builds', 'shipping-deploys'],
    ],
    [['--engineer', 'ALAN', '--phase', 'executing'], ['search-builds']],
    [['--host', 'search'], ['search-builds']],
    [
      ['--host', 'search', '--host', 'Payments'],
      ['payments-tracing', 'search-builds'],
    ],
    [['--phase', 'declined', '--health', 'off-track'], []],
  ])('by %j', async (flags, expected) => {
    expect(await slugsOf(...flags)).toEqual(expected);
  });

  it('in every format and view', async () => {
    const flags = ['--host', 'search'];
    for (const format of ['text', 'markdown', 'csv', 'html']) {
      const { out } = await report(...flags, '--format', format);
      expect(out).toContain('search-builds');
      expect(out).not.toContain('checkout-testing');
    }
    const { people, platform } = JSON.parse((await report(...flags, '--format', 'json')).out) as Status;
    expect(people.map(({ name }) => name)).toEqual(['Alan Turing', 'Grace Hopper']);
    expect(platform.findings).toEqual([]);
  });

  it('to what decides the exit code', async () => {
    expect((await report('--host', 'checkout')).code).toBe(0);
    expect((await report('--host', 'search')).code).toBe(1);
  });

  it.each(['text', 'markdown'])('to nothing, as %s says', async (format) => {
    const { code, out } = await report('--phase', 'declined', '--health', 'off-track', '--format', format);
    expect({ code, out }).toEqual({ code: 0, out: 'no engagement with --health off-track --phase declined\n' });
  });

  it.each([
    [['--engineer', 'Allan Turing'], 'unknown engineer "Allan Turing"\n  did you mean "Alan Turing"?\n'],
    [['--host', 'Serch'], 'unknown host team "Serch"\n  did you mean "Search"?\n'],
  ])('by a name that nobody has: %j', async (flags, message) => {
    expect(await report(...flags)).toEqual({ code: 2, out: '', err: `error: ${message}` });
  });

  it('by a level that is none', async () => {
    const { code, err } = await report('--health', 'off-trak');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "off-track"?');
  });
});

describe('a report of one engagement', () => {
  it('has all about it', async () => {
    const { out } = await report('payments');
    for (const part of ['Needs attention', 'Practices week by week', 'Champions', 'People', 'Retros', 'Open actions']) {
      expect(out).toContain(`\n${part}\n`);
    }
    expect(out).toMatch(/\nDiffusion: 100 %, the mean of /);
    expect(out).toMatch(/\nTime +2026-10-26 \(Mon 26 Oct\) to /);
    expect(out).toMatch(/\nRetros +2 of 3 held, none in 2026-W46 \(9 Nov\)\n/);
    expect(out).toMatch(/\n {2}2026-W44 {2}Thu 29 Oct {2}\d+ +4 +/);
    expect(out).toContain('\n           auxeng retro payments-tracing --week 2026-W46\n');
  });

  it('is part of a report of all', async () => {
    const { out: one } = await report('payments');
    const { out: all } = await report('--all');
    const details = one.slice(one.indexOf('Needs attention'), one.indexOf('Open actions'));
    expect(details.length).toBeGreaterThan(1000);
    expect(all).toContain(details);
  });
});
