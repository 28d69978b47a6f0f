import { demoFiles } from '../../src/demo/index.ts';
import type { Tree } from './repo.ts';

/** The sample program on a day, without its git repo. */
export const demoTree = (day: string): Tree => Object.fromEntries(demoFiles(day).map(({ file, text }) => [file, text]));
