import { located, type Result } from '../base/diagnostic.ts';
import { FileError } from '../base/errors.ts';
import { decode } from '../document/source.ts';
import type { Entry, Files } from '../io/types.ts';
import type { CustomFile } from '../kinds/custom.ts';
import { type Kind, kinds } from '../kinds/kind.ts';
import { listFolder, readBytes } from './find.ts';
import type { Settings } from './settings.ts';

/** Far more than any schema or template needs. */
const maxSize = 256 * 1024;

function readCustomFiles(files: Files, folder: string, ending: string): CustomFile[] {
  return listFolder(files, folder, 'set another folder in auxeng.yaml')
    .filter(({ name }) => name.endsWith(ending))
    .map(({ name, type }) => readOwnFile(files, `${folder}/${name}`, type));
}

/** The text of a schema or template. Throws a UserError that says why it cannot be read. */
function readOwnFile(files: Files, file: string, type: Entry['type']): CustomFile {
  if (type !== 'file') {
    throw new FileError(
      file,
      `${file} is a link, a folder or a device, not a file`,
      'links are not followed; put the file itself there',
    );
  }
  const bytes = readBytes(files, file, maxSize, 'schemas and templates are small files');
  const { value, diagnostics } = decode(file, bytes);
  if (diagnostics.length === 0) return { file, text: value.text };
  throw new FileError(file, diagnostics.map(located).join('\n'), 'fix the file, or remove it from the folder');
}

/**
 * The kinds of a repo: built-in ones with their customizations, and custom ones. Throws a UserError for an invalid
 * schema or template; what does nothing in one is a warning.
 */
export async function kindsOf(files: Files, settings: Settings): Promise<Result<readonly Kind[]>> {
  const schemas = readCustomFiles(files, settings.schemas, '.schema.json');
  const templates = readCustomFiles(files, settings.templates, '.md');
  if (schemas.length === 0 && templates.length === 0) return { value: kinds, diagnostics: [] };
  // Loaded only where there is a schema to compile, which costs more than all the rest.
  const { withCustom } = await import('../kinds/custom.ts');
  return withCustom(kinds, schemas, templates);
}
