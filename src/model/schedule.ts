import { addDays, firstDay, lastDay, mondayOfWeek, type Week } from '../base/calendar.ts';
import { weekdays } from '../base/dates.ts';
import { hasFile } from './engagement.ts';
import type { Engagement } from './types.ts';
import { isPaused } from './weeks.ts';

type Weekday = (typeof weekdays)[number];

/** As in the guide: four days with the host team, and the fifth at home. */
const usualHostDays: readonly Weekday[] = weekdays.slice(0, 4);

/** The weekdays with the host team that both teams agreed on; nothing where their agreement cannot be read. */
function agreedWeekdays(engagement: Engagement): readonly Weekday[] | undefined {
  const { expectations } = engagement;
  const isUnread = !expectations && hasFile(engagement, 'expectations', expectations);
  if (isUnread || expectations?.hasErrorIn('schedule')) return undefined;
  const days = expectations?.data.schedule?.host_days ?? [];
  return days.length > 0 ? days : usualHostDays;
}

/** How many days a week are agreed. */
export const agreedHostDays = (engagement: Engagement): number | undefined => agreedWeekdays(engagement)?.length;

/** How many of the agreed days a week has between start and end, outside of pauses. */
export function hostDaysIn(week: Week, engagement: Engagement): number | undefined {
  const { start = firstDay, over = lastDay, pauses } = engagement;
  return agreedWeekdays(engagement)
    ?.map((name) => addDays(mondayOfWeek(week), weekdays.indexOf(name)))
    .filter((day) => start <= day && day <= over && !isPaused(day, pauses)).length;
}
