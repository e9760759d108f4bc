import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync(join('docs', 'security.md'), 'utf8');

/** The cells of the tables' rows. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) => line.slice(2, -2).split(' | '));

const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

describe('the page about security', () => {
  const bounds = rows.filter(([, constant = '']) => /^`\w+` in `src\//.test(constant));

  it('has bounds', () => {
    expect(bounds.length).toBeGreaterThan(20);
  });

  it.each(bounds)('%s: %s is %s, as in the source', (_what, constant = '', bound = '') => {
    const [name = '', path = ''] = named(constant);
    const value = new RegExp(`\\b${name}(?:: \\w+)? ?[:=] ?([0-9_* ]+[0-9])`).exec(readFileSync(path, 'utf8'))?.[1];
    expect(value, `${name} in ${path}`).toBeDefined();
    expect(value?.replaceAll(/[_ ]/g, '')).toBe(bound.replaceAll(/[_ ]/g, ''));
  });

  it('names tests that are there', () => {
    const tests = rows.flatMap((cells) => named(cells.at(-1) ?? '')).filter((path) => path.startsWith('test/'));
    expect(tests.length).toBeGreaterThan(60);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has the runs of the fuzzer, with counts and seeds', () => {
    const runs = rows.filter(([, cases = '']) => /^[\d,]+ cases$/.test(cases));
    expect(runs.length).toBeGreaterThan(10);
  });
});
