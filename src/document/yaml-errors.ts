import { type Document, type Scalar, visit, type YAMLError } from 'yaml';

type ParserError = Pick<YAMLError, 'code' | 'pos' | 'message'>;

/** The parser recurses: where it breaks off, and with which words, depends on the stack of this machine. */
export const isTooDeep = ({ code, message }: ParserError): boolean =>
  code === 'RESOURCE_EXHAUSTION' || message.includes('call stack');

/** After an earlier error the parser gives up, and reports every token that follows. */
const isFollowUp = ({ message }: ParserError): boolean => message.includes(' in YAML stream');

const isUnclosed = ({ message }: ParserError): boolean => message.startsWith('Flow ');

/** The errors to report, without those caused by an earlier one. */
export function rootCauses<T extends ParserError>(errors: readonly T[]): T[] {
  const deep = errors.find(isTooDeep);
  if (deep) return [deep];
  const offsets = new Set<number>();
  let brackets = 0;
  return errors.filter((error) => {
    const [at] = error.pos;
    if (offsets.has(at) || at < brackets || (offsets.size > 0 && isFollowUp(error))) return false;
    offsets.add(at);
    if (isUnclosed(error)) brackets = at;
    return true;
  });
}

/** Offsets used to locate errors. */
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
