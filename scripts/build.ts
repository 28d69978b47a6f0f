/** Bundles `src/` into `dist/`: the program and the API, and beside them what is loaded only when it is needed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { root } from './schemas.ts';

const dist = path.join(root, 'dist');

/**
 * What packages load that we never use: commander can start programs for commands that we do not have, which loads half
 * of node; inquirer can open an editor, which is most of its size; chalk looks at the terminal, and we tell it the answer.
 */
const unused: Plugin = {
  name: 'unused',
  enforce: 'pre',
  resolveId: (name) =>
    ['node:child_process', '@inquirer/editor', '#supports-color'].includes(name) ? '\0unused' : undefined,
  load: (id) => (id === '\0unused' ? 'export default {};' : undefined),
};

/** CommonJS: node takes 4 ms more to begin with an ES module. Not minified: people can read what runs. */
async function bundle(): Promise<Rollup.RollupOutput> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [unused],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: dist,
      target: 'node20.17',
      rollupOptions: {
        input: { main: path.join(root, 'src', 'main.ts'), index: path.join(root, 'src', 'index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  return output as Rollup.RollupOutput;
}

/** The licences of every package whose code the bundle holds: most of them ask to be passed on. */
function notices(modules: readonly string[]): string {
  const folders = modules.flatMap((file) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  const parts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(folder)}`;
  });
  return `auxeng's bundle holds these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8') : 'The package holds no licence text of its own.\n';
}

const { output } = await bundle();
const modules = output.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []));
writeFileSync(path.join(dist, 'THIRD-PARTY.txt'), notices(modules));
// The package's modules are ES modules, as its types declare.
writeFileSync(path.join(dist, 'index.js'), `export * from './index.cjs';\n`);
