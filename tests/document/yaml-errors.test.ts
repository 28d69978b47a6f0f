import { describe, expect, it } from 'vitest';
import { Source } from '../../src/document/source.ts';
import { parseYaml } from '../../src/document/yaml.ts';
import { rootCauses } from '../../src/document/yaml-errors.ts';

describe('a stack that overflows', () => {
  // Where it does is the machine's: the parser may take it for a tag that it cannot resolve, too.
  it.each([[['RESOURCE_EXHAUSTION', 'TAG_RESOLVE_FAILED']], [['TAG_RESOLVE_FAILED', 'RESOURCE_EXHAUSTION']]] as const)(
    'is one fault, whichever words the parser has for it: %j',
    (codes) => {
      const message = 'Maximum call stack size exceeded';
      const errors = codes.map((code, at) => ({ code, message, pos: [at, at + 1] as [number, number] }));
      expect(rootCauses(errors)).toEqual(errors.slice(0, 1));
    },
  );
});

const problemsOf = (text: string): string[] =>
  parseYaml(new Source('x.md', text), 0, text.length).diagnostics.map(
    ({ range: { start, end }, message }) => `${start.line}:${start.column}-${end.column} ${message}`,
  );

const unclosed = (quote: string) => `unclosed quote; end the text with ${quote}`;

it.each([
  ['brackets alone', '{{{\n', [/^2:1-2 .*Flow map/]],
  ['a bracket that is not closed', 'a: [1, 2\nb: 3\n', [/^2:1-2 .*Flow sequence/]],
  ['a bracket and, later, something else', 'a: [1, 2\nb: "x" y\n', [/Flow sequence/, /^2:8-9 .*Unexpected scalar/]],
  ['a bracket too many', 'a: { b: c }}\nd: 1\n', [/^1:12-13 .*Unexpected flow-map-end/]],
  ['fields behind a list', '- a\nb: 1\n', [/^2:1-2 /]],
  ['a field twice', 'name: 1\nb: 2\nname: 3\n', ['3:1-5 duplicate field "name"; keep one of the two']],
  ['a field twice, in quotes', 'a: { "b c": 1, "b c": 2 }\n', [/^1:16-21 duplicate field "b c"/]],
  ['a quote that is not closed', 'a: x\nb: "y\nc: 1\n', [`2:4-5 ${unclosed('"')}`]],
  ['the same, with others behind', 'b: "y\nc: 1\nd: "z"\n', [`1:4-5 ${unclosed('"')}`]],
  ['a name in quotes', "'a: 1\nb: 2\n", [`1:1-2 ${unclosed("'")}`]],
  ['a quote in a list', 'a: [x, "y, z]\nb: 1\n', [`1:8-9 ${unclosed('"')}`]],
  ['a quote with escapes', 'a: "y \\" z\nb: 1\n', [`1:4-5 ${unclosed('"')}`]],
])('%s', (_, text, expected) => {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
});
