import { folded } from '../base/text.ts';

/** One item of a list. `line` counts from 1 in the file. */
export interface Bullet {
  text: string;
  line: number;
  /** Only a task has a box: `[ ]` or `[x]`. */
  box: 'none' | 'open' | 'checked';
}

/** What stands under a second-level heading. */
export interface Section {
  title: string;
  line: number;
  bullets: Bullet[];
  /** Nothing but white space and HTML comments. */
  blank: boolean;
}

/** The first section of that title, whatever its case. */
export const sectionTitled = (sections: readonly Section[], title: string): Section | undefined =>
  sections.find((section) => folded(section.title) === folded(title));
