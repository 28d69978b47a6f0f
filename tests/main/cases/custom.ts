import { engagement } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const checkout = engagement('checkout-testing');
const retro = ['retro', '--date', '2026-09-17', '--well', 'x'];
const finding = ['add', 'finding', 'checkout', '--set', 'title=Slow', '--set', 'component=cache', '--set', 'kind=gap'];

const broken = (what: string, template: string, location: string, argv = retro): CliCase => ({
  name: `a template of one's own that ${what}`,
  argv,
  tree: { ...checkout, 'templates/retro.md': template },
  code: 2,
  err: [
    `error: templates/retro.md is not a valid template:\n  templates/retro.md:${location}`,
    '\n  fix it, or remove it from the folder\n',
  ],
});

const kindAt = (path: string) => JSON.stringify({ 'x-auxeng-path': path, properties: {} });

const taken = (what: string, paths: Readonly<Record<string, string>>, message: string): CliCase => ({
  name: `a kind of one's own at ${what}`,
  argv: ['validate'],
  tree: Object.fromEntries(Object.entries(paths).map(([name, path]) => [`schemas/${name}.schema.json`, kindAt(path)])),
  code: 2,
  err: `error: schemas/foo.schema.json: "x-auxeng-path" is ${message}\n  give each kind its own path\n`,
});

const review = JSON.stringify({
  'x-auxeng-path': 'security.md',
  properties: { level: { enum: [1, 2, 3] }, open: { enum: [true, false] }, risk: { enum: ['1', 'high'] } },
  required: ['level', 'open', 'risk'],
});

const added = (name: string, schema: object) => ({
  properties: { [name]: { title: 'Mood', type: 'integer', minimum: 1, maximum: 5, ...schema } },
  required: [name],
});
const moody = {
  ...checkout,
  'schemas/retro.schema.json': JSON.stringify(added('x_mood', {})),
  'schemas/pulse.schema.json': JSON.stringify(added('x_energy', { title: 'Energy' })),
};
const week = 'engagements/checkout-testing/retros/2026-W38.md';
const weekly = (...flags: string[]) => ['retro', 'checkout', '--date', '2026-09-17', '--poorly', 'y', ...flags];
const shown = (...flags: string[]) => weekly('--dry-run', ...flags);

