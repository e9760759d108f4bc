import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Address6,
  formatAddress,
  nibblesOf,
  parseAddress,
  parseAddress4,
  parseAddress6,
  reverseName,
  sameAddress,
} from '../../src/ip/address.js';

const address4 = fc.nat({ max: 0xffff_ffff }).map((bits) => ({ family: 4, bits }) as const);
/** Addresses with many zero groups, where the shortening has something to do. */
const address6 = fc
  .array(fc.oneof(fc.constant(0), fc.constant(0xffff), fc.nat({ max: 0xffff })), { minLength: 8, maxLength: 8 })
  .map((groups): Address6 => ({ family: 6, bits: groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n) }));
/** Text near to an address: most of it is none. */
const nearAddress = fc.string({ unit: fc.constantFrom(...'0123456789afAF:.:.::'), maxLength: 46 });

describe('parseAddress4', () => {
  test.each([
    ['0.0.0.0', 0],
    ['255.255.255.255', 0xffff_ffff],
    ['90.190.150.210', 0x5abe96d2],
  ])('reads %s', (text, bits) => {
    expect(parseAddress4(text)).toEqual({ family: 4, bits });
  });

  test.each([
    '',
    '0300.0.0.1',
    '01.2.3.4',
    '00.0.0.0',
    '0x7f.0.0.1',
    '256.0.0.1',
    '1000.0.0.1',
    '192.0.2',
    '192.0.2.1.',
    '.192.0.2.1',
    '192..2.1',
    '192.0.2.1.5',
    '192.0.2.1:25',
    '192.0.2.1/32',
    ' 192.0.2.1',
    '192.0.2.1 ',
    '192.0.2.1\n',
    '192.0.2.+1',
    '192.0.2.-1',
    '192.0.2.1e0',
    '١٩٢.0.2.1',
    '１.2.3.4',
    '3221225985',
    '192.0.2.1192.0.2.2',
    '1.2.3.4\0',
  ])('refuses %j', (text) => {
    expect(parseAddress4(text)).toBeUndefined();
  });
});

describe('parseAddress6', () => {
  test.each([
    ['::', 0n],
    ['::1', 1n],
    ['1::', 1n << 112n],
    ['2001:DB8::A', 0x20010db8_00000000_00000000_0000000an],
    ['1:2:3:4:5:6:7:8', 0x00010002_00030004_00050006_00070008n],
    ['1:2:3:4:5:6:7::', 0x00010002_00030004_00050006_00070000n],
    ['::2:3:4:5:6:7:8', 0x00000002_00030004_00050006_00070008n],
    ['1:2:3:4:5:6:1.2.3.4', 0x00010002_00030004_00050006_01020304n],
    ['::ffff:1.2.3.4', 0xffff_0102_0304n],
    ['::1.2.3.4', 0x0102_0304n],
    ['64:ff9b::255.255.255.255', (0x0064ff9bn << 96n) | 0xffff_ffffn],
    ['0000:0000:0000:0000:0000:ffff:255.255.255.255', 0xffff_ffff_ffffn],
  ])('reads %s', (text, bits) => {
    expect(parseAddress6(text)).toEqual({ family: 6, bits });
  });

  test.each([
    '',
    ':',
    ':::',
    '1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::1:2:3:4:5:6:7:8',
    '1::2::3',
    '1:::2',
    ':1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7:8:',
    '1:2:3:4:5:6:7:',
    '::1:',
    ':1::',
    '12345::',
    '00001::',
    'g::',
    '::ffff:1.2.3',
    '::ffff:1.2.3.256',
    '::ffff:01.2.3.4',
    '::1.2.3.4:5',
    '1.2.3.4::',
    '1:2:3:4:5:6:7:1.2.3.4',
    '1.2.3.4',
    'fe80::1%eth0',
    '[::1]',
    '::1/128',
    ' ::1',
    '::1\n',
    '::١',
    '::+1',
    '::0x1',
    `${'0'.repeat(50)}::`,
  ])('refuses %j', (text) => {
    expect(parseAddress6(text)).toBeUndefined();
  });
});

