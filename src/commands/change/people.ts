import { dayInWords } from '../../base/dates.ts';
import { UserError } from '../../base/errors.ts';
import { assignment, fieldValue } from '../../drafts/set.ts';
import { engineerTimes } from '../../kinds/engineers.ts';
import { askField, askText, askWhich } from './ask.ts';
import type { Charter } from './decision.ts';
import type { ChangeLine } from './types.ts';

const nameFrom = ({ kind }: Charter, flag: string, text: string): string =>
  String(fieldValue(kind, ['champions', 0, 'name'], flag, text));

export const joinLine: ChangeLine<string> = {
  flag: '--join <name>',
  help: 'an engineer joins; --on is the first day; repeatable',
  title: 'an engineer joins',
  dayMessage: 'First day',
  parse: (text, charter) => nameFrom(charter, '--join', text),
  ask: (asked) => askText(asked, ['engineers', 0, 'name'], { message: 'Who joins?' }),
  said: (name, { on }) => `${name} joins on ${dayInWords(on)}`,
  apply: (name, changes, decision) => changes.join(name, decision),
};

export const leaveLine: ChangeLine<string> = {
  flag: '--leave <name>',
  help: 'an engineer leaves; --on is the last day; repeatable',
  title: 'an engineer leaves',
  dayMessage: 'Last day',
  parse: (text, charter) => nameFrom(charter, '--leave', text),
  ask(asked) {
    const present = engineerTimes(asked.charter.data.engineers).filter(
      ({ until }) => until === undefined || until > asked.day,
    );
    return askWhich(
      asked,
      'engineer',
      present.map(({ name }) => ({ value: name, name })),
    );
  },
  said: (name, { on }) => `${name}: last day ${dayInWords(on)}`,
  apply: (name, changes, decision) => changes.leave(name, decision),
};

export const championLine: ChangeLine<string> = {
  flag: '--champion <name>',
  help: 'a champion was won; repeatable',
  title: 'a new champion',
  dayMessage: 'Won on',
  parse: (text, charter) => nameFrom(charter, '--champion', text),
  ask: (asked) => askText(asked, ['champions', 0, 'name']),
  said: (name) => `${name} is a champion`,
  apply: (name, changes, decision) => changes.champion(name, decision),
};

interface Talk {
  name: string;
  sentiment?: unknown;
  note?: unknown;
}

const talk = (name: string, sentiment: unknown, note: unknown): Talk => ({
  name,
  ...(sentiment === undefined ? {} : { sentiment }),
  ...(note === undefined ? {} : { note }),
});

const contact = (field: string) => ['champions', 0, 'contacts', 0, field] as const;

/** `NAME=4 likes the new CLI`: the figure and the note may each be left out. */
export const contactLine: ChangeLine<Talk> = {
  flag: '--contact <name=sentiment note>',
  help: 'somebody talked to a champion, as "Rosalind=4 likes the new CLI"; repeatable',
  title: 'a talk with a champion',
  dayMessage: 'Talked on',
  dayField: contact('date'),
  parse(text, { kind }) {
    const [name, said] = text.includes('=') ? assignment('--contact', text) : [text.trim(), ''];
    const [, figure, note = ''] = /^(-?[\d.]+(?=\s|$))?\s*(.*)$/s.exec(said) ?? [];
    const sentiment =
      figure === undefined ? undefined : fieldValue(kind, contact('sentiment'), `--contact ${name}`, figure);
    return talk(name, sentiment, note === '' ? undefined : note);
  },
  async ask(asked) {
    const champions = (asked.charter.data.champions ?? []).flatMap(({ name }) => name ?? []);
    if (champions.length === 0) throw new UserError('the charter has no champions', 'add the champion first');
    const name = await askWhich(
      asked,
      'champion',
      champions.map((champion) => ({ value: champion, name: champion })),
    );
    const sentiment = await askField(asked, contact('sentiment'), { optional: true });
    return talk(name, sentiment, await askField(asked, contact('note'), { optional: true }));
  },
  said: ({ name, sentiment }, { on }) =>
    `talked with ${name} on ${dayInWords(on)}${sentiment === undefined ? '' : `: sentiment ${sentiment}`}`,
  apply: ({ name, ...said }, changes, { on }) => changes.contact(name, { date: on, ...said }),
};
