/** An error that the user can fix: shown as a message and a hint, without a stack. Exit code 2. */
export class UserError extends Error {
  override name = 'UserError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** An error in a schema or template of the repo's own. */
export class FileError extends UserError {
  /** Relative to the repo's root. The message names it, too. */
  readonly file: string;

  constructor(file: string, message: string, hint: string) {
    super(message, hint);
    this.file = file;
  }
}

/** Nobody is left to ask. */
export class InputEnded extends UserError {
  override name = 'InputEnded';
}

/** The code of a system error, such as ENOENT. */
export const errorCode = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** The user pressed Ctrl-C, or wants nothing to be written, or a signal came. */
export class Interrupted extends Error {
  override name = 'Interrupted';
  /** The exit code. */
  readonly code: number;

  constructor(message = 'nothing was written', code = 130) {
    super(message);
    this.code = code;
  }
}
