import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { domainFromLabels } from '../../../src/dns/name.js';
import type { ZoneRecord } from '../../../src/dns/zone/record.js';
import { everything, type Range, type SpeltZone, whatLdnsKnows, zoneOrigin, zonesWith } from './arbitrary.js';
import { lineOf, recordsIn } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-zones-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a zone says, in an order of its own, but for SOA and NS, which are the same in all of these. */
function linesOf(records: readonly ZoneRecord[]): string[] {
  return records
    .map(lineOf)
    .filter((line) => !/^ex\.lt (?:SOA|NS)\b/.test(line))
    .sort();
}

/** The records a zone was made from. */
function madeFrom({ records }: SpeltZone): ZoneRecord[] {
  return records.map(({ owner, typed }) => ({
    ...typed,
    owner: domainFromLabels([...owner, 'ex', 'lt'])!,
    origin: zoneOrigin,
    file: '',
    line: 0,
  }));
}

function withoutRepeats(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

describe('parseZoneFile', () => {
  it('reads every record of any zone, however it is written', () => {
    let records = 0;
    fc.assert(
      fc.property(zonesWith(everything), (zone) => {
        expect(linesOf(recordsIn(zone.text, zoneOrigin))).toEqual(linesOf(madeFrom(zone)));
        records += zone.records.length;
      }),
      { numRuns: 1_000 },
    );
    expect(records).toBeGreaterThan(1_000);
  });
});

/** What another program makes of the zone, in its plain output of one absolute record a line. */
type Peer = (file: string) => { readonly text: string; readonly errors: string };

function run(command: string, args: readonly string[]): { text: string; errors: string } {
  const { stdout, stderr, error, status } = spawnSync(command, args, { encoding: 'latin1' });
  return {
    text: stdout ?? '',
    errors: status === 0 ? '' : `${command} ended with ${status}: ${error ?? ''}${stderr}${stdout}`,
  };
}

const peers: readonly { name: string; command: string; range: Range; ask: Peer }[] = [
  {
    name: 'named-compilezone (bind9-utils)',
    command: 'named-compilezone',
    range: everything,
    // Only syntax counts here: whether hosts exist and names suit hosts is left alone.
    ask: (file) => run('named-compilezone', ['-i', 'none', '-k', 'ignore', '-s', 'full', '-o', '-', zoneOrigin, file]),
  },
  {
    name: 'ldns-read-zone (ldnsutils)',
    command: 'ldns-read-zone',
    range: whatLdnsKnows,
    ask: (file) => run('ldns-read-zone', [file]),
  },
];

for (const { name, command, range, ask } of peers) {
  const missing = spawnSync(command, ['-v']).error !== undefined;
  describe.skipIf(missing)(`against ${name}${missing ? ', skipped: not installed' : ''}`, () => {
    it('finds the same records in random zones', { timeout: 120_000 }, () => {
      let records = 0;
      fc.assert(
        fc.property(zonesWith(range), (zone) => {
          const file = join(folder, 'random.zone');
          writeFileSync(file, `$ORIGIN ${zoneOrigin}.\n${zone.text}`, 'latin1');
          const peer = ask(file);
          expect(peer.errors).toBe('');
          const theirs = withoutRepeats(linesOf(recordsIn(peer.text, zoneOrigin)));
          expect(theirs).toEqual(withoutRepeats(linesOf(recordsIn(zone.text, zoneOrigin))));
          records += theirs.length;
        }),
        { numRuns: 100 },
      );
      expect(records).toBeGreaterThan(100);
    });
  });
}
