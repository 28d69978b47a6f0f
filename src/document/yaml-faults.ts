import { type Document, type Scalar, visit, type YAMLError } from 'yaml';

type Fault = Pick<YAMLError, 'code' | 'pos' | 'message'>;

/** The parser recurses: where it breaks off, and with which words, depends on the stack of this machine. */
export const isTooDeep = ({ code, message }: Fault): boolean =>
  code === 'RESOURCE_EXHAUSTION' || message.includes('call stack');

/** The parser gave the document up at an earlier fault, and complains of every token behind. */
const isLeftOver = ({ message }: Fault): boolean => message.includes(' in YAML stream');

const isUnclosed = ({ message }: Fault): boolean => message.startsWith('Flow ');

/** The faults to be told: none that is there only because of an earlier one. */
export function causes<T extends Fault>(faults: readonly T[]): T[] {
  const deep = faults.find(isTooDeep);
  if (deep) return [deep];
  const places = new Set<number>();
  let brackets = 0;
  return faults.filter((fault) => {
    const [at] = fault.pos;
    if (places.has(at) || at < brackets || (places.size > 0 && isLeftOver(fault))) return false;
    places.add(at);
    if (isUnclosed(fault)) brackets = at;
    return true;
  });
}

/** Offsets that faults are told by. */
export interface Landmarks {
  /** The names of fields, by where they begin. */
  keys: Map<number, Scalar>;
  /** Where texts in quotes begin. */
  quotes: number[];
}

export function landmarksOf(document: Document.Parsed): Landmarks {
  const keys = new Map<number, Scalar>();
  const quotes: number[] = [];
  visit(document, {
    Scalar(key, node) {
      const offset = node.range?.[0] ?? 0;
      if (key === 'key') keys.set(offset, node);
      if (node.type?.startsWith('QUOTE_')) quotes.push(offset);
    },
  });
  return { keys, quotes };
}
