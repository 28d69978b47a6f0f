/** What the bundle holds of other packages, for whoever has to know. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './schemas.ts';

interface Package {
  folder: string;
  name: string;
  version: string;
  license: string;
}

/** The packages whose code the bundle holds, by name. */
export function packagesIn(modules: readonly string[]): Package[] {
  const folders = modules.flatMap((file) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { folder, name, version, license };
  });
}

/** The licences of every package in the bundle: most of them ask to be passed on. */
export function notices(packages: readonly Package[]): string {
  const parts = packages.map(
    ({ folder, name, version, license }) => `${name} ${version} (${license})\n\n${licenceText(folder)}`,
  );
  return `auxeng's bundle holds these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** What the bundle is made of, as CycloneDX 1.5. No time and no random number: each build makes the same. */
export function billOfMaterials(packages: readonly Package[]): string {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const purl = (of: string, at: string) => `pkg:npm/${of.replace('@', '%40')}@${at}`;
  const component = (type: string, of: string, at: string) => ({
    type,
    'bom-ref': purl(of, at),
    name: of,
    version: at,
    purl: purl(of, at),
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: component('application', name, version) },
    components: packages.map((item) => ({
      ...component('library', item.name, item.version),
      licenses: [{ expression: item.license }],
    })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8') : 'The package holds no licence text of its own.\n';
}
