/** Bundles `src/` into `dist/`: one small file to start from, the rest in chunks that are loaded when they are needed. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { root } from './schemas.ts';

const dist = path.join(root, 'dist');

/** CommonJS packages inside the bundle ask for Node's own modules by `require`. */
const banner = `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);`;

/** The licences of every package whose code the bundle holds: most of them ask to be passed on. */
function notices({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap(
    (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  const parts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(folder)}`;
  });
  return `auxeng's bundle holds these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function licenceText(folder: string): string {
  for (const name of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENCE', 'license.md']) {
    try {
      return readFileSync(path.join(root, folder, name), 'utf8');
    } catch {}
  }
  return 'The package holds no licence text of its own.\n';
}

/** commander asks for node:child_process, to start programs for commands that we do not have; it loads half of node. */
const lateChildProcess: Plugin = {
  name: 'late-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'late' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'late' }, () => ({
      contents: `module.exports = { get spawn() { return process.getBuiltinModule('node:child_process').spawn; } };`,
    }));
  },
};

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { main: 'src/main.ts', index: 'src/index.ts' },
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  banner: { js: banner },
  plugins: [lateChildProcess],
  metafile: true,
  logLevel: 'warning',
});
writeFileSync(path.join(dist, 'THIRD-PARTY.txt'), notices(metafile));
