import path from 'node:path';
import type { Command } from 'commander';
import type { Flags } from '../../drafts/flags.ts';
import { forTerminal } from '../../report/escape.ts';
import type { Style } from '../../report/types.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../types.ts';

export const addOutput = (command: Command): Command =>
  command.option('--output <file>', 'write the result to this file instead of printing it');

export const outputOf = (flags: Flags): string | undefined => flags.output as string | undefined;

/** Whether GitHub's runner reads what is printed. */
export const underActions = ({ io }: Pick<Context, 'io'>): boolean => io.env.GITHUB_ACTIONS === 'true';

/** A file is no terminal: it is coloured only if somebody asks for that. */
export const styleFor = (output: string | undefined, { style, io }: Context): Style =>
  output === undefined || !io.stdout.isTerminal ? style : { ...style, color: false };

/** Prints a result, or writes it to the file that was asked for. Throws a UserError if that cannot be. */
export async function showResult(
  text: string,
  output: string | undefined,
  { workspace, documents }: { workspace: Workspace; documents: readonly string[] },
  { io, cwd, quiet }: Context,
): Promise<void> {
  if (output === undefined) return io.stdout.write(text);
  const { writeOutput } = await import('../../workspace/output.ts');
  writeOutput(workspace, { cwd, file: output, documents }, text);
  if (!quiet) await io.stdout.write(`wrote ${forTerminal(path.normalize(output))}\n`);
}
