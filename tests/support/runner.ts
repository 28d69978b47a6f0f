/*
 * How GitHub's runner finds commands in what a step prints, written after its rules (actions/runner, ActionCommand): a line
 * that begins with `::` behind any space, or else the older `##[` anywhere in it.
 */

export interface RunnerCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

const registered = new Set(
  (
    'add-mask add-matcher remove-matcher add-path debug echo endgroup error group notice save-state set-env set-output ' +
    'stop-commands warning command section internal-set-repo-path'
  ).split(' '),
);

type Unescape = readonly (readonly [sign: string, escaped: string])[];

const dataEscapes: Unescape = [
  ['\r', '%0D'],
  ['\n', '%0A'],
  ['%', '%25'],
];
const propertyEscapes: Unescape = [
  ['\r', '%0D'],
  ['\n', '%0A'],
  [':', '%3A'],
  [',', '%2C'],
  ['%', '%25'],
];
const oldEscapes: Unescape = [
  [';', '%3B'],
  ['\r', '%0D'],
  ['\n', '%0A'],
  [']', '%5D'],
  ['%', '%25'],
];

const unescaped = (text: string, escapes: Unescape): string =>
  escapes.reduce((rest, [sign, escaped]) => rest.replaceAll(escaped, sign), text);

function commandOf(info: string, data: string, separator: string, [inProperties, inData]: [Unescape, Unescape]) {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!registered.has(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const part of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const [key = '', ...rest] = part.split('=');
    if (key !== '' && rest.length > 0) properties[key] = unescaped(rest.join('='), inProperties);
  }
  return { name, properties, data: unescaped(data, inData) };
}

/** .NET trims more than JavaScript does. */
const trimmed = (line: string): string => line.replace(/^[\s\u0085]+/, '');

function newCommand(line: string): RunnerCommand | undefined {
  const text = trimmed(line);
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  return commandOf(text.slice(2, end), text.slice(end + 2), ',', [propertyEscapes, dataEscapes]);
}

function oldCommand(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return commandOf(line.slice(start + 3, end), line.slice(end + 1), ';', [oldEscapes, oldEscapes]);
}

const linesOf = (output: string): string[] => output.split(/\r\n|\r|\n/);

/** The commands that the runner would obey. */
export const commandsIn = (output: string): RunnerCommand[] =>
  linesOf(output).flatMap((line) => newCommand(line) ?? oldCommand(line) ?? []);

/** Lines that a runner might take for a command, known or not. */
export const suspiciousLines = (output: string): string[] =>
  linesOf(output).filter((line) => trimmed(line).startsWith('::') || line.includes('##['));
