import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparedPairs } from '../../../src/cli/dns/compared-sides.js';
import { Files } from '../../../src/cli/process/files.js';
import { invocationOf } from '../../support/command.js';
import { growth, linearGrowth } from '../../support/processor-time.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-sides-'));

/** A zone of names with a record and a key each. */
function zone(names: number): string {
  const path = join(folder, `${names}.zone`);
  const lines = Array.from(
    { length: names },
    (_, at) => `n${at} TXT "v=spf1 -all"\ns${at}._domainkey.n${at} TXT "p="\n`,
  );
  writeFileSync(path, `$ORIGIN a.test.\n$TTL 60\n${lines.join('')}`);
  return path;
}

describe('two zones', () => {
  const sizes = [100, 1_600] as const;
  const paths = new Map(sizes.map((size) => [size as number, zone(size)]));
  const pairsOf = (size: number): ReturnType<typeof comparedPairs> => {
    const path = paths.get(size) ?? '';
    return comparedPairs([path, path], undefined, new Files(invocationOf([])));
  };

  it('are paired name by name, each with its selectors', () => {
    const pairs = pairsOf(100);
    expect(pairs).toHaveLength(100);
    expect(pairs[7]).toMatchObject({ before: { domain: 'n7.a.test' }, selectors: ['directo', 's7'] });
  });

  it('are paired in time that grows with the names and no faster', () => {
    expect(growth(pairsOf, 100)).toBeLessThan(linearGrowth);
  });
});
