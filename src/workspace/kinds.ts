import { UserError } from '../base/errors.ts';
import type { Files } from '../io/types.ts';
import { type Kind, kinds } from '../kinds/kind.ts';
import type { OwnFile } from '../kinds/organisation.ts';
import { listFolder } from './find.ts';
import type { Settings } from './settings.ts';

/** Far above what a schema or a template needs. */
const maxSize = 256 * 1024;

function readOwn(files: Files, folder: string, ending: string): OwnFile[] {
  return listFolder(files, folder, 'set another folder in auxeng.yaml')
    .filter(({ name, type }) => type === 'file' && name.endsWith(ending))
    .map(({ name }) => {
      const file = `${folder}/${name}`;
      const bytes = files.read(file, maxSize);
      if (bytes.length <= maxSize) return { file, text: new TextDecoder().decode(bytes) };
      throw new UserError(`${file} is larger than ${maxSize / 1024} KiB`, 'schemas and templates are small files');
    });
}

/** The kinds of a repo: ours, with what the organisation changed or added. Throws a UserError for a schema that is none. */
export async function kindsOf(files: Files, settings: Settings): Promise<readonly Kind[]> {
  const schemas = readOwn(files, settings.schemas, '.schema.json');
  const templates = readOwn(files, settings.templates, '.md');
  if (schemas.length === 0 && templates.length === 0) return kinds;
  // Ajv is loaded only where there is a schema to compile: it costs more than all the rest.
  const { withOwn } = await import('../kinds/organisation.ts');
  return withOwn(kinds, schemas, templates);
}
