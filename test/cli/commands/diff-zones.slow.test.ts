import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-diff-'));

/** A zone of names that include one another in a chain, each with an address of its own. */
function chain(names: number, last: number): string {
  const path = join(folder, `${names}-${last}.zone`);
  const lines = Array.from({ length: names }, (_, at) => {
    const next = at + 1 < names ? `include:n${at + 1}.a.test ` : '';
    return `n${at} TXT "v=spf1 ${next}ip4:10.${at >> 8}.${at & 255}.${last} -all"\n`;
  });
  writeFileSync(path, `$ORIGIN a.test.\n$TTL 60\n${lines.join('')}`);
  return path;
}

describe('two zones of many names', () => {
  it.each(['text', 'json'])('are compared name by name, and what is printed as %s is forgotten', async (format) => {
    const [few, many] = [40, 160];
    const measured = async (names: number): Promise<{ readonly ms: number; readonly printed: string }> => {
      const before = process.cpuUsage();
      const { stdout } = await run(['diff', chain(names, 1), chain(names, 2), '--format', format, '--lang', 'en']);
      const { user, system } = process.cpuUsage(before);
      return { ms: (user + system) / 1000, printed: stdout };
    };
    const [small, large] = [await measured(few), await measured(many)];
    // A tree is followed through 120 names, so that the time for each name grows until there.
    expect(large.ms / small.ms).toBeLessThan(16);
    if (format === 'json') expect(JSON.parse(large.printed)).toHaveLength(many);
    else expect(large.printed.match(/n\d+\.a\.test \(.*→|n\d+\.a\.test/g)?.length).toBeGreaterThan(many);
  });
});
