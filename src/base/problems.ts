/** Every problem that `validate` can name, with what it means and what to do: `auxeng explain <id>` prints it. */
export const problems = {
  'action-date': {
    title: 'The due date of an action is no date',
    guidance: 'Write it as (due 2026-09-28), behind the task.',
  },
  'blank-field': {
    title: "A field still has the template's blank",
    guidance: 'Fill it in. A blank is allowed, so that a fresh scaffold validates, but the report knows less.',
  },
  'blank-section': {
    title: 'A section that should say something is empty',
    guidance: "Write a sentence or two under the heading, in the team's own words.",
  },
  'conflict-marker': {
    title: 'The file holds a git conflict',
    guidance: 'Choose one side or join both, then take out the lines <<<<<<<, ======= and >>>>>>>.',
  },
  'control-character': {
    title: 'The file holds a control character',
    guidance: 'Take the character out: it cannot be seen, and it can trick a terminal.',
  },
  'date-order': {
    title: 'Two dates are the wrong way round',
    guidance: 'An engagement starts before it ends, and is wrapped up after it started.',
  },
  'days-order': {
    title: 'More paired days than host days',
    guidance: 'Paired days are part of the host days: correct one of the two.',
  },
  'duplicate-id': {
    title: 'Two goals, or two practices, have the same id',
    guidance: 'Give one of them another id: retros score a goal by its id.',
  },
  'duplicate-key': {
    title: 'A field is there twice',
    guidance: 'Keep one of the two: YAML would silently drop the other.',
  },
  encoding: {
    title: 'The file is not UTF-8',
    guidance: 'Save it as UTF-8; the message says at which byte the first wrong sequence stands.',
  },
  'file-name': {
    title: 'A file has a name that does not fit its folder',
    guidance: 'Weekly notes are named by ISO week, such as 2026-W38.md. Rename the file.',
  },
  'folder-name': {
    title: 'The folder of an engagement has a name that is no slug',
    guidance: 'Use lower-case letters, digits and single hyphens: the name is the engagement on the command line.',
  },
  'front-matter': {
    title: 'The front matter is missing or malformed',
    guidance: 'A document begins with a line ---, then fields as "name: value", then a line --- again.',
  },
  'front-matter-empty': {
    title: 'The front matter is empty',
    guidance: 'Fill in the fields: without them the report knows nothing of the document.',
  },
  'goal-target': {
    title: 'A goal aims at its own baseline',
    guidance: 'Set a target that differs from the baseline; progress is measured between the two.',
  },
  'invalid-value': {
    title: 'A value is not one of those allowed',
    guidance: 'Write one of the values that the message lists, or one in the range that it names.',
  },
  'missing-charter': {
    title: 'An engagement folder has no engagement.md',
    guidance: 'Every engagement has a charter: make one by `auxeng new`, or move the documents.',
  },
  'missing-key': {
    title: 'A required field is missing',
    guidance: 'Add the field; the message gives an example.',
  },
  'missing-section': {
    title: 'A required section is missing',
    guidance: 'Add the heading that the message names, even if there is nothing to say under it.',
  },
  'name-collision': {
    title: 'Two names differ only in case or accents',
    guidance: 'Rename one: on macOS and Windows they would be one file.',
  },
  'not-a-file': {
    title: 'Something else lies where a document, or a folder of documents, belongs',
    guidance: 'Put a plain file or folder there: links are not followed, for they may lead out of the repo.',
  },
  'pause-overlap': {
    title: 'Two pauses share days',
    guidance: 'Make them one pause, or correct the date that was mistyped.',
  },
  'too-deep': {
    title: 'The front matter is nested too deeply',
    guidance: 'No document needs more than a few levels; the limit is 64.',
  },
  'too-large': {
    title: 'The file or its front matter is too large',
    guidance: 'Front matter may have 64 KiB and a document 1 MiB: move the rest into a note beside it.',
  },
  'too-long': {
    title: 'An engagement takes more than 104 weeks',
    guidance: 'Correct "start" or "end": engagements take ten weeks or so.',
  },
  'unknown-change': {
    title: 'A change names a field that the charter does not have',
    guidance: 'Write the path with dots, and goals and practices by their id, such as goals.flaky-tests.target.',
  },
  'unknown-goal': {
    title: 'A retro scores a goal that the charter does not have',
    guidance: 'Correct the id, or add the goal to engagement.md.',
  },
  'unknown-key': {
    title: 'A field is not known here',
    guidance: "Correct its name; begin it with x_ if it is the organisation's own.",
  },
  'unknown-practice': {
    title: 'A document speaks of a practice that the charter does not have',
    guidance: 'Correct the id, or add the practice to engagement.md.',
  },
  'unknown-rule': {
    title: 'The charter accepts a signal of a rule that does not exist',
    guidance: 'Correct the id: `auxeng explain` lists every rule.',
  },
  unreadable: {
    title: 'A file or folder cannot be read',
    guidance: 'See to its permissions; the message says what the system answered.',
  },
  'week-mismatch': {
    title: 'The date is not in the week that the file is named for',
    guidance: 'Correct the date, or rename the file to the ISO week of its date.',
  },
  'wrong-type': {
    title: 'A value is of the wrong type',
    guidance: 'Write a value of the type that the message asks for.',
  },
  'yaml-alias': {
    title: 'The front matter uses a YAML alias',
    guidance: 'Write the value out where it is used: aliases can make a small file huge.',
  },
  'yaml-syntax': {
    title: 'The front matter is not well-formed YAML',
    guidance: 'Mend the line that the message points at; quote a text that holds ": " or begins with a sign.',
  },
  'yaml-tag': {
    title: 'The front matter uses a YAML tag or directive',
    guidance: 'Take the !tag or %directive out: plain text, numbers, lists and mappings are all that is needed.',
  },
} as const satisfies Record<string, { title: string; guidance: string }>;

export type ProblemId = keyof typeof problems;
