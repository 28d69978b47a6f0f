import { addDays, type Day, type Week, weekOf } from '../../base/calendar.ts';
import { weekdays } from '../../base/dates.ts';
import { UserError } from '../../base/errors.ts';
import { retroDays } from '../../checks/dates.ts';
import type { Flags } from '../../drafts/flags.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Engagement } from '../../model/types.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import type { Roots } from '../../workspace/home.ts';
import { fileOf } from '../../workspace/paths.ts';
import type { Folder } from '../../workspace/read.ts';
import { isTaken } from '../../workspace/write.ts';

/** The week of --week. Throws a UserError if its retro cannot be held on the day. */
export function weekFromFlags({ week }: Flags, date: Day, isDayGiven: boolean): Week | undefined {
  if (typeof week !== 'string') return undefined;
  const { first, last } = retroDays(week);
  if (first <= date && date <= last) return week;
  throw new UserError(
    isDayGiven ? `--week ${week} and the date ${date} contradict each other` : `${week} is still to come`,
    `a retro about ${week} is held from ${first} to ${last}`,
  );
}

/**
 * The day of a note of which only the week is said: today while its retro can still be held, and later the day of that week
 * on which retros usually are.
 */
export function dayOfNote({ week }: Flags, today: Day, usual: (typeof weekdays)[number]): Day {
  if (typeof week !== 'string' || today <= retroDays(week).last) return today;
  return addDays(retroDays(week).first, weekdays.indexOf(usual));
}

/** A day of the week on which its engagement was under way: every week of one has its Wednesday. */
export const dayIn = (week: Week, date: Day): Day => (weekOf(date) === week ? date : addDays(retroDays(week).first, 2));

/** The notes about a week that are in the folder, readable or not. */
const notesOf = (week: Week, folder: Folder): { file: string; date: Day | undefined }[] =>
  [...folder.documents, ...folder.unread]
    .filter((note) => note.kind.name === 'retro' && note.week === week)
    .map((note) => ({
      file: fileOf(folder, note.kind, note.name),
      date: 'date' in note ? note.date : undefined,
    }));

/** The week before that of a day, if its note is missing and the day is not too late for it. */
export function missingBefore(date: Day, { weeks }: Engagement, folder: Folder): Week | undefined {
  const week = weekOf(addDays(date, -7));
  const isExpected = weeks.some((candidate) => candidate.week === week && candidate.expected);
  const isMissing = isExpected && notesOf(week, folder).length === 0;
  return isMissing && date <= retroDays(week).last ? week : undefined;
}

/** Asks which week a retro of a day is about, where that can be the week before. */
export async function askWeek(date: Day, missing: Week | undefined, prompter: Prompter | undefined): Promise<Week> {
  const week = weekOf(date);
  if (missing === undefined || !prompter) return week;
  const choices = [
    { value: missing, name: `last week, ${missing}` },
    { value: week, name: `this week, ${week}` },
  ];
  return String(await prompter.select('Which week is it about?', choices, missing));
}

const anotherQuestion = (week: Week, notes: number): string =>
  notes === 1
    ? `There is a note of ${week} already: add a second?`
    : `There are ${notes} notes of ${week} already: add another?`;

function existsError(week: Week, file: string, missing: Week | undefined): UserError {
  const rename = missing === undefined ? '' : `; if it is about ${missing}, rename it to ${missing}.md`;
  return new UserError(
    `the retro of ${week} already exists`,
    `edit ${file}, add a second one with --second, or write another week's with --week${rename}`,
  );
}

/** The name of a note: of its week, or of a second one in it. Throws a UserError unless that is wanted. */
export async function nameOfNote(
  week: Week,
  { roots, folder, engagement, note }: { roots: Roots; folder: Folder; engagement: Engagement; note: Kind },
  { second }: Flags,
  prompter: Prompter | undefined,
): Promise<string> {
  const notes = notesOf(week, folder);
  const [first] = notes;
  if (first === undefined) {
    if (second) throw new UserError(`there is no retro of ${week} yet`, 'leave out --second');
    return week;
  }
  if (!second && !(await prompter?.confirm(anotherQuestion(week, notes.length), '', false))) {
    throw existsError(week, first.file, first.date && missingBefore(first.date, engagement, folder));
  }
  for (let number = 2; ; number++) {
    const name = `${week}-${number}`;
    if (!isTaken(roots, fileOf(folder, note, name))) return name;
  }
}
