import type { Kind } from '../../kinds/kind.ts';
import { ownField } from '../../kinds/values.ts';
import type { Prompter } from '../../prompts/prompter.ts';
import { descriptionOf, hintUnlessOwn, type QuestionOptions, questionFor } from '../../prompts/questions.ts';
import type { Fields } from '../shared/fields.ts';

/** Whoever answers must know who reads it, whatever the organisation calls it, and how to say nothing. */
function safetyOptions(pulse: Kind): QuestionOptions {
  const own = ownField(pulse, ['safety']);
  const about = descriptionOf(own) || 'I can say openly what I think, 1 to 5';
  return {
    message: `For the home team alone: ${own.title ?? 'safety'}`,
    hint: `${about}; no figure, no pulse`,
    optional: true,
  };
}

async function askAlignment(pulse: Kind, prompter: Prompter): Promise<Fields | undefined> {
  const ask = (name: string, hint: string, options: QuestionOptions = {}) => {
    const path = ['alignment', name];
    return prompter.ask(questionFor(pulse, path, { ...hintUnlessOwn(pulse, path, hint), ...options }));
  };
  const optional = !pulse.schema.required?.includes('alignment');
  const team = await ask('team', 'the team stands behind the goals, 1 to 5', { optional });
  return team === undefined ? undefined : { team, leadership: await ask('leadership', 'and its leadership, 1 to 5') };
}

/** Nothing where the first figure is not said. */
export async function askPulse(pulse: Kind, prompter: Prompter): Promise<Fields | undefined> {
  const safety = await prompter.ask(questionFor(pulse, ['safety'], safetyOptions(pulse)));
  if (safety === undefined) return undefined;
  const alignment = await askAlignment(pulse, prompter);
  return { safety, alignment, solo_days: await prompter.ask(questionFor(pulse, ['solo_days'])) };
}
