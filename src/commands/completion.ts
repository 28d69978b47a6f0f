import { UserError } from '../base/errors.ts';
import { suggestion } from '../base/nearest.ts';
import { candidates } from './completion/candidates.ts';
import { scripts } from './completion/scripts.ts';
import type { CommandModule } from './types.ts';

const shells = Object.keys(scripts);

export const completion: CommandModule = {
  configure: (command) =>
    command.argument('[words...]', 'used by the scripts: the words up to the cursor').addHelpText(
      'after',
      `
Examples:
  $ auxeng completion bash >> ~/.bashrc
  $ auxeng completion zsh > ~/.zfunc/_auxeng       # a folder of $fpath
  $ auxeng completion fish > ~/.config/fish/completions/auxeng.fish`,
    ),
  async run([shell, words], _flags, context) {
    const { io } = context;
    if (shell === 'candidates') {
      const found = await candidates((words as string[] | undefined) ?? [], context);
      await io.stdout.write(found.map((word) => `${word}\n`).join(''));
      return 0;
    }
    const script = shells.includes(String(shell)) ? scripts[String(shell)] : undefined;
    if (script === undefined) throw new UserError(`unknown shell "${shell}"`, suggestion(String(shell), shells));
    await io.stdout.write(script);
    return 0;
  },
};
