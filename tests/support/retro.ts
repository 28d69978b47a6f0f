import { down, type Person, space } from './fake-terminal.ts';

/*
 * What a retro asks about the week, once for the tests of its prompts: a field more that is asked is a line in both.
 */

/** Said by flags, but for the release: not every engagement has one. */
export const weekSaid: readonly string[] = [
  ...['--attendee', 'Ada', '--facilitator', 'Ada', '--minutes', '30', '--score', 'flaky-tests=31'],
  ...['--practice', 'test-first=held', '--host-days', '4', '--paired-days', '3', '--failure-mode', 'solo-work'],
  ...['--members-paired', '2', '--worth-it', 'host=4,home=5'],
];

/** Said by a person at the prompts, in their order. */
export async function figures(person: Person): Promise<void> {
  await person.answer('Attendees');
  await person.answer('Flaky tests a week', '31');
  await person.answer('Days to production');
  await person.answer('Members who paired', '2.5');
  await person.answer('Practices', 'h');
  await person.answer('First production release');
  await person.answer('Host days');
  await person.answer('Paired days', '2');
  await person.answer('Members paired', '4');
  await person.answer('Worth it', `4${down}5`);
  await person.answer('Failure modes', `${space}${down}${down}${down}${down}${space}`);
}
