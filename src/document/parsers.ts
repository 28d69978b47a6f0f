/**
 * The packages that read YAML and Markdown, in all their richness. They take longer to load than all the rest, so they are
 * loaded only where a file is not plain (see plain-yaml.ts and plain-sections.ts).
 */
export type Parsers = Pick<typeof import('./yaml.ts'), 'parseYaml' | 'yamlFinder'> &
  Pick<typeof import('./sections.ts'), 'parseSections'>;

export async function loadParsers(): Promise<Parsers> {
  const [{ parseYaml, yamlFinder }, { parseSections }] = await Promise.all([
    import('./yaml.ts'),
    import('./sections.ts'),
  ]);
  return { parseYaml, yamlFinder, parseSections };
}
