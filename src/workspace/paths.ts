import { homeFolder } from '../kinds/kind.ts';

/** The path segments below the engagements folder; none for paths outside of it. */
const stepsTo = (file: string, engagements: string): string[] =>
  file.startsWith(`${engagements}/`) ? file.slice(engagements.length + 1).split('/') : [];

/** The engagement that a file or folder belongs to; `undefined` outside of any. */
export const slugOf = (file: string, engagements: string): string | undefined => stepsTo(file, engagements)[0];

/** Whether a file is for the home team alone. */
export const isHomeFile = (file: string, engagements: string): boolean => stepsTo(file, engagements)[1] === homeFolder;
