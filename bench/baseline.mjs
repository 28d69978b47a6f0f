/**
 * What a team would write by hand: gray-matter and ajv over the same files, with the same schemas. It looks at front
 * matter alone, and says which files are wrong, not where.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const matter = await import('gray-matter').then(
  (module) => module.default,
  () => {
    console.error('gray-matter is not installed: npm install --save-dev gray-matter');
    process.exit(2);
  },
);

const schemas = path.join(import.meta.dirname, '..', 'schemas');
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

const compile = (kind) => ajv.compile(JSON.parse(readFileSync(path.join(schemas, `${kind}.schema.json`), 'utf8')));

const validators = {
  'engagement.md': compile('engagement'),
  'one-pager.md': compile('one-pager'),
  'expectations.md': compile('expectations'),
  retros: compile('retro'),
  'home/pulse': compile('pulse'),
};

/** gray-matter's YAML turns 2026-09-17 into a Date; the schemas want the text. */
function withTexts(value) {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withTexts(child)]));
}

const engagements = path.join(process.argv[2] ?? '.', 'engagements');
let checked = 0;
let failed = 0;
for (const entry of readdirSync(engagements, { recursive: true })) {
  if (!entry.endsWith('.md')) continue;
  const inner = entry.split(path.sep).slice(1).join('/');
  const validate = validators[inner] ?? validators[path.posix.dirname(inner)];
  if (!validate) continue;
  checked++;
  const { data } = matter(readFileSync(path.join(engagements, entry), 'utf8'));
  if (validate(withTexts(data))) continue;
  failed++;
  console.log(`${entry}: ${ajv.errorsText(validate.errors)}`);
}
console.log(`${checked} documents checked, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
