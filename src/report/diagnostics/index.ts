import type { ValidationFormat } from '../types.ts';
import { validationGithub } from './github.ts';
import { validationJson } from './json.ts';
import { validationJunit } from './junit.ts';
import { validationRdjson } from './rdjson.ts';
import { validationSarif } from './sarif.ts';
import { validationText } from './text.ts';
import { validationUnix } from './unix.ts';

/** The formats of `auxeng validate`, the default first. */
export const validationFormats: readonly ValidationFormat[] = [
  validationText,
  validationJson,
  validationGithub,
  validationSarif,
  validationJunit,
  validationRdjson,
  validationUnix,
];
