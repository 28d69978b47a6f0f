import { type DocumentReader, readDocument } from './document.ts';

/**
 * Reads a document only once with the same bytes: two points of a history have most of theirs in common. What was read is
 * never changed, so both can have it.
 */
export function sharedReader(): DocumentReader {
  const known = new Map<string, { kind: unknown; bytes: Uint8Array; result: ReturnType<DocumentReader> }>();
  return (kind, name, file, bytes) => {
    const last = known.get(file);
    if (last?.kind === kind && Buffer.compare(last.bytes, bytes) === 0) return last.result;
    const result = readDocument(kind, name, file, bytes);
    known.set(file, { kind, bytes, result });
    return result;
  };
}
