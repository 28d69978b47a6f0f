import fc from 'fast-check';

/*
 * Fields as people write them: in any style, with comments, blank lines and spaces to spare. Every comment is another, so that
 * one that got lost is missed.
 */

/** Within a line: as written, and what it says. */
interface Scalar {
  type: 'scalar';
  text: string;
  value: unknown;
}

/** Over several lines: `first` stands behind the key, the others below it. In a block even a comment would be text. */
interface Text {
  type: 'text';
  first: string;
  others: string[];
  value: string;
  isBlock: boolean;
}

interface Container {
  type: 'list' | 'mapping';
  isFlow: boolean;
  /** In flow style: one entry a line, and what stands behind the last and inside of the brackets. */
  isTall: boolean;
  comma: string;
  padding: string;
  /** In block style: columns that it stands further right than its key, and spaces behind a dash; none for a line break. */
  indent: number;
  gap: number;
  parts: Part[];
}

type Node = Scalar | Text | Container;

interface Part {
  name: string;
  key: string;
  node: Node;
  above: ('blank' | number)[];
  behind: '' | '  ' | 'comment';
}

const scalars: [string, unknown][] = [
  ['', null],
  ['~', null],
  ['null', null],
  ['true', true],
  ['0', 0],
  ['-1.50', -1.5],
  ['0777', 777],
  ['1e3', 1000],
  ['0x1F', 31],
  ['2026-09-14', '2026-09-14'],
  ['"2026-09-14"', '2026-09-14'],
  ["'2026-09-14'", '2026-09-14'],
  ['12:30', '12:30'],
  ['yes', 'yes'],
  ['Ada Lovelace', 'Ada Lovelace'],
  ['a#b:c', 'a#b:c'],
  ['Zoë 🚀', 'Zoë 🚀'],
  ['"a # b: \\"c\\" \\u0041"', 'a # b: "c" A'],
  ["'it''s [not], {so}'", "it's [not], {so}"],
  ['""', ''],
];

const texts: [first: string, others: string[], value: string][] = [
  ['|', ['a', ' # b', '', 'c'], 'a\n # b\n\nc\n'],
  ['|-', ['a: b', '- c'], 'a: b\n- c'],
  ['|+', ['a', ''], 'a\n\n'],
  ['>-', ['a', 'b'], 'a b'],
  ['"a', ['b: c"'], 'a b: c'],
  ["'a", ['', "b'"], 'a\nb'],
  ['a', ['b c'], 'a b c'],
];

const scalar: fc.Arbitrary<Scalar> = fc
  .constantFrom(...scalars)
  .map(([text, value]) => ({ type: 'scalar', text, value }));

const text: fc.Arbitrary<Text> = fc
  .constantFrom(...texts)
  .map(([first, others, value]) => ({ type: 'text', first, others, value, isBlock: /^[|>]/.test(first) }));

const key = fc
  .constantFrom('a', 'b-c', 'd_e', 'yes', 'f g', '2026', 'target')
  .chain((name) => fc.constantFrom(name, name, `"${name}"`, `'${name}'`).map((written) => ({ name, key: written })));

const otherOf = <T>(usual: T, ...rare: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.constantFrom(...rare));

const { container } = fc.letrec<{ node: Node; part: Part; container: Container }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'max' },
    { weight: 5, arbitrary: scalar },
    { weight: 1, arbitrary: text },
    { weight: 4, arbitrary: tie('container') },
  ),
  part: fc
    .record({
      node: tie('node'),
      above: fc.array(fc.constantFrom<'blank' | number>('blank', 0, 0, 3, -2), { maxLength: 2 }),
      behind: fc.constantFrom<Part['behind']>('', '', '  ', 'comment'),
      written: key,
    })
    .map(({ written, ...part }) => ({ ...written, ...part })),
  container: fc
    .record({
      type: fc.constantFrom<Container['type']>('list', 'mapping'),
      isFlow: otherOf(false, true),
      isTall: otherOf(false, true),
      comma: otherOf('', ',', ' ,'),
      padding: otherOf(' ', ''),
      indent: otherOf(2, 0, 1, 4),
      gap: otherOf(1, 0, 3),
      parts: fc.array(tie('part'), { maxLength: 4, size: 'max' }),
    })
    .map((found) => ({ ...found, parts: found.type === 'list' ? found.parts : uniquelyNamed(found.parts) })),
}));

function uniquelyNamed(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((part) => [part.name, part])).values()];
}

function dataOf(node: Node): unknown {
  if (!('parts' in node)) return node.value;
  if (node.type === 'list') return node.parts.map((part) => dataOf(part.node));
  return Object.fromEntries(node.parts.map((part) => [part.name, dataOf(part.node)]));
}

/** The lines of an entry: from its first one to behind its last one. */
export interface Lines {
  from: number;
  to: number;
}

