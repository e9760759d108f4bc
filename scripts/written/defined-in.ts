import { existsSync } from 'node:fs';
import * as dkimProblems from '../../src/rules/dkim/problem-rules.js';
import * as dmarcProblems from '../../src/rules/dmarc/problem-rules.js';
import * as spfMistakes from '../../src/rules/spf/mistake-rules.js';

/** Files that define many rules in one table, which shows them side by side better than a file each. */
export const tables: Readonly<Record<string, object>> = {
  'src/rules/spf/mistake-rules.ts': spfMistakes,
  'src/rules/dkim/problem-rules.ts': dkimProblems,
  'src/rules/dmarc/problem-rules.ts': dmarcProblems,
};

/** The file that defines a rule: the one named after its id, otherwise the table that lists it. */
export function definedIn(id: string): string {
  const own = `src/rules/${id}.ts`;
  const file = existsSync(own) ? own : Object.keys(tables).find((path) => ruleIdsIn(tables[path] ?? {}).includes(id));
  if (file === undefined) throw new Error(`no ${own}, and no table makes ${id}`);
  return file;
}

/** The ids of the rules that a module exports, each by itself or in a list. */
export function ruleIdsIn(module: object): readonly string[] {
  return Object.values(module)
    .flat()
    .flatMap((value: unknown) => (isRule(value) ? [value.id] : []));
}

function isRule(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'check' in value;
}
