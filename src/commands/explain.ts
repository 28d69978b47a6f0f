import { UserError } from '../base/errors.ts';
import { suggestion } from '../base/nearest.ts';
import { explainable, explanation, explanations } from '../report/explain.ts';
import type { Style } from '../report/types.ts';
import type { CommandModule } from './types.ts';

function textFor(id: unknown, style: Style): string {
  if (typeof id !== 'string') return explanations(style);
  const text = explanation(id, style);
  if (text !== undefined) return text;
  throw new UserError(`unknown rule "${id}"`, suggestion(id, explainable, '`auxeng explain` lists them'));
}

export const explain: CommandModule = {
  configure: (command) =>
    command.addHelpText('after', '\nExamples:\n  $ auxeng explain\n  $ auxeng explain failure-persists'),
  async run([id], _flags, { io, style }) {
    await io.stdout.write(textFor(id, style));
    return 0;
  },
};
