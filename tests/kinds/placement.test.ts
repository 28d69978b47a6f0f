import { describe, expect, it } from 'vitest';
import { isSlug, kinds, pathOf, placementOf, weekName, weekOfName } from '../../src/kinds/kind.ts';

/** `kind name`, `misnamed kind`, or `note`. */
function place(path: string): string {
  const placement = placementOf(path, kinds);
  if (!placement) return 'note';
  return 'misnamed' in placement
    ? `misnamed ${placement.misnamed.name}`
    : `${placement.kind.name} ${placement.name}`.trim();
}

it.each([
  ['engagement.md', 'engagement'],
  ['one-pager.md', 'one-pager'],
  ['expectations.md', 'expectations'],
  ['check-in.md', 'check-in'],
  ['wrap-up.md', 'wrap-up'],
  ['home/fit-check.md', 'fit-check'],
  ['retros/2026-W38.md', 'retro 2026-W38'],
  ['retros/2026-W53.md', 'retro 2026-W53'],
  ['home/pulse/2026-W38.md', 'pulse 2026-W38'],
  ['findings/slow-cache.md', 'finding slow-cache'],
  ['home/debriefs/ada-lovelace.md', 'debrief ada-lovelace'],
  ['retros/2026-W38-2.md', 'retro 2026-W38-2'],
  ['retros/2026-W38-10.md', 'retro 2026-W38-10'],
  ['home/pulse/2026-W38-ada-lovelace.md', 'pulse 2026-W38-ada-lovelace'],
  ['retros/2026-W38-1.md', 'misnamed retro'],
  ['retros/2026-W38-02.md', 'misnamed retro'],
  ['retros/2026-W38-.md', 'misnamed retro'],
  ['retros/2026-W382.md', 'misnamed retro'],
  ['retros/2025-W53-2.md', 'misnamed retro'],
  ['retros/2026-W38-ada.md', 'misnamed retro'],
  ['home/pulse/2026-W38-Ada.md', 'misnamed pulse'],
  ['retros/2025-W53.md', 'misnamed retro'],
  ['retros/2026-W00.md', 'misnamed retro'],
  ['retros/2026-38.md', 'misnamed retro'],
  ['retros/2026-W38.MD', 'misnamed retro'],
  ['retros/2026-W38.txt', 'misnamed retro'],
  ['retros/2026-W38', 'misnamed retro'],
  ['home/pulse/notes.md', 'misnamed pulse'],
  ['findings/Slow Cache.md', 'misnamed finding'],
  ['findings/con.md', 'misnamed finding'],
  ['retros/2026-W38.jpg', 'note'],
  ['retros/2026-W38/photo.md', 'note'],
  ['home/engagement.md', 'note'],
  ['notes/engagement.md', 'note'],
  ['2026-W38.md', 'note'],
  ['pulse/2026-W38.md', 'note'],
  ['home/retros/2026-W38.md', 'note'],
  ['README.md', 'note'],
])('%s is %s', (path, expected) => expect(place(path)).toBe(expected));

it('every kind is found where it is put', () => {
  for (const kind of kinds) {
    const name = kind.path.includes('{week}') ? '2026-W38' : kind.path.includes('{slug}') ? 'slow-cache' : '';
    expect(placementOf(pathOf(kind, name), kinds)).toEqual({ kind, name });
  }
});

it('what lies in home/ is for the home team alone', () => {
  expect(kinds.filter(({ homeOnly }) => homeOnly).map(({ name }) => name)).toEqual(['debrief', 'fit-check', 'pulse']);
});

it('the week of a name is what it begins with, where names are weeks', () => {
  const weeks = (name: string) => kinds.filter(({ path }) => path.includes('{')).map((kind) => weekOfName(kind, name));
  expect(weeks('2026-W38-2')).toEqual([undefined, undefined, '2026-W38', '2026-W38']);
  expect(weeks('')).toEqual([undefined, undefined, undefined, undefined]);
});

describe('slugs', () => {
  it.each(['a', '7', 'checkout-testing', 'a1-2b', 'console', 'a'.repeat(80)])('%s', (name) =>
    expect(isSlug(name)).toBe(true),
  );

  it.each([
    '',
    '-',
    'a-',
    '-a',
    'a--b',
    'A',
    'a_b',
    'a b',
    'a.b',
    'a/b',
    '..',
    'é',
    'con',
    'nul',
    'com1',
    'a\n',
    'a'.repeat(81),
  ])('but not %j', (name) => expect(isSlug(name)).toBe(false));
});

it.each([
  ['2026-09-17', '2026-W38.md'],
  ['2027-01-03', '2026-W53.md'],
  ['2026-09-31', undefined],
  [20260917, undefined],
  [undefined, undefined],
])('a weekly note of %s is named %s', (date, name) => expect(weekName(date)).toBe(name));
