import type { ValidationFormat } from '../types.ts';
import { json } from './json.ts';
import { text } from './text.ts';
import { unix } from './unix.ts';

/** The formats of `auxeng validate`, the default first. */
export const validationFormats: readonly ValidationFormat[] = [text, json, unix];
