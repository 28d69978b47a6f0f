import path from 'node:path';
import { Command, type Option } from 'commander';
import type { Io } from '../../io/types.ts';
import { explainable } from '../../report/explain.ts';
import { listSlugs } from '../../workspace/find.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import { flagChoices } from '../shared/flags.ts';
import type { CommandEntry, Context, Operand } from '../types.ts';
import { filesMark, scripts } from './scripts.ts';
import { knownWords } from './values.ts';

/** Words of the command line behind `auxeng`, the last of them unfinished. */
interface Line {
  /** Before the command: global flags. */
  entry: CommandEntry | undefined;
  operands: string[];
  previous: string;
  current: string;
  cwd: string;
}

const globalFlags = ['-C', '--directory', '--home', '--color', '--no-color', '--quiet', '--version', '--help'];
const startsElsewhere = (word: string | undefined): boolean => word === '-C' || word === '--directory';
const takesFolder = (word: string | undefined): boolean => startsElsewhere(word) || word === '--home';

/** Values of flags are not operands, nor are the folders of -C and --home. */
function parseLine(
  words: readonly string[],
  { commands, cwd }: Pick<Context, 'commands' | 'cwd'>,
  options: (entry: CommandEntry) => readonly Option[],
): Line {
  const done = words.slice(0, -1);
  const line: Line = { entry: undefined, operands: [], previous: done.at(-1) ?? '', current: words.at(-1) ?? '', cwd };
  for (const [index, word] of done.entries()) {
    const before = done[index - 1];
    const flag = line.entry && options(line.entry).find(({ long, short }) => before === long || before === short);
    if (startsElsewhere(before)) line.cwd = path.resolve(cwd, word);
    if (word.startsWith('-') || takesFolder(before) || flag?.required) continue;
    if (line.entry) line.operands.push(word);
    else line.entry = commands.find(({ name }) => name === word);
  }
  return line;
}

async function workspaceAt(cwd: string): Promise<Workspace | undefined> {
  try {
    return await openWorkspace(cwd);
  } catch {
    // Completion cannot report errors: a repo that cannot be read has no candidates.
    return undefined;
  }
}

async function operandWords(operand: Operand | undefined, cwd: string): Promise<string[]> {
  if (operand === 'path') return [filesMark];
  if (operand === 'rule') return [...explainable];
  if (operand === 'shell') return Object.keys(scripts);
  const workspace = await workspaceAt(cwd);
  if (!workspace) return [];
  if (operand === 'kind') return workspace.kinds.map(({ name }) => name);
  return operand === 'engagement' ? listSlugs(workspace.files, workspace.settings.engagements) : [];
}

/** The possible values of a flag: those that it always takes, or those that the engagement has. */
async function flagWords(
  flag: Option,
  { completes }: CommandEntry,
  { operands, current, folder, today }: Pick<Line, 'operands' | 'current'> & { folder: string; today: Io['today'] },
): Promise<readonly string[]> {
  if (/<(file|folder|dir)>/i.test(flag.flags)) return [filesMark];
  const always = flagChoices(flag);
  if (always.length > 0) return always;
  const at = completes.indexOf('engagement');
  const workspace = at === -1 ? undefined : await workspaceAt(folder);
  if (!workspace) return [];
  const name = operands[at];
  return knownWords(flag.long ?? '', current, name, { workspace, today: today(workspace.settings.retro.timezone) });
}

async function wordsAt(
  words: readonly string[],
  { commands, cwd, io }: Pick<Context, 'commands' | 'cwd' | 'io'>,
): Promise<string[]> {
  const options = new Map<CommandEntry, readonly Option[]>();
  for (const entry of commands.filter(({ name }) => words.includes(name))) {
    const command = new Command(entry.name);
    (await entry.load()).configure(command);
    options.set(entry, command.options);
  }
  const optionsOf = (entry: CommandEntry) => options.get(entry) ?? [];
  const { entry, operands, previous, current, cwd: folder } = parseLine(words, { commands, cwd }, optionsOf);
  if (takesFolder(previous)) return [filesMark];
  const starting = (found: readonly string[]) => found.filter((word) => word === filesMark || word.startsWith(current));
  if (!entry) return starting(current.startsWith('-') ? globalFlags : commands.map(({ name }) => name));
  const flag = optionsOf(entry).find(({ long, short }) => previous === long || previous === short);
  if (flag?.required) return starting(await flagWords(flag, entry, { operands, current, folder, today: io.today }));
  if (current.startsWith('-')) {
    return starting([...optionsOf(entry).flatMap(({ long }) => long ?? []), ...globalFlags]);
  }
  // What is repeated, such as the engagements of a report, is completed again and again.
  const operand =
    entry.completes[operands.length] ?? (entry.operands.includes('...') ? entry.completes.at(-1) : undefined);
  return starting(await operandWords(operand, folder));
}

/** The possible words at the cursor, of which a flag and its value can be one. */
export async function candidates(
  words: readonly string[],
  context: Pick<Context, 'commands' | 'cwd' | 'io'>,
): Promise<string[]> {
  const [, flag, value] = /^(--[a-z-]+)=(.*)$/.exec(words.at(-1) ?? '') ?? [];
  if (flag === undefined || value === undefined) return wordsAt(words, context);
  const found = await wordsAt([...words.slice(0, -1), flag, value], context);
  return found.map((word) => (word === filesMark ? word : `${flag}=${word}`));
}
