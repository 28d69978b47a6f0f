import type { Diagnostic, PublishedDiagnostic } from '../../base/diagnostic.ts';
import { count } from '../../base/text.ts';
import { forTerminal } from '../escape.ts';
import { type Palette, paletteOf, truncate, widthOf } from '../text.ts';
import type { Style, Validation, ValidationFormat } from '../types.ts';
import { emptyRepoHint } from '../words.ts';

/** `path:line:column severity message rule` */
export function diagnosticLine(
  { file, range, severity, message, rule }: PublishedDiagnostic,
  palette: Palette,
): string {
  const location = forTerminal(`${file}:${range.start.line}:${range.start.column}`);
  return `${palette.bold(location)} ${palette.severity(severity)} ${forTerminal(message)} ${palette.dim(rule)}`;
}

/** The line of the file with carets below the location; long lines are cut around it. */
function excerpt({ range }: Diagnostic, line: string, style: Style, palette: Palette): string[] {
  const { columns } = style;
  if (line.trim() === '') return [];
  const { start, end } = range;
  const tabless = line.replaceAll('\t', ' ');
  const skipped = widthOf(forTerminal(tabless.slice(0, start.column - 1))) > columns - 30 ? start.column - 11 : 0;
  const before = forTerminal(tabless.slice(skipped, start.column - 1));
  const marked = tabless.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  const lead = skipped > 0 ? (style.unicode ? '…' : '...') : '';
  const room = columns - 4 - widthOf(lead + before);
  const carets = '^'.repeat(Math.max(1, Math.min(room, widthOf(forTerminal(marked)))));
  return [
    `    ${truncate(lead + before + forTerminal(tabless.slice(start.column - 1)), columns - 4, style)}`,
    `    ${' '.repeat(widthOf(lead + before))}${palette.bold(carets)}`,
  ];
}

function summary({ checked, diagnostics, known, withoutHome }: Validation): string {
  if (checked === 0 && diagnostics.length === 0) return `checked nothing: ${emptyRepoHint}`;
  const kind = known === undefined ? '' : 'new ';
  const found = (['error', 'warning'] as const).flatMap((wanted) => {
    const number = diagnostics.filter(({ severity }) => severity === wanted).length;
    return number === 0 ? [] : [count(number, `${kind}${wanted}`)];
  });
  const without = withoutHome ? ' (home/ is elsewhere)' : '';
  const before = known ? ` (${count(known, 'problem')} from before)` : '';
  return `checked ${count(checked, 'document')}${without}: ${found.join(' and ') || `no ${kind}problems`}${before}`;
}

export const validationText: ValidationFormat = {
  name: 'text',
  render(validation, style) {
    const palette = paletteOf(style);
    const problems = validation.diagnostics.flatMap((diagnostic) => {
      const line = validation.lineOf(diagnostic.file, diagnostic.range.start.line);
      return [
        diagnosticLine(diagnostic, palette),
        ...(line === undefined ? [] : excerpt(diagnostic, line, style, palette)),
      ];
    });
    return [...problems, summary(validation), ''].join('\n');
  },
};
