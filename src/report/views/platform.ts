import { byText } from '../../base/diagnostic.ts';
import { groupBy } from '../../base/groups.ts';
import { count, normalize } from '../../base/text.ts';
import type { FindingStatus, PlatformStatus, PracticeStatus, Quarter } from '../../status/types.ts';
import type { Block, Cell, View } from '../blocks.ts';
import { signed } from '../words.ts';
import { choreBlocks } from './signals.ts';
import { optionalSection, titleBlock } from './title.ts';

/** How far it has come: to whom it was relayed and when, or for how long it waits. */
function progressWords({ status, relayed, age_days: age }: FindingStatus): string {
  if (relayed !== null) {
    const where = `relayed to ${relayed.to} on ${relayed.date}`;
    return status === null || status === 'relayed' ? where : `${status}, ${where}`;
  }
  return `${status ?? 'noted'}${status === 'noted' && age !== null ? ` ${count(age, 'day')} ago` : ''}`;
}

const findingWords = (finding: FindingStatus): string => {
  const kinds = [finding.impact && `${finding.impact} impact`, finding.kind].filter(Boolean).join(' ');
  return `${finding.title}${kinds && ` (${kinds})`}: ${progressWords(finding)}`;
};

/** By component; those that several engagements ran into come first. */
function findingBlocks({ findings: all }: PlatformStatus): Block[] {
  const components = groupBy(all, ({ component }) => normalize(component));
  return [...components.values()].flatMap((matching): Block[] => {
    const [first] = matching;
    const repeats = first?.repeats ?? 1;
    const text = `${first?.component || '(no component)'}${repeats > 1 ? `: met in ${repeats} engagements` : ''}`;
    const items = matching.map((finding) => ({ label: finding.engagement, text: findingWords(finding) }));
    return [
      { type: 'subheading', text },
      { type: 'list', items },
    ];
  });
}

/** As many quarters as fit beside the rest; JSON has them all. */
const shownQuarters = 3;

const newestQuarters = (rows: readonly { quarters: Record<Quarter, unknown> }[]): Quarter[] =>
  [...new Set(rows.flatMap(({ quarters }) => Object.keys(quarters)))].sort(byText).slice(-shownQuarters);

/** With the mean sentiment, 1 to 5, of each quarter. */
function championBlocks({ champions: all }: PlatformStatus): Block[] {
  if (all.length === 0) return [];
  const quarters = newestQuarters(all);
  const columns = [
    { title: 'Host team', flexible: true },
    { title: 'Champion', flexible: true },
    { title: 'Last contact', rank: quarters.length + 1 },
    ...quarters.map((title, at) => ({ title, rank: at + 1 })),
  ];
  const rows = all.map(({ host_team, name, last_contact, quarters: felt }) => [
    host_team,
    name,
    last_contact ?? 'unknown',
    ...quarters.map((quarter) => String(felt[quarter] ?? '-')),
  ]);
  return [{ type: 'table', columns, rows }];
}

const teamTable = (all: readonly PracticeStatus[]): Block => ({
  type: 'table',
  columns: [
    { title: 'Practice', flexible: true },
    { title: 'Held by' },
    { title: 'Lost by' },
    { title: 'Teams', rank: 1, flexible: true },
  ],
  rows: all.map(({ title, teams, held_by, lost_by }): Cell[] => [
    title,
    { share: held_by.length / teams, words: `${held_by.length} of ${count(teams, 'team')}` },
    lost_by.length === 0 ? '-' : count(lost_by.length, 'team'),
    held_by.join(', ') || '-',
  ]),
});

function quarterRows({ title, quarters }: PracticeStatus, shown: readonly Quarter[]): Cell[][] {
  return shown.flatMap((quarter) => {
    const { taken_up: taken = 0, held = 0, lost = 0 } = quarters[quarter] ?? {};
    return taken + held + lost === 0 ? [] : [[title, quarter, String(taken), String(held), String(lost)]];
  });
}

/** How many teams took each practice up in the newest quarters, held and lost it. */
function quarterBlocks(all: readonly PracticeStatus[]): Block[] {
  const quarters = newestQuarters(all);
  const rows = all.flatMap((practice) => quarterRows(practice, quarters));
  const columns = [
    { title: 'Practice', flexible: true },
    { title: 'Quarter' },
    { title: 'Taken up' },
    { title: 'Held' },
    { title: 'Lost' },
  ];
  return rows.length === 0
    ? []
    : [
        { type: 'subheading', text: 'Teams by quarter' },
        { type: 'table', columns, rows },
      ];
}

const practiceBlocks = ({ practices: all }: PlatformStatus): Block[] =>
  all.length === 0 ? [] : [teamTable(all), ...quarterBlocks(all)];

function npsBlocks({ nps: { score, answers, over_time } }: PlatformStatus): Block[] {
  if (score === null) return [];
  const columns = [{ title: 'Wrapped up', rank: 1 }, { title: 'Engagement' }, { title: 'Score' }, { title: 'Answers' }];
  const rows = over_time.map((round): Cell[] => [
    round.date,
    round.engagement,
    signed(round.score),
    String(round.answers),
  ]);
  return [
    {
      type: 'paragraph',
      text: `${signed(score)} over ${count(answers, 'answer')}: promoters minus detractors, in percent.`,
    },
    { type: 'table', columns, rows },
  ];
}

const sectionOrNote = (text: string, blocks: Block[], otherwise: string): Block[] => [
  { type: 'heading', text },
  ...(blocks.length > 0 ? blocks : [{ type: 'paragraph' as const, text: otherwise, own: true as const }]),
];

/** What the platform learned, and what of it has stayed with the teams. */
export const platform: View = {
  name: 'platform',
  blocks: (status) => [
    titleBlock('Platform', status, [count(status.platform.findings.length, 'finding')]),
    ...sectionOrNote('Findings', findingBlocks(status.platform), 'None yet: `auxeng add finding` records one.'),
    ...sectionOrNote(
      'Champions',
      championBlocks(status.platform),
      'None yet: add them under "champions" in a charter.',
    ),
    ...sectionOrNote(
      'Practices',
      practiceBlocks(status.platform),
      'None yet: add them under "practices" in a charter.',
    ),
    ...sectionOrNote('Promoter score', npsBlocks(status.platform), 'None yet: a wrap-up records them.'),
    ...optionalSection('For the home team', choreBlocks(status.engagements, ['finding-not-relayed', 'champion-quiet'])),
  ],
};
