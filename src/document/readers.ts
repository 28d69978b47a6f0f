import { failed, type Result } from '../base/diagnostic.ts';
import type { LocatedYaml } from './locations.ts';
import { plainYaml } from './plain-locations.ts';
import { plainSections } from './plain-sections.ts';
import type { Section } from './section.ts';
import type { Source } from './source.ts';

/*
 * The packages that read YAML and Markdown take longer to load than all the rest of a report. So a text goes to the
 * reader of the plain subset first; what it does not surely know, and whatever is wrong, goes to the package, which is
 * loaded then.
 */

/** Reads the YAML between two offsets of a file; its value is `undefined` when it cannot be trusted. */
export async function readYaml(source: Source, start: number, end: number): Promise<LocatedYaml> {
  return plainYaml(source, start, end) ?? (await import('./yaml.ts')).richYaml(source, start, end);
}

/** Nobody nests quotes and lists so deeply that reading them overflows the stack, but for harm. */
const tooDeeplyNested = 'lists or quotes are nested too deeply';

/** Reads the sections of the text behind an offset of a file. */
export async function readSections(source: Source, start: number): Promise<Result<Section[] | undefined>> {
  const body = source.text.slice(start).replaceAll('\r\n', '\n');
  const { line } = source.position(start);
  try {
    const value = plainSections(body, line) ?? (await import('./sections.ts')).parseSections(body, line);
    return { value, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed(source.problem('too-deep', source.range(start, start), tooDeeplyNested));
  }
}
