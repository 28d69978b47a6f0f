import { dropGoalLine, dropPracticeLine, goalLine, practiceLine, targetLine } from './goals.ts';
import { championLine, contactLine, joinLine, leaveLine } from './people.ts';
import { acceptLine, advisorLine, endLine, pauseLine, setLine } from './plain.ts';
import type { ChangeLine } from './types.ts';

/** In the order of the help, of the list that is asked, and in which they are made: who leaves can be followed. */
export const changeLines: readonly ChangeLine[] = [
  endLine,
  pauseLine,
  leaveLine,
  advisorLine,
  joinLine,
  goalLine,
  targetLine,
  dropGoalLine,
  practiceLine,
  dropPracticeLine,
  championLine,
  contactLine,
  acceptLine,
  setLine,
];
