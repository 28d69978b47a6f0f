/** A line of one text or of both. */
interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
}

/** Beyond so many pairs of lines, all between counts as changed: nobody reads such a difference, and it would take long. */
const maxPairs = 4_000_000;

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** How many lines both begin with. */
function sameLines(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((line, at) => line !== b[at]);
  return different === -1 ? a.length : different;
}

/** For each pair of places: how many lines, from there on, are in both. */
function commonLines(before: readonly string[], after: readonly string[]): (from: number, to: number) => number {
  if (before.length * after.length > maxPairs) return () => 0;
  const width = after.length + 1;
  const counts = new Uint32Array((before.length + 1) * width);
  const at = (from: number, to: number) => counts[from * width + to] ?? 0;
  for (let from = before.length - 1; from >= 0; from--) {
    for (let to = after.length - 1; to >= 0; to--) {
      const isSame = before[from] === after[to];
      counts[from * width + to] = isSame ? at(from + 1, to + 1) + 1 : Math.max(at(from + 1, to), at(from, to + 1));
    }
  }
  return at;
}

const kept = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ sign: ' ', text }));

/** The lines of both; what is gone stands before what has come. */
function merged(before: readonly string[], after: readonly string[]): DiffLine[] {
  const common = commonLines(before, after);
  const signAt = (from: number, to: number) => {
    if (before[from] === after[to]) return ' ';
    if (from === before.length) return '+';
    return to === after.length || common(from + 1, to) >= common(from, to + 1) ? '-' : '+';
  };
  const lines: DiffLine[] = [];
  for (let [from, to] = [0, 0]; from < before.length || to < after.length; ) {
    const sign = signAt(from, to);
    lines.push({ sign, text: (sign === '+' ? after[to] : before[from]) ?? '' });
    if (sign !== '+') from++;
    if (sign !== '-') to++;
  }
  return lines;
}

/** Where the changed lines stand, each with what is around it; those that touch are one. */
function hunksOf(lines: readonly DiffLine[], context: number): { start: number; end: number }[] {
  const hunks: { start: number; end: number }[] = [];
  for (const [index, { sign }] of lines.entries()) {
    if (sign === ' ') continue;
    const start = Math.max(0, index - context);
    const end = Math.min(lines.length, index + 1 + context);
    const last = hunks.at(-1);
    if (last && start <= last.end) last.end = end;
    else hunks.push({ start, end });
  }
  return hunks;
}

/** `12,3`: so many lines, the first of which is the twelfth; where there are none, the one before. */
const span = (start: number, { length }: readonly unknown[]): string =>
  length === 1 ? `${start + 1}` : `${length === 0 ? start : start + 1},${length}`;

function shownHunk(lines: readonly DiffLine[], old: number, other: number): string[] {
  const gone = lines.filter(({ sign }) => sign !== '+');
  const come = lines.filter(({ sign }) => sign !== '-');
  const shown = lines.map(({ sign, text }) => `${sign}${text.replace(/\r$/, '')}`);
  return [`@@ -${span(old, gone)} +${span(other, come)} @@`, ...shown];
}

/**
 * What differs between two texts, line by line as `diff -u` shows it; nothing where they are the same. The lines are as they
 * stand in the texts, but for a carriage return at their end: whoever shows them escapes them.
 */
export function diffLines(before: string, after: string, context = 2): string[] {
  if (before === after) return [];
  const [old, other] = [linesOf(before), linesOf(after)];
  const head = sameLines(old, other);
  const tail = sameLines(old.slice(head).reverse(), other.slice(head).reverse());
  const start = Math.max(0, head - context);
  const [oldEnd, otherEnd] = [old.length - tail, other.length - tail];
  const lines = [
    ...kept(old.slice(start, head)),
    ...merged(old.slice(head, oldEnd), other.slice(head, otherEnd)),
    ...kept(old.slice(oldEnd, oldEnd + context)),
  ];
  const count = (end: number, sign: '-' | '+') => lines.slice(0, end).filter((line) => line.sign !== sign).length;
  return hunksOf(lines, context).flatMap((hunk) =>
    shownHunk(lines.slice(hunk.start, hunk.end), start + count(hunk.start, '+'), start + count(hunk.start, '-')),
  );
}
