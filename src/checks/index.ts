import type { Diagnostic } from '../base/diagnostic.ts';
import type { Folder } from '../workspace/read.ts';
import { changesAndAccepted } from './changes.ts';
import { charterLists } from './charter.ts';
import { dateOrder, weekOfDate } from './dates.ts';
import { whose } from './engineers.ts';
import { charterDates, relayedAfterFound } from './life.ts';
import { nameCollisions } from './names.ts';
import { unknownReferences } from './references.ts';
import { actionDates, retroFigures } from './retros.ts';
import { requiredSections } from './sections.ts';
import type { Check } from './types.ts';

const checks: readonly Check[] = [
  actionDates,
  changesAndAccepted,
  charterDates,
  charterLists,
  dateOrder,
  relayedAfterFound,
  requiredSections,
  retroFigures,
  unknownReferences,
  weekOfDate,
  whose,
];

/** The problems that the schemas cannot see, of all engagements. */
export const checkFolders = (folders: readonly Folder[]): Diagnostic[] => [
  ...folders.flatMap((folder) => checks.flatMap(({ check }) => check(folder))),
  ...nameCollisions(folders),
];
