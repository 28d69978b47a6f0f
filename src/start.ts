/** Where the built program begins: `dist/main.js`. */
import { loadChunk } from './io/chunks.ts';
import type * as program from './main.ts';

export { allTakenBack, keepCompiled } from './io/chunks.ts';
export const { main, nodeIo } = loadChunk('./main.js') as typeof program;
