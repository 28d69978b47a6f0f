import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

export interface SchemaFile {
  /** The file's name without `.schema.json`, for instance `one-pager`. */
  name: string;
  schema: Record<string, unknown>;
}

/** Every schema of `schemas/`, by name. Kinds are those with a path. */
export function readSchemas(): SchemaFile[] {
  const folder = path.join(root, 'schemas');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.schema.json'.length),
      schema: JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
    }));
}

export const isKind = ({ schema }: SchemaFile): boolean => 'x-auxeng-path' in schema;

export const readTemplate = (name: string): string => readFileSync(path.join(root, 'templates', `${name}.md`), 'utf8');
