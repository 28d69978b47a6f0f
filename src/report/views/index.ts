import type { View } from '../blocks.ts';
import { engagements } from './engagements.ts';
import { people } from './people.ts';
import { platform } from './platform.ts';

/** The views of `auxeng report`, the default first. */
export const views: readonly View[] = [engagements, people, platform];
