/** Bundles `src/` into `dist/`: the program, a small file and chunks that are loaded when they are needed, and the API. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin, transform } from 'esbuild';
import { root } from './schemas.ts';

const dist = path.join(root, 'dist');

/** The licences of every package whose code the bundle holds: most of them ask to be passed on. */
function notices(inputs: readonly string[]): string {
  const folders = inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
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

/**
 * Node's own modules, without the imports of ES modules: those read every export, and with them load modules that nobody
 * asked for. commander wants node:child_process, to start programs for commands that we do not have; it loads half of node,
 * so it waits until a program is run. chalk asks node:tty whether to use colour, and we tell it.
 */
const builtins: Plugin = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path: name, importer }) => {
      if (!isBuiltin(name)) return undefined;
      const bare = name.replace(/^node:/, '');
      const unused =
        (bare === 'child_process' && importer.includes('/commander/')) ||
        (bare === 'tty' && importer.includes('/chalk/'));
      return { path: bare, namespace: unused ? 'unused' : 'builtin' };
    });
    onLoad({ filter: /^child_process$/, namespace: 'unused' }, () => ({
      contents: `module.exports = { get spawn() { return process.getBuiltinModule('child_process').spawn; } };`,
    }));
    onLoad({ filter: /^tty$/, namespace: 'unused' }, () => ({ contents: 'module.exports = { isatty: () => false };' }));
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path: name }) => ({
      contents: `module.exports = process.getBuiltinModule('${name}');`,
    }));
  },
};

/**
 * The bundler cuts a chunk for each set of entries that share a module, and each file takes time to load. Whatever is loaded
 * late is loaded by `main`, so it may as well need all of `main`: that is then one chunk instead of many small ones.
 */
const needsMain: Plugin = {
  name: 'needs-main',
  setup({ onLoad }) {
    const late = [
      'commands/reading',
      'commands/writing',
      'prompts/prompter',
      'kinds/organisation',
      'document/yaml',
      'document/sections',
    ];
    onLoad({ filter: new RegExp(`/src/(${late.join('|')})\\.ts$`) }, ({ path: file }) => ({
      loader: 'ts',
      contents: `${readFileSync(file, 'utf8')}\nimport ${JSON.stringify(path.join(root, 'src', 'main.ts'))};\n`,
    }));
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [builtins],
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/** The bundler splits ES modules only; `io/chunks.ts` loads CommonJS, which is what V8 lets us keep compiled. */
async function asCommonJs({ path: file, text }: OutputFile): Promise<void> {
  const { code } = await transform(text, {
    format: 'cjs',
    target: options.target,
    minifySyntax: true,
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
  });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
}

async function buildProgram(): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { main: 'src/main.ts' },
    splitting: true,
    outdir: path.join(dist, 'chunks'),
    plugins: [builtins, needsMain],
    write: false,
  });
  await Promise.all(outputFiles.map(asCommonJs));
  await build({ ...options, entryPoints: ['src/start.ts'], outfile: path.join(dist, 'main.js') });
  return metafile;
}

/** Apart from the program: chunks that both share would be cut smaller. */
async function buildApi(): Promise<Metafile> {
  const { metafile } = await build({
    ...options,
    entryPoints: { index: 'src/index.ts' },
    splitting: true,
    outdir: dist,
    chunkNames: 'api/[name]-[hash]',
  });
  return metafile;
}

rmSync(dist, { recursive: true, force: true });
const metafiles = await Promise.all([buildProgram(), buildApi()]);
const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
writeFileSync(path.join(dist, 'THIRD-PARTY.txt'), notices(inputs));

// In a process of its own, without flags that only this one was given: V8 takes back what was compiled under the same.
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/compile.ts'], {
  cwd: root,
  env: { ...process.env, NODE_OPTIONS: '' },
  stdio: 'inherit',
});
