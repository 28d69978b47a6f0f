import { UserError } from '../base/errors.ts';
import type { Files } from '../io/types.ts';
import type { CustomFile } from '../kinds/custom.ts';
import { type Kind, kinds } from '../kinds/kind.ts';
import { listFolder } from './find.ts';
import type { Settings } from './settings.ts';

/** Far more than any schema or template needs. */
const maxSize = 256 * 1024;

function readCustomFiles(files: Files, folder: string, ending: string): CustomFile[] {
  return listFolder(files, folder, 'set another folder in auxeng.yaml')
    .filter(({ name, type }) => type === 'file' && name.endsWith(ending))
    .map(({ name }) => {
      const file = `${folder}/${name}`;
      const bytes = files.read(file, maxSize);
      if (bytes.length <= maxSize) return { file, text: new TextDecoder().decode(bytes) };
      throw new UserError(`${file} is larger than ${maxSize / 1024} KiB`, 'schemas and templates are small files');
    });
}

/**
 * The kinds of a repo: built-in ones with their customizations, and custom ones. Throws a UserError for an invalid
 * schema.
 */
export async function kindsOf(files: Files, settings: Settings): Promise<readonly Kind[]> {
  const schemas = readCustomFiles(files, settings.schemas, '.schema.json');
  const templates = readCustomFiles(files, settings.templates, '.md');
  if (schemas.length === 0 && templates.length === 0) return kinds;
  // Ajv is loaded only where there is a schema to compile: it costs more than all the rest.
  const { withCustom } = await import('../kinds/custom.ts');
  return withCustom(kinds, schemas, templates);
}
