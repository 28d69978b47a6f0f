import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { RuleCases } from './types.ts';

const folder = path.join(import.meta.dirname, 'cases');
const ids = readdirSync(folder).map((file) => path.basename(file, '.ts'));

async function casesIn(id: string): Promise<RuleCases & { rule: string }> {
  const { cases }: { cases: RuleCases } = await import(`./cases/${id}.ts`);
  return { rule: id, ...cases };
}

/** Found by directory: each file is named for its rule. The contract test holds them and the rules together. */
export const allCases = await Promise.all(ids.map(casesIn));
