import { normalize } from '../base/text.ts';

/** One item of a list. `line` counts from 1 in the file. */
export interface Bullet {
  text: string;
  line: number;
  /** Only a task has a box: `[ ]` or `[x]`. */
  box: 'none' | 'open' | 'checked';
}

/** The content under a second-level heading. */
export interface Section {
  title: string;
  line: number;
  bullets: Bullet[];
  /** Nothing but white space, HTML comments and empty bullets. */
  blank: boolean;
}

/** The section with this title, ignoring case; repeated headings are merged into the first. */
export function sectionTitled(sections: readonly Section[], title: string): Section | undefined {
  const wanted = normalize(title);
  const [first, ...again] = sections.filter(
    (section) => section.title === title || normalize(section.title) === wanted,
  );
  return (
    first && {
      ...first,
      bullets: [first, ...again].flatMap(({ bullets }) => bullets),
      blank: [first, ...again].every(({ blank }) => blank),
    }
  );
}
