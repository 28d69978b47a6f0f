import { failed, type Result } from '../base/diagnostic.ts';
import { tooDeep, tooLarge } from './limits.ts';
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

/** Reads the sections of the text behind an offset of a file. */
export async function readSections(source: Source, start: number): Promise<Result<Section[] | undefined>> {
  const large = tooLarge(source, start);
  if (large) return failed(large);
  const body = source.text.slice(start).replaceAll('\r\n', '\n');
  const { line } = source.position(start);
  const plain = plainSections(body, line);
  if (plain) return { value: plain, diagnostics: [] };
  const deep = tooDeep(source, start);
  if (deep) return failed(deep);
  return { value: (await import('./sections.ts')).parseSections(body, line), diagnostics: [] };
}
