import { addDays, firstDay, lastDay, mondayOfWeek, type Week } from '../base/calendar.ts';
import type { Engagement } from './types.ts';
import { isPaused } from './weeks.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

type Weekday = (typeof weekdays)[number];

/** As in the guide: four days with the host team, and the fifth at home. */
const usualHostDays: readonly Weekday[] = weekdays.slice(0, 4);

/** The weekdays with the host team that both teams agreed on. */
export function agreedHostDays({ expectations }: Engagement): readonly Weekday[] {
  const days = expectations?.data.schedule?.host_days ?? [];
  return days.length > 0 ? days : usualHostDays;
}

/** How many of the agreed days a week has between start and end, outside of pauses. */
export function hostDaysIn(week: Week, engagement: Engagement): number {
  const { start = firstDay, over = lastDay, pauses } = engagement;
  return agreedHostDays(engagement)
    .map((name) => addDays(mondayOfWeek(week), weekdays.indexOf(name)))
    .filter((day) => start <= day && day <= over && !isPaused(day, pauses)).length;
}
