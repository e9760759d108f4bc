import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, DnsView, RecordType } from '../../src/dns/answer.js';
import { domainFromText } from '../../src/dns/name.js';
import { isChanged } from '../../src/fix/fix.js';
import { type NamedRecord, publishedAll } from '../../src/fix/hypothetical.js';
import { propose } from '../../src/fix/propose.js';
import { characterStrings } from '../../src/fix/strings.js';
import { parseSpfRecord } from '../../src/spf/parse.js';
import { malformedTerms } from '../../src/spf/record.js';
import { isSpfText } from '../../src/spf/select.js';
import { hasShared, sharedPath } from '../support/shared.js';
import { company, factsOf, fixtureZone } from '../support/zones.js';

const present = hasShared('real', 'spf.txt');

describe.skipIf(!present)('fixes for records of real domains (skipped where the shared data is missing)', () => {
  const texts = present
    ? readFileSync(sharedPath('real', 'spf.txt'), 'utf8')
        .trimEnd()
        .split('\n')
        .map(undone)
        .filter((_, at) => at % 6 === 0)
    : [];
  const providers = present ? providerTexts() : new Map<string, string>();
  const directo = fixtureZone('fine');

  it('stand the trial unless they say why not, lose no sender, and are idempotent', () => {
    const counts = { records: 0, verified: 0 };
    for (const text of texts) {
      const fix = fixOf(text);
      counts.records += 1;
      if (fix.proof.verified) counts.verified += 1;
      expect(fix.strings.join('')).toBe(fix.after);
      expect(fix.after, text).toMatch(/^v=spf1(?: |$)/i);
      if (fix.proof.verified) {
        expect(malformedTerms(parseSpfRecord(fix.after)), fix.after).toEqual([]);
        expect(isChanged(fixOf(fix.after, fix.split)), fix.after).toBe(false);
      }
      for (const { kind } of fix.proof.objections)
        expect(['loses', 'admits'], `${text}\n${fix.after}`).not.toContain(kind);
    }
    expect(counts.records).toBeGreaterThan(500);
    expect(counts.verified / counts.records).toBeGreaterThan(0.97);
  }, 300_000);

  function fixOf(text: string, split: readonly NamedRecord[] = []) {
    const dns = publishedAll(viewOf(text), split);
    const proposal = propose(factsOf(dns), dns);
    if (proposal.kind === 'none') throw new Error(proposal.why);
    return proposal.fix;
  }

  /** The record at the company's name, what it includes as it was published, and hosts that all exist. */
  function viewOf(text: string): DnsView {
    const lookup = <T extends RecordType>(name: typeof company, type: T): Answer<T> => {
      const answer = answerTo(text, name, type);
      // Built for the type that was asked for.
      return answer as Answer<T>;
    };
    return { lookup };
  }

  function answerTo(text: string, name: typeof company, type: RecordType): Answer {
    if (name.endsWith('gate.ee') || name.endsWith('directo.ee')) return directo.lookup(name, type);
    const policy = name === company ? text : providers.get(name);
    if (type === 'TXT')
      return policy === undefined ? { status: 'nodata' } : { status: 'found', records: [characterStrings(policy)] };
    const bits = 0xc0000200 + (hash(name) % 250);
    if (type === 'A') return { status: 'found', records: [{ family: 4, bits }] };
    if (type === 'MX')
      return { status: 'found', records: [{ preference: 10, exchange: domainFromText(`mx.${name}`) ?? name }] };
    return { status: 'nodata' };
  }
});

function undone(line: string): string {
  const text = line.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_all, code: string | undefined, letter: string) =>
    code === undefined
      ? ({ n: '\n', r: '\r', t: '\t' }[letter] ?? letter)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(text, 'utf8').toString('latin1');
}

function providerTexts(): Map<string, string> {
  const raw = JSON.parse(readFileSync(sharedPath('real', 'providers.json'), 'utf8')) as Record<
    string,
    { TXT: string[] }
  >;
  return new Map(
    Object.entries(raw).flatMap(([name, { TXT }]) =>
      TXT[0] !== undefined && isSpfText(TXT[0]) ? [[name, TXT[0]]] : [],
    ),
  );
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}