export interface WrittenFields {
  yaml: string;
  data: Record<string, unknown>;
  /** By path, of all that has lines of its own. */
  lines: ReadonlyMap<string, Lines>;
}

class Writer {
  readonly lines: string[] = [];
  readonly places = new Map<string, Lines>();
  private comments = 0;
  /** Whether a line that stands further right would be part of the text above. */
  private isInText = false;

  private push(text: string, isText = false): void {
    this.lines.push(...text.split('\n'));
    this.isInText = isText;
  }

  private comment(): string {
    this.comments++;
    return `# <${this.comments}>${['', ': "', " - [it's"][this.comments % 3]}`;
  }

  private behind({ behind }: Part): string {
    return behind === 'comment' ? ` ${this.comment()}` : behind;
  }

  above(part: Pick<Part, 'above'>, column: number): void {
    for (const one of part.above) {
      const { isInText } = this;
      if (one === 'blank' && isInText) continue;
      if (one === 'blank') this.push('');
      else this.push(' '.repeat(Math.max(0, column + (isInText ? Math.min(0, one) : one))) + this.comment(), isInText);
    }
  }

  /** The entries of a list or mapping; the first one may stand behind a dash. */
  block(node: Container, column: number, path: readonly (string | number)[] = [], lead = ''): void {
    for (const [index, part] of node.parts.entries()) {
      const isLed = index === 0 && lead !== '';
      if (!isLed) this.above(part, column);
      const from = this.lines.length;
      const isList = node.type === 'list';
      const way = [...path, isList ? index : part.name];
      const head = (isLed ? lead : ' '.repeat(column)) + (isList ? '-' : `${part.key}:`);
      this.entry(part, { head, column, gap: isList ? node.gap : 0, way });
      this.places.set(JSON.stringify(way), { from, to: this.lines.length });
    }
  }

  private entry(
    part: Part,
    { head, column, gap, way }: { head: string; column: number; gap: number; way: (string | number)[] },
  ): void {
    const { node } = part;
    const lead = head + ' '.repeat(Math.max(1, gap));
    if (node.type === 'scalar') this.push((node.text === '' ? head : lead + node.text) + this.behind(part));
    else if (node.type === 'text') this.text(node, part, lead, column);
    else if (node.isFlow || node.parts.length === 0) this.push(lead + this.flow(node, column, way) + this.behind(part));
    else if (gap > 0) this.block(node, lead.length, way, lead);
    else {
      this.push(head + this.behind(part));
      const isBelowKey = node.type === 'list' && !head.endsWith('-');
      this.block(node, column + (isBelowKey ? node.indent : Math.max(1, node.indent)), way);
    }
  }

  private text({ first, others, isBlock }: Text, part: Part, lead: string, column: number): void {
    const lines = others.map((line) => (line === '' ? '' : ' '.repeat(column + 2) + line));
    const all = [isBlock ? lead + first + this.behind(part) : lead + first, ...lines].join('\n');
    this.push(isBlock ? all : all + this.behind(part), isBlock);
  }

  private flow(node: Container, column: number, way: readonly (string | number)[], isInner = false): string {
    const isTall = node.isTall && !isInner && node.parts.length > 0;
    const [open, close] = node.type === 'list' ? '[]' : '{}';
    const parts = node.parts.map((part, index) => {
      const text = this.flowEntry(node, part, column);
      const comma = index < node.parts.length - 1 ? ',' : node.comma;
      const line = this.lines.length + 1 + index;
      const step = node.type === 'list' ? index : part.name;
      if (isTall) this.places.set(JSON.stringify([...way, step]), { from: line, to: line + 1 });
      return isTall ? `${' '.repeat(column + 2)}${text}${comma}${this.behind(part)}` : text + comma;
    });
    if (isTall) return `${open}\n${parts.join('\n')}\n${' '.repeat(column + 1)}${close}`;
    return `${open}${node.padding}${parts.join(' ')}${node.padding}${close}`;
  }

  private flowEntry({ type }: Container, { node, key }: Part, column: number): string {
    const text =
      node.type === 'scalar'
        ? node.text
        : node.type === 'text'
          ? JSON.stringify(node.value)
          : this.flow(node, column, [], true);
    return type === 'list' ? text || '~' : `${key}: ${text}`;
  }
}

/** The fields of a document, down to the fence below them. */
export const writtenFields: fc.Arbitrary<WrittenFields> = fc
  .tuple(container, fc.array(fc.constantFrom<'blank' | number>('blank', 0, 2), { maxLength: 2 }))
  .map(([found, above]) => {
    const root: Container = { ...found, type: 'mapping', parts: uniquelyNamed(found.parts) };
    const writer = new Writer();
    writer.block(root, 0);
    writer.above({ above }, 0);
    const yaml = writer.lines.map((line) => `${line}\n`).join('');
    return { yaml, data: dataOf(root) as Record<string, unknown>, lines: writer.places };
  });
