import type { StatusFormat } from '../types.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

/** The formats of `auxeng report`, the default first. */
export const statusFormats: readonly StatusFormat[] = [text, markdown, json, csv];
