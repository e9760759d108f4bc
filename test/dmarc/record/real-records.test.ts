import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSound, mendDmarc } from '../../../src/dmarc/mend/mend.js';
import { nearMissOf } from '../../../src/dmarc/record/near-miss.js';
import { parseDmarcRecord } from '../../../src/dmarc/record/record.js';
import { isDmarcText } from '../../../src/dmarc/record/select.js';
import { sharedPath } from '../../support/shared.js';

const file = sharedPath('real', 'dmarc.txt');
const present = existsSync(file);
const texts = present
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(unescaped)
  : [];

/** The file writes a backslash as `\\`, control and invisible characters as `\n`, `\r`, `\t` and `\uXXXX`. */
function unescaped(line: string): string {
  const text = line.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, letter: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return { n: '\n', r: '\r', t: '\t' }[letter] ?? letter;
  });
  return Buffer.from(text, 'utf8').toString('latin1');
}

describe.skipIf(!present)('real records (skipped where the folder with real data is missing)', () => {
  it('are many', () => {
    expect(texts.length).toBeGreaterThan(70);
  });

  it('are records, but for one in lower case', () => {
    const others = texts.filter((text) => !isDmarcText(text));
    expect(others.map((text) => nearMissOf(text))).toEqual(['version-case']);
  });

  it('have valid policies, and no problems but those that were counted by hand', () => {
    const counts = new Map<string, number>();
    for (const text of texts.filter(isDmarcText)) {
      const record = parseDmarcRecord(text);
      expect(record.published.p.kind).toBe('valid');
      for (const { kind } of record.problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      'removed-tag': 53,
      'fo-without-ruf': 2,
      'swallowed-tag': 1,
      'value-invalid': 1,
    });
  });

  it('are mended to what receivers read, with the same policy and every mailbox', () => {
    for (const text of texts) {
      const mended = mendDmarc(text).text;
      expect(isSound(mended), text).toBe(true);
      if (isDmarcText(text)) expect(parseDmarcRecord(mended).published.p, text).toMatchObject({ kind: 'valid' });
      for (const [mailbox] of text.matchAll(/(?<=mailto:)[^\s,;!]+/g)) expect(mended).toContain(mailbox);
    }
  });

  it('change only where they have a fault', () => {
    const changed = texts.filter((text) => mendDmarc(text).text !== text);
    expect(changed.length).toBe(3);
  });
});