describe('both parsers', () => {
  it('agree with node:net on whatever looks like an address', () => {
    fc.assert(
      fc.property(nearAddress, (text) => {
        expect(parseAddress4(text) !== undefined).toBe(isIPv4(text));
        expect(parseAddress6(text) !== undefined).toBe(isIPv6(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseAddress', () => {
  it('takes an IPv4-mapped address as IPv4 (RFC 7208 §5)', () => {
    expect(parseAddress('::FFFF:90.190.150.210')).toEqual(parseAddress4('90.190.150.210'));
    expect(parseAddress('::ffff:0:0')).toEqual({ family: 4, bits: 0 });
  });

  it('takes nothing else as IPv4', () => {
    expect(parseAddress('::1.2.3.4')?.family).toBe(6);
    expect(parseAddress('64:ff9b::1.2.3.4')?.family).toBe(6);
    expect(parseAddress('1::ffff:1.2.3.4')?.family).toBe(6);
    expect(parseAddress('localhost')).toBeUndefined();
  });
});

describe('formatAddress', () => {
  /** RFC 5952: the rules of section 4 by number, then section 5. */
  test.each([
    ['4.1 no leading zeros', '2001:0db8::0001', '2001:db8::1'],
    ['4.2.1 shortened as much as possible', '2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
    ['4.2.2 one group is not shortened', '2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['4.2.2 nor when written so', '2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['4.2.3 the longest run', '2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['4.2.3 the first of equal runs', '2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['4.3 lower case', '2001:DB8::ABCD', '2001:db8::abcd'],
    ['a run at the start', '0:0:1:2:3:4:5:6', '::1:2:3:4:5:6'],
    ['a run at the end', '1:2:3:4:5:6:0:0', '1:2:3:4:5:6::'],
    ['nothing but zeros', '0:0:0:0:0:0:0:0', '::'],
    ['no zero group', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['5 mapped IPv4 keeps its dots', '::ffff:c000:201', '::ffff:192.0.2.1'],
    ['no dots elsewhere', '::1.2.3.4', '::102:304'],
  ])('%s', (_, text, expected) => {
    expect(formatAddress(parseAddress6(text)!)).toBe(expected);
  });

  it('is undone by parsing', () => {
    fc.assert(
      fc.property(address4, address6, (one, other) => {
        expect(parseAddress4(formatAddress(one))).toEqual(one);
        expect(parseAddress6(formatAddress(other))).toEqual(other);
      }),
    );
  });

  it('writes IPv6 as URLs do, but for mapped addresses', () => {
    fc.assert(
      fc.property(address6, (address) => {
        fc.pre(address.bits >> 32n !== 0xffffn);
        const groups = address.bits.toString(16).padStart(32, '0').match(/.{4}/g)!.join(':');
        expect(`[${formatAddress(address)}]`).toBe(new URL(`http://[${groups}]/`).hostname);
      }),
    );
  });
});

describe('reverseName', () => {
  test.each([
    ['192.0.2.1', '1.2.0.192.in-addr.arpa'],
    ['255.0.0.128', '128.0.0.255.in-addr.arpa'],
    ['2001:db8::1', '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa'],
  ])('turns %s round', (text, expected) => {
    expect(reverseName(parseAddress(text)!)).toBe(expected);
  });
});

describe('nibblesOf', () => {
  it('gives 32 digits, the most significant first', () => {
    expect(nibblesOf(parseAddress6('::ab')!).join('')).toBe('000000000000000000000000000000ab');
  });
});

describe('sameAddress', () => {
  it('holds for equal bits of one family only', () => {
    expect(sameAddress(parseAddress('192.0.2.1')!, parseAddress('::ffff:192.0.2.1')!)).toBe(true);
    expect(sameAddress(parseAddress('0.0.0.1')!, parseAddress('::1')!)).toBe(false);
    expect(sameAddress(parseAddress('::1')!, parseAddress('0::0:1')!)).toBe(true);
    expect(sameAddress(parseAddress('::1')!, parseAddress('::2')!)).toBe(false);
  });
});
