import type { Expected } from './types.ts';

/** What is said of a mode that the room named itself. */
export const named = (rule: string, week: string, weeks = 1): Expected => ({
  severity: 'warning',
  message: `The retro of ${week} named "${rule}" itself.`,
  file: `retros/${week}.md`,
  at: 'failure_modes:',
  weeks,
});
