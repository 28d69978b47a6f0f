import type { Diagnostic } from '../base/diagnostic.ts';
import type { Status } from '../status/types.ts';
import type { Page, View } from './blocks.ts';

/** How a terminal wants its text. */
export interface Style {
  columns: number;
  color: boolean;
  /** Whether drawings may use more than ASCII. */
  unicode: boolean;
}

export type StatusFormatName = 'text' | 'markdown' | 'json' | 'csv' | 'html';
export type ValidationFormatName = 'text' | 'json' | 'github' | 'sarif' | 'junit' | 'rdjson' | 'unix';

/** A format is a pure function to a text that ends in a line break; it decides nothing. */
export interface StatusFormat<Shown extends Page = View> {
  name: StatusFormatName;
  render(status: Status, view: Shown, style: Style): string;
}

export interface Validation {
  checked: number;
  /** The documents that were checked, if the format names them. */
  files?: readonly string[];
  diagnostics: readonly Diagnostic[];
  /** With --since: how many more problems there were before. */
  known?: number;
  /** The text of a line of a file, to show it; nothing where it cannot be read. */
  lineOf(file: string, line: number): string | undefined;
  /** Whether home/ is elsewhere, and could not be checked. */
  withoutHome?: boolean;
  /** Where a file is found from the root, if that is not its name. */
  pathOf?(file: string): string;
  /** Where a file lies in its git repo, from the root of that; nothing for one of the private checkout. */
  repoPathOf?(file: string): string | undefined;
}

export interface ValidationFormat {
  name: ValidationFormatName;
  /** May be empty where there is no problem: editors take every line for one. */
  render(validation: Validation, style: Style): string;
}
