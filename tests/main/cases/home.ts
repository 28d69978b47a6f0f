import type { Tree } from '../../support/repo.ts';
import { engagement } from '../../support/trees.ts';
import type { CliCase } from './types.ts';

const slug = 'checkout-testing';
const elsewhere = 'version: 1\nhome: elsewhere\n';

/** A repo with this engagement in `host`, and what is under its `home/` in `private`. */
function apart(settings = elsewhere): Tree {
  const files = Object.entries(engagement(slug)).map(([file, text]) => {
    const [, own] = file.split('/home/');
    return [own === undefined ? `host/${file}` : `private/${slug}/${own}`, text];
  });
  return {
    'host/.git/keep': '',
    'private/.git/keep': '',
    'host/auxeng.yaml': settings,
    ...Object.fromEntries(files),
  };
}

const retro = ['retro', slug, '--date', '2026-09-17', '--well', 'Two pairs', '--poorly', 'CI was down'];
const note = `host/engagements/${slug}/retros/2026-W38.md`;
const unsafe = `---\ndate: 2026-09-17\nsafety: 1\n---\n`;
const pulse = `private/${slug}/pulse/2026-W38.md`;
/** What the page says of the pulse. */
const safetyWords = 'rated the safety to speak openly 1 of 5';
const report = ['report', '--as-of', '2026-09-18'];
const unknown =
  'home/ is elsewhere, and no checkout of it is known\n  pass --home DIR, set AUXENG_HOME, or run `git config auxeng.home DIR`\n';

