import type { Day } from '../base/calendar.ts';

export interface Entry {
  name: string;
  /** `other`: a link, a device, a submodule. It is never followed. */
  type: 'file' | 'folder' | 'other';
}

/** The files of a repo, from wherever they come. Paths are relative to its root, with forward slashes. */
export interface Files {
  /** The entries of a folder, by name; none where there is no such folder. */
  list(folder: string): Entry[];
  /**
   * The bytes of a file. Of a larger one, `limit` + 1 bytes, and no promise which: it is too large to be read. Throws when the
   * file cannot be read.
   */
  read(file: string, limit: number): Uint8Array;
  /** Names the files that are read next, in that order, where it saves time to fetch them at once. */
  prepare?(files: readonly string[]): void;
}

export interface OutputStream {
  /** Resolves when the text has left the process. Rejects when it cannot be written. */
  write(text: string): Promise<void>;
  isTerminal: boolean;
  /** Columns of the terminal; 80 where there is none. */
  columns: number;
}

/** Texts by name that are kept outside of what git tracks. */
export interface State {
  read(name: string): string | undefined;
  /** False where it could not be kept. */
  write(name: string, text: string): boolean;
  remove(name: string): void;
}

/** The program's only access to the outside world. */
export interface Io {
  cwd: string;
  platform: string;
  /** The file that was started, if that is known: how it was installed is noted beside it. */
  program: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: OutputStream;
  stderr: OutputStream;
  /** Where prompts draw themselves. */
  terminal: NodeJS.WritableStream;
  /** Today in a time zone, or in the machine's. */
  today(timeZone?: string): Day;
  /** Resolves when something below a folder has changed. */
  nextChange(folder: string): Promise<void>;
  /** `git config user.name`, if git and the name are there. */
  userName(): string | undefined;
  /** A path in git's configuration as it is in a folder, if git and the entry are there. */
  gitPath(folder: string, name: string): string | undefined;
  /** Sets an entry in the configuration of the git repo around a folder. Throws when git fails. */
  setGitConfig(folder: string, name: string, value: string): void;
  /** What is kept for the repo in a folder. */
  state(folder: string): State;
  /** Opens a file in the person's editor and waits. Throws when the editor fails. */
  edit(command: string, file: string): Promise<void>;
  /**
   * Tells when nobody can answer any more: with the exit code where a signal ends the program, without one where the input is
   * over or the terminal is gone. Returns how to listen no longer.
   */
  whenOver(listener: (code?: number) => void): () => void;
  /** Tells when the program goes on after it was stopped. Returns how to listen no longer. */
  whenContinued(listener: () => void): () => void;
}
