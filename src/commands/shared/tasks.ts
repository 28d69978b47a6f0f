/** A bullet of "What we do next": a task has a box. */
export const asTask = (text: string): string => (/^\[[ xX]\] /.test(text) ? text : `[ ] ${text}`);
