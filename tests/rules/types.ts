import type { Severity } from '../../src/base/diagnostic.ts';
import type { Changes } from '../support/builder.ts';
import type { LookOptions } from '../support/look.ts';

export interface Expected {
  severity: Severity;
  message: string;
  /** In the engagement's folder. */
  file: string;
  /** How the line begins that is the evidence, indentation aside. */
  at: string;
  weeks?: number;
  /** The failure mode that persists. */
  mode?: string;
}

export interface Case extends LookOptions {
  name: string;
  changes: Changes;
  /** Empty if the rule must not fire. */
  signals: readonly Expected[];
}

/** Where a threshold decides. */
export interface ThresholdCase extends LookOptions {
  threshold: string;
  value: number;
  changes: Changes;
  /** The severity without the threshold, and with it: `-` where the rule is silent. */
  usual: string;
  set: string;
}

/** Where a rule holds, where it does not, and where the evidence is missing. */
export interface RuleCases {
  fires: readonly Case[];
  silent: readonly Case[];
  unknown: readonly Case[];
  /** One for each threshold of the rule. */
  thresholds?: readonly ThresholdCase[];
}
