import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { validationJunit } from '../../src/report/diagnostics/junit.ts';
import type { Validation } from '../../src/report/types.ts';
import { diagnosticWith, hostileControls, plain } from './samples.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements in their order, as a strict parser of XML reads them. Throws where it is not well-formed. */
function elementsIn(xml: string): Element[] {
  const parser = new SaxesParser();
  const found: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes }, text: '' }));
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last) last.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

const render = (diagnostics: Validation['diagnostics'], files: readonly string[] = []) =>
  elementsIn(validationJunit.render({ checked: files.length, files, diagnostics, lineOf: () => undefined }, plain));

const named = (elements: readonly Element[], name: string) => elements.filter((element) => element.name === name);

test.each([
  '<failure/>',
  ']]> <!-- --> <![CDATA[ x',
  '"quoted" \'twice\' & &amp; &#0; &#x1b;',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '##[add-mask]x',
  '🔴 é 日本',
])('a parser reads what was written: %j', (text) => {
  const [failure] = named(render([diagnosticWith(text)]), 'failure');
  expect(failure?.attributes.message).toBe(text);
  expect(failure?.text.trim()).toBe(`engagements/checkout-testing/${text}.md:3:5 ${text}`);
});

test.each([...hostileControls, ['not in XML', 'a\ufffeb\uffff']])('%s is no hindrance', (_, text) => {
  const found = render(
    [diagnosticWith(text), { ...diagnosticWith(text), file: 'b.md', severity: 'warning' }],
    ['b.md'],
  );
  expect(found.map(({ name }) => name)).toEqual([
    ...['testsuites', 'testsuite', 'testcase', 'system-out', 'testcase', 'failure'],
  ]);
});

test('a test for each file without errors, and one for each error', () => {
  const error = { ...diagnosticWith('wrong'), file: 'b.md' };
  const warning = { ...diagnosticWith('odd'), file: 'c.md', severity: 'warning' as const };
  const settings = { ...error, file: 'auxeng.yaml' };
  const found = render([error, { ...error, message: 'twice' }, warning, settings], ['a.md', 'b.md', 'c.md']);
  expect(found[0]?.attributes).toEqual({ name: 'auxeng validate', tests: '5', failures: '3' });
  expect(named(found, 'testcase').map(({ attributes: { name, file } }) => [file, name])).toEqual([
    ['a.md', 'a.md'],
    ['b.md', 'wrong-type at 3:5: wrong'],
    ['b.md', 'wrong-type at 3:5: twice'],
    ['c.md', 'c.md'],
    ['auxeng.yaml', 'wrong-type at 3:5: wrong'],
  ]);
  expect(named(found, 'failure').map(({ attributes }) => attributes)).toEqual(
    ['wrong', 'twice', 'wrong'].map((message) => ({ type: 'wrong-type', message })),
  );
  expect(named(found, 'system-out').map(({ text }) => text.trim())).toEqual(['c.md:3:5 warning odd wrong-type']);
});

test('files are named from the root of the git repo, but for those of another', () => {
  const diagnostics = ['b.md', 'home:c.md'].map((file) => ({ ...diagnosticWith('wrong'), file }));
  const repoPathOf = (file: string) => (file.startsWith('home:') ? undefined : `team/${file}`);
  const files = ['a.md', 'b.md', 'home:c.md'];
  const xml = validationJunit.render({ checked: 3, files, diagnostics, lineOf: () => undefined, repoPathOf }, plain);
  const cases = named(elementsIn(xml), 'testcase').map(({ attributes: { file, classname } }) => [file, classname]);
  expect(cases).toEqual(['team/a.md', 'team/b.md', 'home:c.md'].map((file) => [file, file]));
});
