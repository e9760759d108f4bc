import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareKey, parseGivenKey, type Reference } from '../../src/dkim/compare-key.js';
import { differenceOf } from '../../src/dkim/difference.js';
import { isKeyText, parseKeyRecord } from '../../src/dkim/key-record.js';
import { inspectKey } from '../../src/dkim/public-key.js';
import { directo } from '../../src/senders/directo.js';
import { hasShared, sharedPath } from '../support/shared.js';

const rsa = { kind: 'rsa' } as const;
let pem = '';
let key = '';
let other = '';

beforeAll(() => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  key = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const second = generateKeyPairSync('rsa', { modulusLength: 2048 });
  other = second.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
});

function referenceFor(base64: string): Reference {
  const inspection = inspectKey(base64, rsa);
  if (inspection.kind !== 'rsa') throw new Error(inspection.kind);
  return { proof: 'live', base64, fingerprint: inspection.fingerprint };
}

function verdictOn(base64: string, reference?: Reference, printed?: string) {
  return compareKey({ base64, inspection: inspectKey(base64, rsa) }, { reference, printed });
}

describe('a key record', () => {
  it.each([
    ['v=DKIM2; p=AA', 'version'],
    ['k=rsa; v=DKIM1; p=AA', 'version'],
    ['k=rsa; k=rsa; p=AA', 'duplicate-tag'],
    ['K=rsa; p=AA', 'tag-case'],
    ['k=rsa p', 'no-key'],
    ['k=rsa; p=', 'revoked'],
    ['k=rsa; p=A!A', 'bad-base64'],
    ['k=dsa; p=AA', 'unknown-key-type'],
    ['h=sha1; p=AA', 'no-sha256'],
    ['s=tlsrpt; p=AA', 'not-for-mail'],
    ['t=y; p=AA', 'testing'],
    ['t=s; p=AA', 'strict'],
    ['g=x; p=AA', 'granularity'],
  ])('%j has the problem %s', (text, kind) => {
    expect(parseKeyRecord(text).problems.map((problem) => problem.kind)).toContain(kind);
  });

  it.each(['k=rsa; p=AAAA;', 'v=DKIM1; k=rsa; p=AA AA', 'p=AAAA', 'v=DKIM1; h=sha1:sha256; s=email; p=AAAA'])(
    '%j has none',
    (text) => {
      expect(parseKeyRecord(text).problems).toEqual([]);
    },
  );

  it('is told from other texts', () => {
    expect(isKeyText('v=spf1 -all')).toBe(false);
    expect(isKeyText('k=rsa; p=x')).toBe(true);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const { problems } = parseKeyRecord(text);
        for (const { span } of problems) expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('a public key', () => {
  it('is read with its size, exponent and fingerprint', () => {
    expect(inspectKey(key, rsa)).toMatchObject({
      kind: 'rsa',
      bits: 2048,
      exponent: 65537n,
      form: 'spki',
      weaknesses: [],
    });
  });

  it.each([
    ['too-long', () => 'A'.repeat(60_000)],
    ['undecodable', () => 'AAAAA'],
    ['case-folded', () => key.toLowerCase()],
    ['truncated', () => key.slice(0, 240)],
    ['surplus', () => `${key}AAAA`],
    ['no-key', () => 'TWFubw'],
    ['no-key', () => Buffer.from([0x30, 0x80, 0, 0]).toString('base64')],
    ['no-key', () => Buffer.from([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff]).toString('base64')],
    ['no-key', () => Buffer.from([0x30, 0x82, 0x03, 0xe4, ...Array(996).fill(0x30)]).toString('base64')],
  ])('is %s where it is damaged', (kind, base64) => {
    expect(inspectKey(base64(), rsa).kind).toBe(kind);
  });

  it('never throws and never takes long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        inspectKey(Buffer.from(bytes).toString('base64'), rsa);
        inspectKey(Buffer.from([0x30, ...bytes]).toString('base64'), rsa);
      }),
    );
  });
});