/** Custom fields of retros and charters. */
const fieldCases: readonly CliCase[] = [
  {
    name: 'a retro without a field that the organisation requires',
    argv: weekly(),
    tree: moody,
    code: 2,
    err: 'error: missing: --set x_mood=…\n  --set x_mood=…    Mood: a whole number from 1 to 5\n',
  },
  {
    name: 'a retro and a pulse without a field that the organisation requires',
    argv: weekly('--safety', '4'),
    tree: moody,
    code: 2,
    err: [
      'error: missing: --set x_mood=… --set x_energy=…\n',
      '  --set x_mood=…    Mood: a whole number from 1 to 5\n  --set x_energy=…    Energy: a whole number from 1 to 5\n',
    ],
  },
  {
    name: 'a retro without a field of ours that the organisation requires',
    argv: weekly(),
    tree: { ...checkout, 'schemas/retro.schema.json': '{"required": ["minutes"]}' },
    code: 2,
    err: 'error: missing: --minutes\n  --minutes    Minutes: a whole number of at least 0\n',
  },
  {
    name: "a retro with a field of the organisation's own",
    argv: weekly('--set', 'x_mood=4'),
    tree: moody,
    code: 0,
    out: [`wrote ${week}\n`],
    writes: [week],
  },
  {
    name: 'what the pulse has and the retro has not goes to the pulse',
    argv: shown(
      '--set=x_mood=4',
      '--set=safety=3',
      '--set=alignment.team=4',
      '--set=alignment.leadership=2',
      '--set=x_energy=1',
    ),
    tree: moody,
    code: 0,
    out: [
      '  | x_mood: 4\n  | ---\n',
      'home/pulse/2026-W38.md:\n  | ---\n  | date: "2026-09-17"\n  | safety: 3\n',
      '  | alignment:\n  |   team: 4\n  |   leadership: 2\n  | x_energy: 1\n',
    ],
  },
  {
    name: 'what the organisation takes for granted',
    argv: shown(),
    tree: {
      ...checkout,
      'schemas/retro.schema.json': JSON.stringify({
        properties: { ...added('x_mood', { default: 3 }).properties, minutes: { default: 15 } },
        required: ['x_mood', 'minutes'],
      }),
    },
    code: 0,
    out: ['  | minutes: 15\n  | x_mood: 3\n'],
  },
  {
    name: 'a field of a flag by --set',
    argv: shown('--set=minutes=25', '--set=scores.flaky-tests=31', '--set=failure_modes=solo-work,relapse'),
    tree: checkout,
    code: 0,
    out: ['minutes: 25\n', 'scores:\n  |   flaky-tests: 31\n', 'failure_modes:\n  |   - solo-work\n  |   - relapse\n'],
  },
  {
    name: 'the day by --set decides the week',
    argv: ['retro', 'checkout', '--set=date=2026-09-24', '--well', 'x', '--dry-run'],
    tree: checkout,
    code: 0,
    out: ['would write engagements/checkout-testing/retros/2026-W39.md:\n  | ---\n  | date: "2026-09-24"\n'],
  },
  {
    name: 'a day by --set that is none',
    argv: ['retro', 'checkout', '--set=date=soon', '--well', 'x'],
    tree: checkout,
    code: 2,
    err: ['error: --set date must be a date as YYYY-MM-DD', 'not "soon"\n'],
  },
  ...[
    ['--date', 'date', '2026-09-18'],
    ['--minutes', 'minutes', '30'],
    ['--score', 'scores', 'flaky-tests=31'],
    ['--safety', 'safety', '4'],
  ].map(
    ([flag = '', field, value = '']): CliCase => ({
      name: `${flag} and --set ${field}`,
      argv: weekly(flag, value, `--set=${field}=${value}`),
      tree: checkout,
      code: 2,
      err: `error: ${flag} and --set ${field} cannot be used together\n  remove one of them\n`,
    }),
  ),
  {
    name: 'a field for the pulse where none is wanted',
    argv: weekly('--no-pulse', '--set=safety=4'),
    tree: checkout,
    code: 2,
    err: 'error: --set safety is for the pulse, but --no-pulse skips it\n  remove one of them\n',
  },
  {
    name: 'a field of the pulse with a slip',
    argv: weekly('--set=saftey=4'),
    tree: checkout,
    code: 2,
    err: 'error: a retro has no field "saftey"\n  did you mean "safety"?\n',
  },
  {
    name: "a figure beyond the organisation's own bounds",
    argv: weekly('--minutes', '40'),
    tree: { ...checkout, 'schemas/retro.schema.json': '{"properties": {"minutes": {"maximum": 20}}}' },
    code: 2,
    err: ['error: --minutes must be '],
  },
  {
    name: 'figures of a mapping that the organisation words in part',
    argv: shown('--score', 'flaky-tests=31', '--safety', '4', '--alignment', 'team=4,leadership=2'),
    tree: {
      ...checkout,
      'schemas/retro.schema.json': '{"properties": {"scores": {"additionalProperties": {"minimum": 0}}}}',
      'schemas/pulse.schema.json':
        '{"properties": {"alignment": {"properties": {"team": {"title": "Team"}}, "required": ["team"]}}}',
    },
    code: 0,
    out: ['flaky-tests: 31\n', 'team: 4\n  |   leadership: 2\n'],
  },
];

const costly = {
  'schemas/engagement.schema.json': JSON.stringify({
    properties: {
      x_cost_center: { title: 'Cost center', type: 'integer' },
      x_site: { type: 'string', default: 'Bonn' },
    },
    required: ['x_cost_center', 'kickoff'],
  }),
};
const charter = 'engagements/a/engagement.md';
const newOne = (...flags: string[]) => ['new', 'a', '--dry-run', ...flags];
const filled = [
  ...['purpose=adoption', 'home_team=Home', 'host_team.name=Host', 'host_team.size=7', 'host_team.leads=Rosalind'],
  ...['engineers=Ada,Alan', 'advisor=Grace', 'start=2026-09-14', 'goals=id=speed,title=Speed,kind=business,target=3'],
].map((text) => `--set=${text}`);

const blanks = ['purpose', 'home_team', 'engineers', 'advisor'].map((name) => `${name}:\n`).join('');

