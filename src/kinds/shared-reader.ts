import { type DocumentReader, readDocument } from './document.ts';

/** Reads two points of a history, which have most of their documents in common. */
interface SharedReader {
  read: DocumentReader;
  /** What was read last at a path. */
  bytesAt(file: string): Uint8Array | undefined;
}

/** Reads a document only once with the same bytes. What was read is never changed, so both points can have it. */
export function sharedReader(): SharedReader {
  const known = new Map<string, { kind: unknown; bytes: Uint8Array; result: ReturnType<DocumentReader> }>();
  return {
    read(kind, name, file, bytes) {
      const last = known.get(file);
      if (last?.kind === kind && Buffer.compare(last.bytes, bytes) === 0) return last.result;
      const result = readDocument(kind, name, file, bytes);
      known.set(file, { kind, bytes, result });
      return result;
    },
    bytesAt: (file) => known.get(file)?.bytes,
  };
}
