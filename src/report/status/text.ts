import { count } from '../../base/text.ts';
import type { ActionStatus, EngagementStatus, Status } from '../../status/types.ts';
import { diagnosticLine } from '../diagnostics/text.ts';
import { forTerminal } from '../escape.ts';
import { type Palette, pad, paletteOf, table, wrap } from '../text.ts';
import type { StatusFormat, Style } from '../types.ts';
import { howToBegin, percent, weekOfWeeks } from '../words.ts';

/** From this width on there is room for the state of the first production release. */
const wide = 96;

function overview(engagements: readonly EngagementStatus[], { columns }: Style, palette: Palette): string[] {
  const rows = engagements.map((engagement) => [
    forTerminal(engagement.slug),
    engagement.phase,
    weekOfWeeks(engagement),
    `${engagement.retros.held}/${engagement.retros.expected}`,
    percent(engagement.progress.diffusion),
    percent(engagement.progress.project),
    ...(columns >= wide ? [engagement.mvp ?? '-'] : []),
    engagement.health.level,
  ]);
  const paintHealth = (text: string, row: number) => palette.health(engagements[row]?.health.level ?? 'unknown', text);
  const head = [
    { title: 'ENGAGEMENT', flexible: true },
    ...['PHASE', 'WEEK', 'RETROS', 'DIFFUSION', 'PROJECT', ...(columns >= wide ? ['MVP'] : [])].map((title) => ({
      title,
    })),
    { title: 'HEALTH', paint: paintHealth },
  ];
  return table(head, rows, columns, palette);
}

function attention({ slug, health, signals }: EngagementStatus, { columns }: Style, palette: Palette): string[] {
  const lines = signals.flatMap(({ rule, severity, message, file, line, weeks }) => {
    const since = weeks !== null && weeks > 1 ? palette.dim(`  for ${count(weeks, 'week')}`) : '';
    return [
      `  ${palette.severity(severity, pad(severity, 8))} ${palette.bold(rule)}${since}`,
      `           ${wrap(forTerminal(message), columns, '           ')}`,
      `           ${palette.dim(forTerminal(`${file}:${line}`))}`,
    ];
  });
  return [`${palette.bold(forTerminal(slug))}  ${palette.health(health.level)}`, ...lines, ''];
}

function openActions({ slug, actions }: EngagementStatus, { columns }: Style, palette: Palette): string[] {
  const open = actions.filter(({ done }) => !done);
  if (open.length === 0) return [];
  const words = ({ text, owner, due }: ActionStatus) =>
    [forTerminal(text), owner && `@${forTerminal(owner)}`, due && `(due ${due})`].filter(Boolean).join(' ');
  return [
    palette.bold(forTerminal(slug)),
    ...open.map((action, index) => `  ${String(index + 1).padStart(2)}. ${wrap(words(action), columns, '      ')}`),
    '',
  ];
}

function broken({ diagnostics }: Status, palette: Palette): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const files = new Set(errors.map(({ file }) => file));
  return [
    palette.severity(
      'error',
      `${count(files.size, 'document')} left out, for ${files.size === 1 ? 'it does' : 'they do'} not validate:`,
    ),
    ...errors.map((diagnostic) => `  ${diagnosticLine(diagnostic, palette)}`),
    '',
  ];
}

function section(title: string, lines: readonly string[], palette: Palette): string[] {
  return lines.length === 0 ? [] : ['', palette.bold(title), '', ...lines.slice(0, -1)];
}

/** For people at a terminal: what needs attention is spelled out, and what is well takes one row. */
export const text: StatusFormat = {
  name: 'text',
  render(status, style) {
    const palette = paletteOf(style);
    const { engagements, as_of, audience } = status;
    const forHost = audience === 'host' ? ', for the host team' : '';
    const noisy = engagements.filter(({ signals }) => signals.length > 0);
    if (engagements.length === 0 && status.diagnostics.length === 0) return `${wrap(howToBegin, style.columns)}\n`;
    return [
      ...broken(status, palette),
      `${palette.bold('Status')} as of ${as_of}${forHost}: ${count(engagements.length, 'engagement')}`,
      '',
      ...(engagements.length > 0 ? overview(engagements, style, palette) : []),
      ...section(
        'NEEDS ATTENTION',
        noisy.flatMap((engagement) => attention(engagement, style, palette)),
        palette,
      ),
      ...section(
        'OPEN ACTIONS',
        engagements.flatMap((engagement) => openActions(engagement, style, palette)),
        palette,
      ),
      '',
    ].join('\n');
  },
};
