import { engagement } from '../trees.ts';
import type { CliCase } from './types.ts';

const checkout = engagement('checkout-testing');
const retro = ['retro', '--date', '2026-09-17', '--well', 'x'];
const finding = ['add', 'finding', 'checkout', '--set', 'title=Slow', '--set', 'component=cache', '--set', 'kind=gap'];

const broken = (what: string, template: string, place: string, argv = retro): CliCase => ({
  name: `a template of one's own that ${what}`,
  argv,
  tree: { ...checkout, 'templates/retro.md': template },
  code: 2,
  err: [
    `error: templates/retro.md is no usable template:\n  templates/retro.md:${place}`,
    '\n  mend it, or take it out of the folder\n',
  ],
});

const kindAt = (path: string) => JSON.stringify({ 'x-auxeng-path': path, properties: {} });

const taken = (what: string, paths: Readonly<Record<string, string>>, message: string): CliCase => ({
  name: `a kind of one's own at ${what}`,
  argv: ['validate'],
  tree: Object.fromEntries(Object.entries(paths).map(([name, path]) => [`schemas/${name}.schema.json`, kindAt(path)])),
  code: 2,
  err: `error: schemas/foo.schema.json: "x-auxeng-path" is ${message}\n  give each kind a path of its own\n`,
});

const review = JSON.stringify({
  'x-auxeng-path': 'security.md',
  properties: { level: { enum: [1, 2, 3] }, open: { enum: [true, false] }, risk: { enum: ['1', 'high'] } },
  required: ['level', 'open', 'risk'],
});

/** Templates and schemas of the organisation's own. */
export const ownCases: readonly CliCase[] = [
  broken('has no front matter', 'no fm\n', '1:1 expected front matter: the first line must be "---"'),
  broken('is empty', '', '1:1 the file is empty; expected front matter'),
  broken('has a list for its fields', '---\n- a\n---\n', '2:1 the front matter must be fields as "name: value"'),
  broken('is not well-formed', '---\n[\n---\n', '3:1 not well-formed YAML: '),
  taken('a path of ours', { foo: 'wrap-up.md' }, 'wrap-up.md, where the kind wrap-up has its documents (wrap-up.md)'),
  taken(
    'a path of ours that varies',
    { foo: 'retros/{slug}.md' },
    'retros/{slug}.md, where the kind retro has its documents (retros/{week}.md)',
  ),
  taken(
    'the path of another',
    { bar: 'security.md', foo: 'security.md' },
    'security.md, where schemas/bar.schema.json has its documents (security.md)',
  ),
  {
    name: 'a broken template that nobody needs',
    argv: ['validate'],
    tree: { ...checkout, 'templates/retro.md': 'no fm\n' },
    code: 0,
    out: 'checked 4 documents: no problems\n',
  },
  {
    name: 'a broken template of another kind',
    argv: [...finding, '--set', 'impact=low', '--dry-run'],
    tree: { ...checkout, 'templates/retro.md': 'no fm\n' },
    code: 0,
    out: ['would write engagements/checkout-testing/findings/slow.md:\n'],
  },
  {
    name: 'values of a list without a type',
    argv: ['add', 'security', 'checkout', '--set=level=2', '--set=open=false', '--set=risk=1', '--dry-run'],
    tree: { ...checkout, 'schemas/security.schema.json': review },
    code: 0,
    out: ['  | level: 2\n  | open: false\n  | risk: "1"\n'],
  },
  {
    name: 'a value that the template has already',
    argv: ['add', 'security', 'checkout', '--set=level=2', '--set=open=false', '--dry-run'],
    tree: {
      ...checkout,
      'schemas/security.schema.json': review,
      'templates/security.md': '---\nlevel:\nopen:\nrisk: high\n---\n',
    },
    code: 0,
    out: ['  | level: 2\n  | open: false\n  | risk: high\n'],
  },
  {
    name: 'a field that nobody has',
    argv: ['add', 'audit', 'checkout', '--set=levle=2'],
    tree: { ...checkout, 'schemas/audit.schema.json': review },
    code: 2,
    err: 'error: an audit has no field "levle"\n  did you mean "level"?\n',
  },
];
