/** Every problem that `validate` can name, with what it means and what to do: `auxeng explain <id>` prints it. */
export const problems = {
  'action-date': {
    title: 'The due date of an action is not a date',
    guidance: 'Write it as (due 2026-09-28), after the task.',
  },
  'blank-field': {
    title: "A field still has the template's blank",
    guidance: 'Fill it in. Blanks are allowed so that a new engagement validates, but the report knows less.',
  },
  'blank-section': {
    title: 'A section that should say something is empty',
    guidance: "Write a sentence or two under the heading, in the team's own words.",
  },
  'conflict-marker': {
    title: 'The file has an unresolved merge conflict',
    guidance: 'Keep one side or combine both, then remove the lines <<<<<<<, ======= and >>>>>>>.',
  },
  'control-character': {
    title: 'The file contains a control character',
    guidance: 'Remove it: it is invisible and can mislead a terminal.',
  },
  'date-order': {
    title: 'Two dates are in the wrong order',
    guidance: 'An engagement starts before it ends, and its wrap-up comes after its start.',
  },
  'days-order': {
    title: 'More paired days than host days',
    guidance: 'Paired days are part of the host days: correct one of them.',
  },
  'duplicate-id': {
    title: 'Two goals, or two practices, have the same id',
    guidance: 'Give one of them another id: retros refer to both by id.',
  },
  'duplicate-key': {
    title: 'A field appears twice',
    guidance: 'Keep one of them: YAML would silently drop the other.',
  },
  encoding: {
    title: 'The file is not UTF-8',
    guidance: 'Save it as UTF-8; the message gives the offset of the first invalid byte.',
  },
  'file-name': {
    title: 'A file has a name that does not fit its folder',
    guidance: 'Rename the file. Weekly notes are named by ISO week, such as 2026-W38.md.',
  },
  'folder-name': {
    title: 'The name of an engagement folder is not a slug',
    guidance: 'Use lower-case letters, digits and single hyphens: the name is the engagement on the command line.',
  },
  'front-matter': {
    title: 'The front matter is missing or malformed',
    guidance: 'Start the document with a --- line, then fields as "name: value", then another --- line.',
  },
  'front-matter-empty': {
    title: 'The front matter is empty',
    guidance: 'Fill in the fields: without them the report cannot use the document.',
  },
  'goal-target': {
    title: 'The target of a goal equals its baseline',
    guidance: 'Set a target that differs from the baseline; progress is measured between the two.',
  },
  'home-in-repo': {
    title: 'A home/ folder is in the repo, though home/ is elsewhere',
    guidance:
      'Move its files to the private checkout, under the name of the engagement: every reader of the repo can read them.',
  },
  'invalid-value': {
    title: 'A value is not one of those allowed',
    guidance: 'Use one of the values listed in the message, or one within its range.',
  },
  'missing-charter': {
    title: 'An engagement folder has no engagement.md',
    guidance: 'Every engagement needs a charter: run `auxeng new` to create one, or move the documents.',
  },
  'missing-key': {
    title: 'A required field is missing',
    guidance: 'Add the field; the message gives an example.',
  },
  'missing-section': {
    title: 'A required section is missing',
    guidance: 'Add the heading named in the message, even if there is nothing to say under it.',
  },
  'name-collision': {
    title: 'Two names differ only in case or accents, or two repos have an engagement of one name',
    guidance:
      'Rename one of them: on macOS and Windows they are the same file, and of two engagements only the first is reported.',
  },
  'not-a-file': {
    title: 'Not a plain file or folder',
    guidance: 'Put a plain file or folder there. Links are not followed, because they may lead out of the repo.',
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
    guidance: 'The limits are 64 KiB for front matter and 1 MiB for a document: move the rest to another note.',
  },
  'too-long': {
    title: 'An engagement takes more than 104 weeks',
    guidance: 'Correct "start" or "end": engagements take ten weeks or so.',
  },
  'unknown-change': {
    title: 'A change names a field that the charter does not have',
    guidance: 'Write the path with dots, and goals and practices by their id, such as goals.flaky-tests.target.',
  },
  'unknown-engagement': {
    title: 'Documents in the private checkout belong to no engagement',
    guidance: 'Rename their folder to that of the engagement, or remove it.',
  },
  'unknown-engineer': {
    title: 'A pulse or a debrief is by somebody who is no engineer of the engagement',
    guidance: 'Correct the name, or add the person to the engineers of engagement.md.',
  },
  'unknown-goal': {
    title: 'A retro scores a goal that the charter does not have',
    guidance: 'Correct the id, or add the goal to engagement.md.',
  },
  'unknown-key': {
    title: 'A field is unknown',
    guidance: 'Correct its name, or start it with x_ if it is a custom field.',
  },
  'unknown-practice': {
    title: 'A document refers to a practice that the charter does not have',
    guidance: 'Correct the id, or add the practice to engagement.md.',
  },
  'unknown-rule': {
    title: 'The charter accepts a signal of a rule that does not exist',
    guidance: 'Correct the id: `auxeng explain` lists every rule.',
  },
  unreadable: {
    title: 'A file or folder cannot be read',
    guidance: 'Check its permissions; the message includes the system error.',
  },
  'week-mismatch': {
    title: 'The date is not in the week that the file is named for',
    guidance: 'Correct the date, or rename the file to the ISO week of its date.',
  },
  'wrong-type': {
    title: 'A value is of the wrong type',
    guidance: 'Write a value of the type given in the message.',
  },
  'yaml-alias': {
    title: 'The front matter uses a YAML alias',
    guidance: 'Repeat the value where it is used: aliases can make a small file huge.',
  },
  'yaml-syntax': {
    title: 'The front matter is not valid YAML',
    guidance: 'Fix the line; quote text that contains ": " or starts with a special character.',
  },
  'yaml-tag': {
    title: 'The front matter uses a YAML tag or directive',
    guidance: 'Remove the !tag or %directive: use plain text, numbers, lists and mappings.',
  },
} as const satisfies Record<string, { title: string; guidance: string }>;

export type ProblemId = keyof typeof problems;