/** What lies under home/ is in a private checkout. */
export const homeCases: readonly CliCase[] = [
  {
    name: 'without the checkout the report is the host team’s, and says why',
    argv: report,
    tree: { ...apart(), [pulse]: unsafe },
    folder: 'host',
    code: 0,
    out: ['Status as of 2026-09-18, for the host team (home/ is elsewhere): 1 unknown\n'],
  },
  {
    name: 'the same as markdown',
    argv: [...report, '--format', 'markdown'],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: ['# Status as of 2026-09-18, for the host team (home/ is elsewhere)\n'],
  },
  {
    name: 'of one engagement, too',
    argv: [...report, slug],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: [', for the host team (home/ is elsewhere)'],
  },
  {
    name: 'as JSON the audience says it',
    argv: [...report, '--format', 'json'],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: ['"audience": "host"'],
  },
  {
    name: 'the host team’s report that was asked for needs no reason',
    argv: [...report, '--audience', 'host'],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: ['Status as of 2026-09-18, for the host team: 1 unknown\n'],
  },
  {
    name: 'the home team’s report cannot be made without the checkout',
    argv: [...report, '--audience', 'home'],
    tree: apart(),
    folder: 'host',
    code: 2,
    err: `error: cannot report to the home team: ${unknown}`,
  },
  {
    name: 'nor can the people view',
    argv: [...report, '--view', 'people'],
    tree: apart(),
    folder: 'host',
    code: 2,
    err: `error: cannot report to the home team: ${unknown}`,
  },
  {
    name: 'validate says what it could not check',
    argv: ['validate'],
    tree: { ...apart(), [pulse]: 'broken' },
    folder: 'host',
    code: 0,
    out: 'checked 3 documents (home/ is elsewhere): no problems\n',
  },
  {
    name: '--home names the checkout',
    argv: [...report, '--home', '../private'],
    tree: { ...apart(), [pulse]: unsafe },
    folder: 'host',
    code: 0,
    out: ['Status as of 2026-09-18: 1 at-risk\n', safetyWords],
  },
  {
    name: '--home is relative to the folder of -C, and before the command as good as behind it',
    argv: ['-C', 'host', '--home', '../private', ...report],
    tree: { ...apart(), [pulse]: unsafe },
    code: 0,
    out: [safetyWords],
  },
  {
    name: 'AUXENG_HOME names it',
    argv: report,
    env: { AUXENG_HOME: '../private' },
    tree: { ...apart(), [pulse]: unsafe },
    folder: 'host',
    code: 0,
    out: [safetyWords],
  },
  {
    name: '--home beats AUXENG_HOME',
    argv: [...report, '--home', '../private'],
    env: { AUXENG_HOME: '../nowhere' },
    tree: { ...apart(), [pulse]: unsafe },
    folder: 'host',
    code: 0,
    out: [safetyWords],
  },
  {
    name: 'an empty AUXENG_HOME names nothing',
    argv: report,
    env: { AUXENG_HOME: '' },
    tree: apart(),
    folder: 'host',
    code: 0,
    out: ['(home/ is elsewhere)'],
  },
  {
    name: 'the host team’s report holds nothing of the checkout',
    argv: [...report, '--audience', 'host', '--home', '../private'],
    tree: { ...apart(), [pulse]: 'broken', 'private/other/pulse/2026-W38.md': '' },
    folder: 'host',
    code: 0,
    out: ['Status as of 2026-09-18, for the host team: 1 unknown\n'],
  },
  {
    name: 'validate checks both',
    argv: ['validate', '--home', '../private'],
    tree: { ...apart(), [pulse]: unsafe.replace('safety', 'safty') },
    folder: 'host',
    code: 1,
    out: [`home:${slug}/pulse/2026-W38.md:3:1 error `, '    safty: 1\n    ^^^^^\n', 'checked 5 documents: 1 error\n'],
  },
  {
    name: 'editors are told where to find a file of the checkout',
    argv: ['validate', '--home', '../private', '--format', 'unix'],
    tree: { ...apart(), [pulse]: unsafe.replace('safety: 1', 'safety: 9') },
    folder: 'host',
    code: 1,
    out: [`../private/${slug}/pulse/2026-W38.md:3:9: `],
  },
  {
    name: 'validate of an engagement’s folder covers its documents in the checkout',
    argv: ['validate', `engagements/${slug}`, '--home', '../private'],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: 'checked 4 documents: no problems\n',
  },
  {
    name: 'validate of a file of the checkout',
    argv: ['validate', `../private/${slug}/fit-check.md`, '--home', '../private'],
    tree: { ...apart(), [pulse]: 'broken' },
    folder: 'host',
    code: 0,
    out: 'checked 1 document: no problems\n',
  },
  {
    name: 'validate of the whole checkout',
    argv: ['validate', '../private', '--home', '../private'],
    tree: { ...apart(), [pulse]: unsafe },
    folder: 'host',
    code: 0,
    out: 'checked 2 documents: no problems\n',
  },
  {
    name: 'a retro writes its pulse to the checkout',
    argv: [...retro, '--safety', '4', '--home', '../private'],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: [`wrote engagements/${slug}/retros/2026-W38.md\nwrote ../private/${slug}/pulse/2026-W38.md\n`],
    writes: [note, pulse],
  },
  {
    name: 'a pulse that is there keeps the retro from being written',
    argv: [...retro, '--safety', '4', '--home', '../private'],
    tree: { ...apart(), [pulse]: unsafe },
    folder: 'host',
    code: 2,
    err: `error: home:${slug}/pulse/2026-W38.md already exists\n  nothing was written; edit that file, or move it first\n`,
  },
  {
    name: '--dry-run writes to neither',
    argv: [...retro, '--safety', '4', '--home', '../private', '--dry-run'],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: [`would write home:${slug}/pulse/2026-W38.md:\n`, 'nothing was written (--dry-run)\n'],
  },
  {
    name: 'a retro without a pulse needs no checkout',
    argv: retro,
    tree: apart(),
    folder: 'host',
    code: 0,
    out: ['wrote '],
    writes: [note],
  },
  {
    name: 'a retro with one does',
    argv: [...retro, '--safety', '4'],
    tree: apart(),
    folder: 'host',
    code: 2,
    err: `error: cannot write the pulse: ${unknown}`,
  },
  {
    name: 'add writes a debrief to the checkout, and makes its folder',
    argv: [
      'add',
      'debrief',
      slug,
      '--set',
      'engineer=Ada Lovelace',
      '--set',
      'satisfaction=4',
      '--set',
      'craft=4',
    ].concat('--set', 'growth=Patience', '--home', '../private'),
    tree: apart(),
    folder: 'host',
    code: 0,
    out: [`wrote ../private/${slug}/debriefs/ada-lovelace.md\n`],
    writes: [`private/${slug}/debriefs/ada-lovelace.md`],
  },
  {
    name: 'add of what the host team may read needs no checkout',
    argv: ['add', 'check-in', slug, '--set', 'attendees=Ada', '--set', 'comfortable=4'],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: ['wrote '],
    writes: [`host/engagements/${slug}/check-in.md`],
  },
  {
    name: 'edit cannot read a fit check without the checkout',
    argv: ['edit', 'fit-check', slug, '--set', 'decision=deferred'],
    tree: apart(),
    folder: 'host',
    code: 2,
    err: `error: cannot read the fit-check: ${unknown}`,
  },
  {
    name: 'edit --dry-run shows the change to a fit check in the checkout',
    argv: ['edit', 'fit-check', slug, '--set', 'decision=deferred', '--dry-run', '--home', '../private'],
    tree: apart(),
    folder: 'host',
    code: 0,
    out: [`would change home:${slug}/fit-check.md:\n`, '-decision: accepted\n+decision: deferred\n'],
  },
  {
    name: 'a checkout that is not there',
    argv: [...report, '--home', '../nowhere'],
    tree: apart(),
    folder: 'host',
    code: 2,
    err: ['error: ', '/nowhere does not exist\n  --home must be a checkout of the private repo with home/\n'],
  },
  {
    name: 'a checkout that is a file',
    argv: report,
    env: { AUXENG_HOME: 'auxeng.yaml' },
    tree: apart(),
    folder: 'host',
    code: 2,
    err: ['error: ', '/auxeng.yaml is not a folder\n  AUXENG_HOME must be a checkout of the private repo with home/\n'],
  },
  {
    name: 'a checkout inside the repo',
    argv: [...report, '--home', 'engagements'],
    tree: apart(),
    folder: 'host',
    code: 2,
    err: [
      'error: ',
      '/host/engagements is inside the repo, where home/ is not private\n  --home must be a checkout of another repo, outside of this one\n',
    ],
  },
  {
    name: 'the repo itself as its checkout',
    argv: [...report, '--home', '.'],
    tree: apart(),
    folder: 'host',
    code: 2,
    err: ['/host is inside the repo, where home/ is not private\n'],
  },
  {
    name: 'a checkout beside the settings is still inside the git repo around them',
    argv: ['-C', 'host/team', ...report, '--home', '../private'],
    tree: { ...apart(), 'host/team/auxeng.yaml': elsewhere, [`host/private/${slug}/fit-check.md`]: '' },
    code: 2,
    err: ['/host/private is inside the repo, where home/ is not private\n'],
  },
  {
    name: '--home where home/ is in the repo',
    argv: [...report, '--home', '../private'],
    tree: apart('version: 1\n'),
    folder: 'host',
    code: 2,
    err: 'error: --home does not apply: home/ is in the repo\n  `auxeng init --home DIR` sets it up elsewhere, by `home: elsewhere` in auxeng.yaml\n',
  },
  {
    name: 'AUXENG_HOME may be meant for another repo',
    argv: report,
    env: { AUXENG_HOME: '../nowhere' },
    tree: apart('version: 1\n'),
    folder: 'host',
    code: 0,
    out: ['Status as of 2026-09-18: 1 at-risk\n', 'without a fit check'],
  },
  {
    name: 'the settings cannot name the checkout',
    argv: report,
    tree: apart('version: 1\nhome: ../private\n'),
    folder: 'host',
    code: 2,
    err: ['error: auxeng.yaml has errors:\n  auxeng.yaml:2:7 "home" must be "elsewhere"'],
  },
  {
    name: 'home/ in the repo is not read',
    argv: [...report, '--home', '../private'],
    tree: { ...apart(), [`host/engagements/${slug}/home/pulse/2026-W38.md`]: unsafe },
    folder: 'host',
    code: 0,
    out: ['Status as of 2026-09-18: 1 unknown\n'],
  },
  {
    name: 'an engagement that only the checkout knows is declined',
    argv: [...report, slug, '--audience', 'host', '--home', '../private'],
    tree: {
      ...apart(),
      [`private/${slug}/fit-check.md`]:
        '---\ndate: 2026-08-31\nvotes: [{ voter: Ada, business_value: 0, technical_value: 0, team_fit: 0 }]\ndecision: declined\nreason: No time\n---\n',
    },
    folder: 'host',
    code: 2,
    err: [`error: the host team's report leaves out ${slug}\n`],
  },
  {
    name: 'completion takes the folder of --home for no command',
    argv: ['completion', 'candidates', '--', '--home', 'retro', 'rep'],
    code: 0,
    out: 'report\n',
  },
  {
    name: 'completion leaves folders to the shell',
    argv: ['completion', 'candidates', '--', '--home', ''],
    code: 0,
    out: ':files\n',
  },
];
