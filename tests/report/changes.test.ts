import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { changesFormats } from '../../src/report/changes/index.ts';
import type { Style } from '../../src/report/types.ts';
import { changesBetween } from '../../src/status/changes.ts';
import type { Status } from '../../src/status/types.ts';
import { hostileControls, plain, rawControl, statusWith } from './samples.ts';

const loaded = { folders: [], diagnostics: [], checked: [] };

const without = (status: Status): Status => ({
  ...status,
  engagements: [],
  platform: { ...status.platform, findings: [] },
  diagnostics: [],
});

const moment = (status: Status) => ({ point: { commit: null, as_of: status.as_of }, status, loaded });

/** Everything of a program that holds a text came, and then went. */
function rendered(text: string, format: (typeof changesFormats)[number], style: Style = plain): string {
  const full = statusWith(text);
  const none = without(full);
  const came = changesBetween(moment(none), moment(full), () => false);
  const went = changesBetween(moment(full), moment(none), () => false);
  return format.render(came, full, 'Why.', style) + format.render(went, none, undefined, style);
}

describe.each(changesFormats)('what has changed as $name', (format) => {
  it('says what it was given', () => {
    expect(rendered('Quarantine', format)).toContain('Quarantine');
  });

  it('ends in one line break', () => {
    expect(rendered('Checkout', format)).toMatch(/[^\r\n]\n$/);
  });

  it.each(hostileControls)('lets no control through: %s', (_, text) => {
    expect(rawControl.exec(rendered(text, format))?.[0]).toBeUndefined();
  });

  it('adds no line for a line break in a text', () => {
    const lines = (text: string) => rendered(text, format, { ...plain, columns: 400 }).split('\n').length;
    expect(lines('one\ntwo')).toBe(lines('one two'));
  });

  it('has in colour the same words', () => {
    const colored = rendered('Checkout', format, { ...plain, color: true });
    const words = stripVTControlCharacters(colored).replace(/ +$/gm, '');
    expect(words).toBe(rendered('Checkout', format).replace(/ +$/gm, ''));
  });
});

it('names every format once, text first', () => {
  expect(changesFormats.map(({ name }) => name)).toEqual(['text', 'markdown', 'json']);
});
