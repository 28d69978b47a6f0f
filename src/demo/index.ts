import { addDays, type Day, mondayOf } from '../base/calendar.ts';
import type { PlannedFile } from '../workspace/write.ts';
import { catalogDiagnosis, giftCards, inventoryEvents, legacyReports } from './ahead.ts';
import { checkoutTesting } from './checkout-testing.ts';
import { checkIn, debrief, findings, wrapUp } from './documents/after.ts';
import { charter, expectations, fitCheck, onePager } from './documents/before.ts';
import { weeklyNotes } from './documents/weekly.ts';
import { returnsCi, shippingDeploys } from './over.ts';
import { searchBuilds } from './search-builds.ts';
import type { Story } from './types.ts';
import { loyaltyOnboarding, paymentsTracing } from './under-way.ts';

export const stories: readonly Story[] = [
  checkoutTesting,
  searchBuilds,
  paymentsTracing,
  loyaltyOnboarding,
  catalogDiagnosis,
  inventoryEvents,
  giftCards,
  legacyReports,
  shippingDeploys,
  returnsCi,
];

function engagement(story: Story, day: Day): PlannedFile[] {
  const monday = mondayOf(day);
  const start = story.startsInWeek === undefined ? undefined : addDays(monday, 7 * story.startsInWeek);
  // Engagements that have not started yet have their earlier documents already.
  const asked = addDays(start === undefined || start > monday ? monday : start, -21);
  const planned = [
    charter(story, start, day),
    onePager(story, asked),
    ...(story.decision?.decision === 'accepted' ? [expectations(story, start)] : []),
    ...fitCheck(story, asked),
  ];
  if (start === undefined) return planned;
  return [
    ...planned,
    ...weeklyNotes(story, start),
    ...findings(story, start),
    ...wrapUp(story, start),
    ...debrief(story, start),
    ...checkIn(story, start),
  ];
}

/** The files of the sample program on a day. The same day always gives the same files. */
export function demoFiles(day: Day): PlannedFile[] {
  const settings =
    'version: 1\nhome_team: Developer Platform\nretro: { weekday: thursday, time: "15:00", minutes: 30 }\n';
  return [{ file: 'auxeng.yaml', text: settings }, ...stories.flatMap((story) => engagement(story, day))];
}
