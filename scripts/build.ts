/** Bundles `src/` into `dist/`: the program and the API, and beside them what is loaded only when it is needed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { billOfMaterials, notices, packagesIn } from './packages.ts';
import { root } from './schemas.ts';

/** Elsewhere for whoever wants to compare two builds. */
const dist = path.resolve(process.argv[2] ?? path.join(root, 'dist'));

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
        input: {
          main: path.join(root, 'src', 'main.ts'),
          index: path.join(root, 'src', 'index.ts'),
          'generated/schema-worker': path.join(root, 'src', 'kinds', 'schema-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  return output as Rollup.RollupOutput;
}

const { output } = await bundle();
const modules = output.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []));
const packages = packagesIn(modules);
writeFileSync(path.join(dist, 'THIRD-PARTY.txt'), notices(packages));
writeFileSync(path.join(dist, 'sbom.cdx.json'), billOfMaterials(packages));
// The package's modules are ES modules, as its types declare.
writeFileSync(path.join(dist, 'index.js'), `export * from './index.cjs';\n`);