const charterCases: readonly CliCase[] = [
  {
    name: 'an engagement without a field that the organisation requires',
    argv: newOne(...filled),
    tree: costly,
    code: 2,
    err: [
      'error: missing: --set x_cost_center=… --kickoff\n',
      '  --set x_cost_center=…    Cost center: a whole number\n',
      '  --kickoff    Kick-off: a date as YYYY-MM-DD\n  or --yes, to leave blank what is not known yet\n',
    ],
  },
  {
    name: 'an engagement by --set alone',
    argv: newOne(...filled, '--set=title=Speed!', '--set=kickoff=2026-09-14', '--set=x_cost_center=4711'),
    tree: costly,
    code: 0,
    out: [
      '  | title: Speed!\n  | purpose: adoption\n  | home_team: Home\n  | host_team:\n  |   name: Host\n  |   size: 7\n',
      '  |   leads:\n  |     - Rosalind\n  | engineers:\n  |   - Ada\n  |   - Alan\n',
      '  |   - id: speed\n',
      '  | x_cost_center: 4711\n  | x_site: Bonn\n',
      '  | team: Host\n',
    ],
  },
  {
    name: 'a slug from a title by --set',
    argv: ['new', '--yes', '--dry-run', '--set=title=Trustworthy tests'],
    code: 0,
    out: ['would write engagements/trustworthy-tests/engagement.md:\n  | ---\n  | title: Trustworthy tests\n'],
  },
  {
    name: 'an engagement with everything that the organisation requires left blank',
    argv: ['new', 'a', '--yes'],
    tree: costly,
    code: 0,
    out: ['fill in engagement.md: ', 'x_cost_center', 'start, goals and'],
    writes: [charter, 'engagements/a/expectations.md', 'engagements/a/one-pager.md'],
  },
  {
    name: 'a field that the template fills in',
    argv: ['new', 'a', '--yes', '--dry-run'],
    tree: { ...costly, 'templates/engagement.md': `---\n${blanks}x_cost_center: 4711\n---\n` },
    code: 0,
    out: ['  | x_cost_center: 4711\n'],
  },
  ...[
    ['--title', 'title', 'A'],
    ['--host-size', 'host_team.size', '7'],
    ['--engineer', 'engineers', 'Ada'],
    ['--weeks', 'end', '2026-11-20'],
    ['--practice', 'practices', 'id=a,title=A'],
  ].map(
    ([flag = '', field, value = '']): CliCase => ({
      name: `${flag} and --set ${field}`,
      argv: newOne(flag, value, `--set=${field}=${value}`),
      code: 2,
      err: `error: ${flag} and --set ${field} cannot be used together\n  remove one of them\n`,
    }),
  ),
  {
    name: 'a field of a charter that is none',
    argv: newOne('--set=advisr=Grace'),
    code: 2,
    err: 'error: an engagement has no field "advisr"\n  did you mean "advisor"?\n',
  },
  {
    name: "a host team beyond the organisation's own bounds",
    argv: newOne('--host-size', '3'),
    tree: {
      'schemas/engagement.schema.json':
        '{"properties": {"host_team": {"properties": {"size": {"title": "Heads", "minimum": 5}}}}}',
    },
    code: 2,
    err: ['error: --host-size must be '],
  },
];

/** Custom templates and schemas. */
export const customCases: readonly CliCase[] = [
  broken('has no front matter', 'no fm\n', '1:1 expected front matter: the first line must be "---"'),
  broken('is empty', '', '1:1 the file is empty; expected front matter'),
  broken('has a list for its fields', '---\n- a\n---\n', '2:1 the front matter must be fields as "name: value"'),
  broken('is not well-formed', '---\n[\n---\n', '3:1 invalid YAML: '),
  taken('a path of ours', { foo: 'wrap-up.md' }, 'wrap-up.md, already used by the kind wrap-up (wrap-up.md)'),
  taken(
    'a path of ours that varies',
    { foo: 'retros/{slug}.md' },
    'retros/{slug}.md, already used by the kind retro (retros/{week}.md)',
  ),
  taken(
    'the path of another',
    { bar: 'security.md', foo: 'security.md' },
    'security.md, already used by schemas/bar.schema.json (security.md)',
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
  ...fieldCases,
  ...charterCases,
];
