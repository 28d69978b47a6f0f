import { describe, expect, it } from 'vitest';
import { nearest, nearestOfFew, suggestion } from '../../src/base/nearest.ts';

describe('the nearest', () => {
  it.each([
    ['one letter off', 'jsno', ['text', 'json'], 'json'],
    ['neighbours that changed places are one slip', 'hots', ['home', 'host'], 'host'],
    ['the same in capitals', 'HOTS', ['home', 'host'], 'host'],
    ['a beginning that only one has', 'solo', ['small-team', 'solo-work'], 'solo-work'],
    ['a beginning of a long name', 'in-prod', ['in-progress', 'in-production'], 'in-production'],
    ['a beginning beats what is only near', 'js', ['csv', 'json'], 'json'],
    ['a beginning that two have', 'no-', ['no-goals', 'no-champion'], undefined],
    ['near a part of a longer name', 'serach', ['checkout-testing', 'search-builds'], 'search-builds'],
    ['near a part further back', 'biulds', ['checkout-testing', 'search-builds'], 'search-builds'],
    ['near a part that two have', 'serach', ['search-ui', 'search-builds'], undefined],
    ['near a beginning', 'chekou', ['checkouts', 'search-builds'], 'checkouts'],
    ['nothing', '', ['a-long-name'], undefined],
    ['nothing near', 'zebra', ['home', 'host'], undefined],
    ['nothing for what is too long for a name', 'x'.repeat(201), [`${'x'.repeat(200)}y`], undefined],
  ])('%s', (_, name, candidates, expected) => expect(nearest(name, candidates)).toBe(expected));
});

it('among more names than a person keeps, documents get no suggestion', () => {
  const goals = (count: number) => ['flaky-tests', ...Array.from({ length: count - 1 }, (_, index) => `goal-${index}`)];
  expect(nearestOfFew('flaky-test', goals(30))).toBe('flaky-tests');
  expect(nearestOfFew('flaky-test', goals(31))).toBeUndefined();
});

describe('where nothing is near', () => {
  const many = Array.from({ length: 40 }, (_, index) => `candidate-${index}`);

  it('a few candidates are listed', () => expect(suggestion('zebra', ['home', 'host'])).toBe('available: home, host'));

  it('of many, only some are, and how to list them', () => {
    const some = 'available: candidate-0, candidate-1, candidate-2, and 37 more';
    expect(suggestion('zebra', many)).toBe(some);
    expect(suggestion('zebra', many, '`auxeng explain` lists them')).toBe(`${some}; \`auxeng explain\` lists them`);
  });

  it('of none, nothing is said', () => expect(suggestion('zebra', [])).toBe(''));
});
