import type { StatusFormat } from '../types.ts';
import { statusCsv } from './csv.ts';
import { statusHtml } from './html.ts';
import { statusJson } from './json.ts';
import { statusMarkdown } from './markdown.ts';
import { statusText } from './text.ts';

/** The formats of `auxeng report`, the default first. */
export const statusFormats: readonly StatusFormat[] = [statusText, statusMarkdown, statusJson, statusCsv, statusHtml];
