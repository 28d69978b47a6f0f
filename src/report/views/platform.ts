import { count } from '../../base/text.ts';
import type { FindingStatus, PlatformStatus } from '../../status/types.ts';
import type { Block, Cell, View } from '../blocks.ts';
import { titleBlock } from './title.ts';

const findingRow = ({ title, engagement, kind, impact, status, age_days }: FindingStatus): Cell[] => [
  title,
  engagement,
  kind ?? '-',
  impact ?? '-',
  status ?? '-',
  age_days === null ? '-' : `${age_days} d`,
];

/** By component; those that several engagements ran into come first. */
function findingBlocks({ findings: all }: PlatformStatus): Block[] {
  const components = [...new Set(all.map(({ component }) => component.toLowerCase()))];
  const columns = [
    { title: 'Finding', flexible: true },
    { title: 'Engagement' },
    { title: 'Kind', wide: true },
    { title: 'Impact' },
    { title: 'Status' },
    { title: 'Age' },
  ];
  return components.flatMap((component): Block[] => {
    const matching = all.filter((finding) => finding.component.toLowerCase() === component);
    const [first] = matching;
    const repeats = first?.repeats ?? 1;
    const text = `${first?.component || '(no component)'}${repeats > 1 ? `: met in ${repeats} engagements` : ''}`;
    return [
      { type: 'subheading', text },
      { type: 'table', columns, rows: matching.map(findingRow) },
    ];
  });
}

function championBlocks({ champions: all }: PlatformStatus): Block[] {
  if (all.length === 0) return [];
  const columns = [{ title: 'Host team' }, { title: 'Champion', flexible: true }, { title: 'Last contact' }];
  const rows = all.map(({ host_team, name, last_contact }) => [host_team, name, last_contact ?? 'unknown']);
  return [{ type: 'table', columns, rows }];
}

function practiceBlocks({ practices: all }: PlatformStatus): Block[] {
  if (all.length === 0) return [];
  const columns = [{ title: 'Practice', flexible: true }, { title: 'Held by' }, { title: 'Teams', wide: true }];
  const rows = all.map(({ title, teams, held_by }): Cell[] => [
    title,
    { share: held_by.length / teams, words: `${held_by.length} of ${count(teams, 'team')}` },
    held_by.join(', ') || '-',
  ]);
  return [{ type: 'table', columns, rows }];
}

const signed = (score: number): string => (score > 0 ? `+${score}` : String(score));

function npsBlocks({ nps: { score, answers, over_time } }: PlatformStatus): Block[] {
  if (score === null) return [];
  const columns = [
    { title: 'Wrapped up' },
    { title: 'Engagement', flexible: true },
    { title: 'Score' },
    { title: 'Answers' },
  ];
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
  ...(blocks.length > 0 ? blocks : [{ type: 'paragraph' as const, text: otherwise }]),
];

/** What the platform learned, and what of it has stayed with the teams. */
export const platform: View = {
  name: 'platform',
  blocks: (status) => [
    titleBlock('Platform', status, count(status.platform.findings.length, 'finding')),
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
  ],
};
