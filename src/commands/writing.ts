export { add } from './add.ts';
export { demo } from './demo.ts';
export { init } from './init.ts';
export { newEngagement } from './new.ts';
export { retro } from './retro.ts';
