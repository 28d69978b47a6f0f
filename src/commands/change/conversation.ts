import { InputEnded, UserError } from '../../base/errors.ts';
import type { Flags } from '../../drafts/flags.ts';
import { askDay, askField, askText } from './ask.ts';
import type { Charter, Decision } from './decision.ts';
import { changeLines } from './lines.ts';
import type { Asked, ChangeLine, NamedChange } from './types.ts';

/** When, why and for how long, where that is written down and no flag says it. */
async function askDecision(line: ChangeLine, asked: Asked, flags: Flags): Promise<Decision> {
  const { on, reason, until } = flags as { on?: string; reason?: string; until?: string };
  const { needsReason, mayEnd } = line;
  const day = on ?? (await askDay(asked, line));
  const why = reason ?? (needsReason ? await askText(asked, ['changes', 0, 'reason'], { message: 'Why?' }) : '');
  const last = until ?? (mayEnd ? await askField(asked, ['accepted', 0, 'until'], { optional: true }) : undefined);
  return { on: day, reason: why, until: last === undefined ? undefined : String(last) };
}

async function askChange(asked: Asked, flags: Flags): Promise<NamedChange> {
  const choices = changeLines.map((line) => ({ value: line, name: line.title }));
  const line = (await asked.prompter.select('What has changed?', choices)) as ChangeLine;
  const value = await line.ask(asked);
  return { line, value, decision: await askDecision(line, asked, flags) };
}

/**
 * Change after change, until there is no more. What cannot be is said at once, and the others stay. `tried` gives the charter
 * with all of them, or throws a UserError.
 */
export async function askChanges(
  asked: Asked,
  flags: Flags,
  tried: (changes: readonly NamedChange[]) => Promise<Charter>,
): Promise<NamedChange[]> {
  let changes: NamedChange[] = [];
  let { charter } = asked;
  do {
    try {
      const more = [...changes, await askChange({ ...asked, charter }, flags)];
      charter = await tried(more);
      changes = more;
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof InputEnded) throw error;
      for (const text of [...error.message.split('\n'), error.hint ?? '']) await asked.prompter.say(text);
    }
  } while (await asked.prompter.confirm('Anything else?', '', false));
  return changes;
}
