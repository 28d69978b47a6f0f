import { type Day, isWithin } from '../base/calendar.ts';
import { byText, type Path } from '../base/diagnostic.ts';
import type { Doc } from '../kinds/document.ts';
import type { Engagement } from './types.ts';

/** A day on which somebody talked to a champion. */
export interface Contact {
  date: Day;
  sentiment: number | undefined;
  /** Where the charter says so. */
  path: Path;
}

export interface Champion {
  name: string;
  /** The day they were won, if that is said. */
  added: Day | undefined;
  path: Path;
  /** Up to the day, the oldest first. */
  contacts: Contact[];
}

type Recorded = NonNullable<Doc<'engagement'>['data']['champions']>[number];

function contactsIn({ contacts = [], last_contact: last }: Recorded, path: Path, day: Day): Contact[] {
  const all = [
    { date: last, sentiment: undefined, path: [...path, 'last_contact'] },
    ...contacts.map(({ date, sentiment }, index) => ({ date, sentiment, path: [...path, 'contacts', index] })),
  ];
  return all
    .flatMap(({ date, ...contact }) => (date === undefined || date > day ? [] : [{ date, ...contact }]))
    .sort((a, b) => byText(a.date, b.date));
}

/** The people of the host team whom the home team keeps asking. */
export const championsOf = ({ charter, day }: Pick<Engagement, 'charter' | 'day'>): Champion[] =>
  (charter.data.champions ?? []).flatMap(({ name, added, ...recorded }, index) => {
    const path = ['champions', index];
    return name === undefined || !isWithin(day, { from: added })
      ? []
      : [{ name, added, path, contacts: contactsIn(recorded, path, day) }];
  });
