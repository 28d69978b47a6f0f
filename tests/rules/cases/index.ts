import { after } from './after.ts';
import { agreements } from './agreements.ts';
import { executing } from './executing.ts';
import { lastingModes } from './lasting-modes.ts';
import { pace } from './pace.ts';
import { failurePersists } from './persists.ts';
import { planning } from './planning.ts';
import { program } from './program.ts';
import { rhythm } from './rhythm.ts';
import type { RuleCases } from './types.ts';
import { weeklyModes } from './weekly-modes.ts';

/** Every rule must be here: the contract test holds this list and the rules together. */
export const allCases: readonly RuleCases[] = [
  ...weeklyModes,
  ...lastingModes,
  failurePersists,
  ...agreements,
  ...rhythm,
  ...planning,
  ...executing,
  ...pace,
  ...after,
  ...program,
];
