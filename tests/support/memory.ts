import { lastDay } from '../../src/base/calendar.ts';
import { type Loaded, load } from '../../src/checks/load.ts';
import type { Entry, Files } from '../../src/io/types.ts';
import { programOf } from '../../src/model/program.ts';
import type { Program } from '../../src/model/types.ts';
import { type StatusOptions, statusOf } from '../../src/status/status.ts';
import type { Status } from '../../src/status/types.ts';
import { kindsOf } from '../../src/workspace/kinds.ts';
import { readSettings, type Settings } from '../../src/workspace/settings.ts';
import type { Tree } from './repo.ts';

/** Files that lie on no disk: to write them there takes longer than all that is then asked of them. */
export function memoryFiles(tree: Tree): Files {
  const folders = new Map<string, Map<string, Entry>>();
  for (const file of Object.keys(tree)) {
    const parts = file.split('/');
    for (const [depth, name] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/');
      const entries = folders.get(folder) ?? new Map();
      folders.set(folder, entries.set(name, { name, type: depth === parts.length - 1 ? 'file' : 'folder' }));
    }
  }
  return {
    list: (folder) => [...(folders.get(folder)?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: (file) => Buffer.from(tree[file] ?? ''),
  };
}

async function loadedFrom(tree: Tree): Promise<{ settings: Settings; loaded: Loaded }> {
  const files = memoryFiles(tree);
  const { value: settings, diagnostics } = await readSettings(files);
  if (!settings) throw new Error(`these settings have errors: ${JSON.stringify(diagnostics)}`);
  const { value: kinds, diagnostics: warnings } = await kindsOf(files, settings);
  return {
    settings,
    loaded: await load({ root: '', files, settings, kinds, diagnostics: warnings, hasSettings: 'auxeng.yaml' in tree }),
  };
}

type Seen = Pick<StatusOptions, 'day'> & Partial<StatusOptions>;

/** What `status` of the public API says of a repo with these files. Unless a test says otherwise, nothing is to come. */
export async function statusIn(tree: Tree, { day, today = lastDay, audience = 'home' }: Seen): Promise<Status> {
  const { settings, loaded } = await loadedFrom(tree);
  return statusOf(settings, loaded, { day, today, audience });
}

/** The model of the same. */
export async function programIn(tree: Tree, { day, today = lastDay, audience = 'home' }: Seen): Promise<Program> {
  const { settings, loaded } = await loadedFrom(tree);
  return programOf(settings, loaded, { day, today, audience });
}
