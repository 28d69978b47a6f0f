import type { View } from '../blocks.ts';
import { page } from './page.ts';
import { people } from './people.ts';
import { platform } from './platform.ts';

/** The views of `auxeng report`, the default first. */
export const views: readonly View[] = [page, people, platform];
