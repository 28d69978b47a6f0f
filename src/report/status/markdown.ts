import { count } from '../../base/text.ts';
import type { ActionStatus, EngagementStatus, Status } from '../../status/types.ts';
import { forMarkdown } from '../escape.ts';
import type { StatusFormat } from '../types.ts';
import { howToBegin, percent, weekOfWeeks } from '../words.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function overview(engagements: readonly EngagementStatus[]): string[] {
  const head = ['Engagement', 'Phase', 'Week', 'Retros', 'Diffusion', 'Project', 'MVP', 'Health'];
  return [
    row(head),
    row(head.map(() => '---')),
    ...engagements.map((engagement) =>
      row([
        forMarkdown(engagement.title),
        engagement.phase,
        weekOfWeeks(engagement),
        `${engagement.retros.held}/${engagement.retros.expected}`,
        percent(engagement.progress.diffusion),
        percent(engagement.progress.project),
        engagement.mvp ?? '-',
        `**${engagement.health.level}**`,
      ]),
    ),
    '',
  ];
}

const attention = ({ title, health, signals }: EngagementStatus): string[] => [
  `### ${forMarkdown(title)}: ${health.level}`,
  '',
  ...signals.map(
    ({ rule, severity, message, file, line }) =>
      `- **${severity}** ${rule}: ${forMarkdown(message)} (${forMarkdown(`${file}:${line}`)})`,
  ),
  '',
];

function openActions({ title, actions }: EngagementStatus): string[] {
  const open = actions.filter(({ done }) => !done);
  if (open.length === 0) return [];
  const words = ({ text, owner, due }: ActionStatus) =>
    [forMarkdown(text), owner && forMarkdown(`@${owner}`), due && `(due ${due})`].filter(Boolean).join(' ');
  return [`### ${forMarkdown(title)}`, '', ...open.map((action) => `- [ ] ${words(action)}`), ''];
}

function broken({ diagnostics }: Status): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  return [
    `**${count(new Set(errors.map(({ file }) => file)).size, 'document')} left out: not valid**`,
    '',
    ...errors.map(({ file, range, message, rule }) => {
      const { line, column } = range.start;
      return `- ${forMarkdown(`${file}:${line}:${column} ${message}`)} (${rule})`;
    }),
    '',
  ];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines];

/** For job summaries and mails. */
export const markdown: StatusFormat = {
  name: 'markdown',
  render(status) {
    const { engagements, as_of, audience } = status;
    const lines = [
      `# Engagements as of ${as_of}${audience === 'host' ? ', for the host team' : ''}`,
      '',
      ...broken(status),
      ...(engagements.length > 0 ? overview(engagements) : [howToBegin, '']),
      ...section('Needs attention', engagements.filter(({ signals }) => signals.length > 0).flatMap(attention)),
      ...section('Open actions', engagements.flatMap(openActions)),
    ];
    return lines.join('\n');
  },
};
