import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { definedIn, ruleIdsIn, tables } from '../../scripts/written/defined-in.js';
import { rules } from '../../src/rules/all.js';

/** Every file of an area but the lists that give the rules their order. */
const files = readdirSync('src/rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'rule')
  .flatMap(({ name: area }) => readdirSync(`src/rules/${area}`).map((file) => `src/rules/${area}/${file}`))
  .filter((path) => !path.endsWith('/all.ts') && !(path.endsWith('-rules.ts') && !(path in tables)));

describe('where a rule is defined', () => {
  it.each(rules.map(({ id }) => id))('%s has a file of its name, or stands in a table', async (id) => {
    const module: Readonly<Record<string, unknown>> = await import(resolve(definedIn(id)));
    expect(ruleIdsIn(module)).toContain(id);
    const rule = rules.find((one) => one.id === id);
    if (!(definedIn(id) in tables)) expect(module[exportedName(id)]).toBe(rule);
  });

  it('is no file of another name', async () => {
    const strays: string[] = [];
    for (const path of files)
      for (const id of ruleIdsIn(await import(resolve(path))))
        if (definedIn(id) !== path) strays.push(`${id}: ${path}`);
    expect(strays).toEqual([]);
  });

  it('is said once: no table makes a rule that has a file', () => {
    const ids = Object.values(tables).flatMap(ruleIdsIn);
    expect(ids.filter((id) => !(definedIn(id) in tables))).toEqual([]);
  });
});

/** `spf/all-pass` is exported as `allPass`. */
function exportedName(id: string): string {
  return id.replace(/^.*\//, '').replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
