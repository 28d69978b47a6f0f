import type { Tree } from '../../support/repo.ts';

/** One row of the table: a command line, the repo it meets, and all that comes of it. */
export interface CliCase {
  name: string;
  argv: readonly string[];
  tree?: Tree;
  /** Where in the repo the command is started. */
  folder?: string;
  env?: Record<string, string>;
  userName?: string;
  code: 0 | 1 | 2;
  /** The whole text, or parts of it in their order; left out, nothing is written there. */
  out?: string | readonly string[];
  err?: string | readonly string[];
  /** Whether the output is coloured. */
  colored?: boolean;
  /** The new files. None when left out; what was there before never changes. */
  writes?: readonly string[];
}
