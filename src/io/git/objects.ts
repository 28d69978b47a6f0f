import { askGit, missingObjects, type Repository } from './repository.ts';

interface GitObject {
  type: string;
  size: number;
}

/** Whether an object of that id is a file with these bytes: the id is their hash. */
export function isBlobOf(bytes: Uint8Array, id: string): boolean {
  // Loaded only where two points of a history are compared.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const hash = createHash(id.length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === id;
}

/** By id, and never by name: a name could hold a line break, and be answered twice. */
const asLines = (ids: readonly string[]): string => ids.map((id) => `${id}\n`).join('');

function objectIn(header: string): GitObject | undefined {
  const [, type = '', size] = header.split(' ');
  return type === 'missing' ? undefined : { type, size: Number(size) };
}

/** What objects are, in their order. Throws a UserError if the clone lacks one. */
export function describeObjects(repository: Repository, ids: readonly string[]): GitObject[] {
  if (ids.length === 0) return [];
  const lines = askGit(repository, ['cat-file', '--batch-check'], asLines(ids)).toString().trimEnd().split('\n');
  const found = lines.flatMap((line) => objectIn(line) ?? []);
  if (found.length < ids.length) throw missingObjects();
  return found;
}

/** What objects hold, in their order: look first how much that is. Throws a UserError if the clone lacks one. */
export function readObjects(repository: Repository, ids: readonly string[]): Buffer[] {
  if (ids.length === 0) return [];
  const out = askGit(repository, ['cat-file', '--batch'], asLines(ids));
  let at = 0;
  return ids.map(() => {
    const end = out.indexOf('\n', at);
    const found = objectIn(out.toString('latin1', at, end));
    if (!found) throw missingObjects();
    const start = end + 1;
    at = start + found.size + 1;
    return out.subarray(start, start + found.size);
  });
}
