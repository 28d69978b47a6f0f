import type { ValidationFormat } from '../types.ts';
import { validationJson } from './json.ts';
import { validationText } from './text.ts';
import { validationUnix } from './unix.ts';

/** The formats of `auxeng validate`, the default first. */
export const validationFormats: readonly ValidationFormat[] = [validationText, validationJson, validationUnix];
