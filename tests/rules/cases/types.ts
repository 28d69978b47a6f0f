import type { Severity } from '../../../src/base/diagnostic.ts';
import type { Audience } from '../../../src/model/types.ts';
import type { Changes, Fields } from '../../support/builder.ts';

export interface Expected {
  /** The rule's own by default. */
  severity: Severity;
  message: string;
  /** In the engagement's folder. */
  file: string;
  /** How the line begins that is the evidence, indentation aside. */
  at: string;
  weeks?: number;
}

export interface Case {
  name: string;
  changes: Changes;
  /** Other engagements of the same program, each with a slug of its own. */
  also?: readonly Changes[];
  /** `healthyDay` by default. */
  day?: string;
  audience?: Audience;
  settings?: Fields;
  /** A document is meant not to validate; in every other case all of them must. */
  broken?: true;
  /** Nothing where the rule is to be silent. */
  signals: readonly Expected[];
}

/** Where a rule holds, where it does not, and where the evidence is missing. */
export interface RuleCases {
  rule: string;
  fires: readonly Case[];
  silent: readonly Case[];
  unknown: readonly Case[];
}