describe('against the live key, a published key', () => {
  it('is the same by its octets', () => {
    expect(verdictOn(key, referenceFor(key))).toEqual({ kind: 'same', proof: 'live' });
    expect(verdictOn(other, referenceFor(key))).toEqual({ kind: 'other-key' });
  });

  it('that lost one character is damaged there, and never the same', () => {
    const reference = referenceFor(key);
    fc.assert(
      fc.property(fc.nat(key.length - 3), (at) => {
        const verdict = verdictOn(key.slice(0, at) + key.slice(at + 1), reference);
        expect(verdict.kind).toBe('damaged');
        if (verdict.kind === 'damaged' && verdict.how.kind === 'missing') {
          expect(verdict.how.count).toBe(1);
          // Equal neighbours cannot be told apart.
          expect(verdict.how.after).toBeGreaterThanOrEqual(at);
          expect(key.slice(at, verdict.how.after + 1)).toMatch(/^(.)\1*$/);
        }
      }),
    );
  });

  it('that was cut off says where', () => {
    expect(verdictOn(key.slice(0, 246), referenceFor(key))).toEqual({
      kind: 'damaged',
      how: { kind: 'cut-off', after: 246, missing: key.length - 246 },
    });
  });
});

describe("the key that Directo's page prints", () => {
  const printed = directo.dkim.printedKey;
  const mended = printed.replace('AAAQCAQ8A', 'AAOCAQ8A');
  const whole = `${mended.slice(0, 200)}A${mended.slice(200)}`;

  it('is recognised, and cannot be used', () => {
    expect(inspectKey(printed, rsa).kind).not.toBe('rsa');
    expect(verdictOn(printed, undefined, printed)).toEqual({ kind: 'printed-text' });
    expect(verdictOn(printed, referenceFor(whole), printed)).toEqual({ kind: 'printed-text' });
  });

  it('is fitted by a good key with one character more, nearly fitted by some, and not by another key', () => {
    expect(verdictOn(whole, undefined, printed)).toEqual({ kind: 'fits-print' });
    const near = whole.replace(/(.{150})../, '$1QZ');
    expect(verdictOn(near, undefined, printed)).toMatchObject({ kind: 'near-print' });
    expect(verdictOn(other, undefined, printed)).toEqual({ kind: 'other-key' });
  });
});

describe('a key that the user gives', () => {
  it('may be base64, a record, quoted strings or PEM', () => {
    const strings = `"k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`;
    for (const text of [key, `k=rsa; p=${key};`, pem, strings.replaceAll('"', '')])
      expect(parseGivenKey(text)?.key.bits).toBe(2048);
    const short = generateKeyPairSync('rsa', { modulusLength: 512 }).publicKey.export({ type: 'spki', format: 'pem' });
    expect(parseGivenKey(short.toString())).toBeUndefined();
    for (const text of ['', 'MIIB', 'k=rsa; p=', key.slice(0, 300)]) expect(parseGivenKey(text)).toBeUndefined();
  });
});

describe('a difference', () => {
  it.each([
    ['abcdefgh', 'abcdefgh', { kind: 'equal' }],
    ['abcd', 'abcdefgh', { kind: 'cut-off', after: 4, missing: 4 }],
    ['abcdfghijk', 'abcdefghijk', { kind: 'missing', after: 4, count: 1 }],
    ['abcdXefghijk', 'abcdefghijk', { kind: 'surplus', after: 4, count: 1 }],
    ['ABCD', 'abcd', { kind: 'case' }],
    ['abXdefgYijkl', 'abcdefghijkl', { kind: 'edits', count: 2, first: 2 }],
    ['qqqqqqqqqqqqqqqqqqqq', 'abcdefghijklmnopqrst', { kind: 'unlike' }],
  ])('of %s from %s', (text, expected, difference) => {
    expect(differenceOf(text, expected)).toEqual(difference);
  });
});

describe.skipIf(!hasShared('real', 'dkim.txt'))('real key records (skipped where the shared data is missing)', () => {
  it('are all read without an exception', () => {
    const lines = readFileSync(sharedPath('real', 'dkim.txt'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(100);
    const kinds = lines.map((line) => {
      const { key: published, keyType } = parseKeyRecord(line);
      return published === undefined ? 'none' : inspectKey(published.base64, keyType).kind;
    });
    expect(kinds.filter((kind) => kind === 'rsa').length / kinds.length).toBeGreaterThan(0.85);
  });
});
