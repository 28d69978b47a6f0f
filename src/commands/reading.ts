export { agenda } from './agenda.ts';
export { completion } from './completion.ts';
export { explain } from './explain.ts';
export { report } from './report.ts';
export { validate } from './validate.ts';
