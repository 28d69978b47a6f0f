export { add } from './add.ts';
export { agree } from './agree.ts';
export { change } from './change.ts';
export { demo } from './demo.ts';
export { edit } from './edit.ts';
export { init } from './init.ts';
export { newEngagement } from './new.ts';
export { retro } from './retro.ts';
