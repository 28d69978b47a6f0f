/** Loads the parts of the built program. Run from its sources, as the tests do, the program has none. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

type Exports = Record<string, unknown>;

const folder = path.join(import.meta.dirname, 'chunks');
/** Only the V8 that compiled something can take it back. */
const compiledFolder = path.join(folder, `compiled-${process.versions.v8}-${process.arch}`);

const scripts = new Map<string, Script>();
const modules = new Map<string, { exports: Exports }>();

function compiledBefore(name: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(path.join(compiledFolder, name)) };
  } catch {
    return {};
  }
}

/**
 * What a chunk exports, a CommonJS module in `chunks/`. It is taken back as the build compiled it; where another V8 runs,
 * or one with other flags, V8 turns that down and compiles the text, which is slower and no different.
 */
export function loadChunk(name: string): Exports {
  const known = modules.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const filename = path.join(folder, name);
  const text = `(function (module, exports, require) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(text, { filename, ...compiledBefore(name) });
  scripts.set(name, script);
  script.runInThisContext()(module, module.exports, loadChunk);
  return module.exports;
}

/** For the build: keeps what V8 has compiled so far of the chunks that were loaded, which is what ran. */
export function keepCompiled(): void {
  mkdirSync(compiledFolder, { recursive: true });
  for (const [name, script] of scripts) writeFileSync(path.join(compiledFolder, name), script.createCachedData());
}

/** Whether V8 took back all that was loaded. */
export const allTakenBack = (): boolean => [...scripts.values()].every((script) => script.cachedDataRejected === false);
