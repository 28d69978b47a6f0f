/** Loads the parts of the built program. Run from its sources, as the tests do, the program has none. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

type Exports = Record<string, unknown>;

const folder = path.join(import.meta.dirname, 'chunks');

/**
 * Where what this very node compiled is kept. V8 would take what another build of its version compiled too, and may crash on
 * it, so a build is told by the size of its program; where V8 lies in a shared library, that says nothing, and nothing is kept.
 */
function compiledFolder(): string | undefined {
  const { version, platform, arch, execPath, config } = process;
  const { node_shared: isShared } = config.variables as { node_shared?: boolean };
  const size = statSync(execPath, { throwIfNoEntry: false })?.size;
  return isShared || !size ? undefined : path.join(folder, ['compiled', version, platform, arch, size].join('-'));
}

const compiled = compiledFolder();
const scripts = new Map<string, Script>();
const modules = new Map<string, { exports: Exports }>();

function compiledBefore(name: string): { cachedData?: Buffer } {
  if (compiled === undefined) return {};
  try {
    return { cachedData: readFileSync(path.join(compiled, name)) };
  } catch {
    return {};
  }
}

/**
 * What a chunk exports, a CommonJS module in `chunks/`. It is taken back as the build compiled it; another node, or V8 where it
 * runs with other flags, compiles the text, which is slower and no different.
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
  if (compiled === undefined) return;
  mkdirSync(compiled, { recursive: true });
  for (const [name, script] of scripts) writeFileSync(path.join(compiled, name), script.createCachedData());
}

/** Whether V8 took back all that was loaded. */
export const allTakenBack = (): boolean => [...scripts.values()].every((script) => script.cachedDataRejected === false);
