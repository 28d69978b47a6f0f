import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/report/blocks.ts';
import { validationFormats } from '../../src/report/diagnostics/index.ts';
import { statusFormats } from '../../src/report/status/index.ts';
import type { Style, Validation } from '../../src/report/types.ts';
import { details } from '../../src/report/views/engagement.ts';
import { views } from '../../src/report/views/index.ts';
import type { Status } from '../../src/status/types.ts';
import { diagnosticWith, hostileControls, plain, rawControl, statusWith } from './samples.ts';

const validationWith = (text: string): Validation => ({
  checked: 3,
  diagnostics: [diagnosticWith(text)],
  lineOf: () => `key: ${text}`,
});

/** A report that names engagements shows all about them. */
const allViews: readonly [name: string, view: View][] = [
  ...views.map((view): [string, View] => [view.name, view]),
  ['details', details],
];

interface Sample {
  name: string;
  format: string;
  render(text: string, style?: Style): string;
}

const reports: readonly Sample[] = statusFormats.flatMap((format) =>
  allViews.map(([name, view]) => ({
    name: `${name} as ${format.name}`,
    format: format.name,
    render: (text: string, style = plain) => format.render(statusWith(text), view, style),
  })),
);

const validations: readonly Sample[] = validationFormats.map((format) => ({
  name: `validation as ${format.name}`,
  format: format.name,
  render: (text: string, style = plain) => format.render(validationWith(text), style),
}));

/** Fields of CSV are quoted: RFC 4180 lets them hold line breaks and tabs, and its lines end in CR LF. */
const withoutCsvBreaks = (text: string): string => text.replace(/[\r\n\t]/g, ' ');

/** Any change to it throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) frozen(child);
    Object.freeze(value);
  }
  return value;
}

it('names every format once', () => {
  for (const list of [statusFormats, validationFormats]) {
    const names: string[] = list.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names.slice(0, 1)).toEqual(['text']);
  }
});

describe.each(statusFormats)('a report as $name', ({ render }) => {
  it.each(allViews)('is pure: the %s it is given stay as they are, and give the same again', (_, view) => {
    const status = frozen(statusWith('Checkout'));
    expect(render(status, view, plain)).toBe(render(structuredClone(status), view, plain));
  });
});

describe.each(validationFormats)('a validation as $name', ({ render }) => {
  it('is pure: what it is given stays as it is, and gives the same again', () => {
    const validation = frozen(validationWith('Checkout'));
    expect(render(validation, plain)).toBe(render(validationWith('Checkout'), plain));
  });
});

describe.each([...reports, ...validations])('$name', ({ format, render }) => {
  it('says what it was given', () => {
    expect(render('Quarantine')).toContain('Quarantine');
  });

  it('ends in one line break', () => {
    expect(render('Checkout')).toMatch(/[^\r\n]\r?\n$/);
  });

  it.each(hostileControls)('lets no control through: %s', (_, text) => {
    const out = format === 'csv' ? withoutCsvBreaks(render(text)) : render(text);
    expect(rawControl.exec(out)?.[0]).toBeUndefined();
  });

  it.skipIf(format === 'csv')('adds no line for a line break in a text', () => {
    // So wide that the escapes cannot make a line wrap.
    const lines = (text: string) => render(text, { ...plain, columns: 400 }).split('\n').length;
    expect(lines('one\ntwo')).toBe(lines('one two'));
  });

  it('colours nothing that it was not asked to colour', () => {
    expect(render('Checkout', { ...plain, color: false })).not.toContain('\u001b');
  });

  it('has in colour the same words', () => {
    const colored = render('Checkout', { ...plain, color: true });
    const words = stripVTControlCharacters(colored).replace(/ +$/gm, '');
    expect(words).toBe(render('Checkout').replace(/ +$/gm, ''));
  });
});

describe('an empty repo', () => {
  const nothing: Status = {
    ...statusWith('Checkout'),
    engagements: [],
    people: [],
    platform: { findings: [], champions: [], practices: [], nps: { score: null, answers: 0, over_time: [] } },
    rule_settings: [],
    left_out: { documents: [], engagements: [] },
    diagnostics: [],
  };

  const cases = statusFormats.flatMap((format) => allViews.map(([name, view]) => ({ name, format, view })));

  it.each(cases)('has a report of $name as $format.name too', ({ format, view }) => {
    const text = format.render(nothing, view, plain);
    expect(text).toMatch(/[^\r\n]\r?\n$/);
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });

  it.each(validationFormats)('has no problems as $name', ({ render }) => {
    const text = render({ checked: 0, diagnostics: [], lineOf: () => undefined }, plain);
    // For some readers every line is a problem: they are given none.
    if (text !== '') expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/error|warning|undefined/);
  });
});
