import type { Fields } from '../../base/fields.ts';
import { type Answers, withValue } from '../../drafts/answers.ts';
import { linesHint, type Step } from '../../drafts/interview.ts';
import { isSlug, type Kind } from '../../kinds/kind.ts';
import { fieldSchema } from '../../kinds/schema.ts';
import { slugFrom } from '../../kinds/slug.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { questionFor } from '../../prompts/questions.ts';

type List = 'goals' | 'practices';

const itemsOf = ({ fields }: Answers, list: List): Fields[] =>
  (fields.engagement?.[list] as Fields[] | undefined) ?? [];

const withItem = (answers: Answers, list: List, item: Fields): Answers =>
  withValue(answers, 'engagement', [list], [item]);

/** A short name that no other item has. */
function idFor(title: string, list: List, answers: Answers): string {
  const slug = slugFrom(title);
  const base = isSlug(slug) ? slug : list.slice(0, -1);
  const taken = itemsOf(answers, list).map(({ id }) => id);
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** Asks for a goal of one kind, if there is one. */
function goalStep(prompter: Prompter, charter: Kind, kind: string, meaning: string): Step {
  const ask = (field: string, message: string, options: Parameters<typeof questionFor>[2] = {}) =>
    prompter.ask(questionFor(charter, ['goals', 0, field], { message, ...options }));
  return {
    isOpen: (answers) => !itemsOf(answers, 'goals').some((goal) => goal.kind === kind),
    takes: 3,
    async ask(answers) {
      const hint = `${meaning}; what is measured, in words; such as Flaky tests a week`;
      const empty = 'leave it empty for none yet';
      const title = await ask('title', `A ${kind} goal`, { hint, empty, optional: true });
      if (title === undefined) return answers;
      const baseline = await ask('baseline', `${title}: today`, { hint: 'the measured value at the start' });
      const objection = (value: unknown) =>
        value === baseline ? 'is what it is today; what is to change?' : undefined;
      const target = await ask('target', `${title}: target`, { hint: 'it may be below', objection });
      const id = idFor(String(title), 'goals', answers);
      return withItem(answers, 'goals', { id, title, kind, baseline, target });
    },
  };
}

/** Asks for the habits that should stay, all in one answer. */
const practicesStep = (prompter: Prompter): Step => ({
  isOpen: (answers) => itemsOf(answers, 'practices').length === 0,
  async ask(answers) {
    const hint = `such as A failing test comes first; ${linesHint}`;
    const titles = await prompter.lines('Habits that should stay with the host team', hint);
    return titles.reduce(
      (all, title) => withItem(all, 'practices', { id: idFor(title, 'practices', all), title }),
      answers,
    );
  },
});

/** Goals of each kind, and practices. */
export function aimSteps(prompter: Prompter, charter: Kind): Step[] {
  const { enum: kinds = [], 'x-auxeng-words': words = {} } = fieldSchema(charter.schema, ['goals', 0, 'kind']);
  const goals = kinds.map((kind) => goalStep(prompter, charter, String(kind), String(words[String(kind)] ?? '')));
  return [...goals, practicesStep(prompter)];
}
