import { addDays, weekday } from '../../base/calendar.ts';
import { dayInWords, weekdayName } from '../../base/dates.ts';
import { valueAt } from '../../base/fields.ts';
import { type Answers, withValue } from '../../drafts/answers.ts';
import type { Step } from '../../drafts/interview.ts';
import type { Prompter } from '../../prompts/prompter.ts';

const startOf = ({ fields }: Answers): string | undefined => {
  const start = valueAt(fields.engagement, ['start']);
  return typeof start === 'string' ? start : undefined;
};

/** Asks for the Monday after, where the start is on a weekend. */
export const mondayStep = (prompter: Prompter): Step => ({
  isOpen(answers) {
    const start = startOf(answers);
    return start !== undefined && weekday(start) > 5;
  },
  async ask(answers) {
    const start = startOf(answers) ?? '';
    const monday = addDays(start, 8 - weekday(start));
    const isMeant = await prompter.confirm(`${dayInWords(monday)}?`, `${start} is a ${weekdayName(start)}`, true);
    return isMeant ? withValue(answers, 'engagement', ['start'], monday) : answers;
  },
});
