import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, formatAddress, parseAddress } from '../../src/ip/address.js';
import {
  type AddressSet,
  complement,
  difference,
  type Family,
  hasAddress,
  intersection,
  isEmpty,
  setOf,
  sizeOf,
  union,
  unionOfAll,
  wholeSpace,
} from '../../src/ip/address-set.js';
import { coverOf, formatCover } from '../../src/ip/cover.js';
import { splitByFirst } from '../../src/ip/first-match.js';
import { contains, type Network } from '../../src/ip/network.js';
import { addressAt, borderAddresses } from '../support/spf/border-addresses.js';

/** Networks that meet in a small corner and at both ends of the space. */
const network4 = fc
  .tuple(fc.constantFrom(0, 0xc000_0200, 0xffff_ff00), fc.nat({ max: 255 }), fc.integer({ min: 20, max: 32 }))
  .map(([base, host, prefix]): Network => ({ address: { family: 4, bits: base + host }, prefix }));
const network6 = fc
  .tuple(
    fc.constantFrom(0n, 0x2001_0db8n << 96n, (1n << 128n) - 256n),
    fc.bigInt(0n, 255n),
    fc.integer({ min: 116, max: 128 }),
  )
  .map(([base, host, prefix]): Network => ({ address: { family: 6, bits: base + host }, prefix }));
const wide = fc.constantFrom<Network>(
  { address: { family: 4, bits: 0 }, prefix: 0 },
  { address: { family: 6, bits: 0n }, prefix: 0 },
);
const network = fc.oneof(
  { weight: 8, arbitrary: network4 },
  { weight: 8, arbitrary: network6 },
  { weight: 1, arbitrary: wide },
);
const networks = fc.array(network, { maxLength: 12 });
const family = fc.constantFrom<Family>(4, 6);

function inAny(address: Address, list: readonly Network[]): boolean {
  return list.some((one) => contains(one, address));
}

/** Where membership can change, and so everywhere that matters. */
function edges(of: Family, ...lists: readonly (readonly Network[])[]): Address[] {
  return borderAddresses([...lists.flat().map((one) => setOf(of, [one])), wholeSpace(of)]);
}

function isNormal({ points }: AddressSet): boolean {
  return points.length % 2 === 0 && points.every((point, at) => at === 0 || points[at - 1]! < point);
}

describe('sets of addresses', () => {
  it('have in common what they should, however much larger one of them is', () => {
    // Every other address of the corners where networks meet, so that the sets differ in size a hundredfold.
    const corners = { 4: [0, 0xc000_0200, 0xffff_ff00], 6: [0n, 0x2001_0db8n << 96n, (1n << 128n) - 256n] } as const;
    const striped = (of: Family): AddressSet => ({
      family: of,
      points: corners[of].flatMap((base: number | bigint) =>
        Array.from({ length: 256 }, (_, at) => (typeof base === 'bigint' ? base + BigInt(at) : base + at)),
      ),
    });
    let common = 0n;
    fc.assert(
      fc.property(family, networks, (of, list) => {
        const small = setOf(of, list);
        const large = striped(of);
        const both = intersection(small, large);
        common += sizeOf(both);
        expect(isNormal(both)).toBe(true);
        expect(both).toEqual(difference(small, complement(large)));
        expect(intersection(large, small)).toEqual(both);
      }),
      { numRuns: 150 },
    );
    expect(common).toBeGreaterThan(300n);
  });

  it('hold what their networks hold, and combine as sets do', () => {
    let hits = 0;
    fc.assert(
      fc.property(family, networks, networks, (of, one, other) => {
        const a = setOf(of, one);
        const b = setOf(of, other);
        const sets = { a, union: union(a, b), both: intersection(a, b), only: difference(a, b), not: complement(a) };
        for (const set of Object.values(sets)) expect(isNormal(set)).toBe(true);
        for (const address of edges(of, one, other)) {
          const inA = inAny(address, one);
          const inB = inAny(address, other);
          hits += inA && inB ? 1 : 0;
          expect(hasAddress(sets.a, address)).toBe(inA);
          expect(hasAddress(sets.union, address)).toBe(inA || inB);
          expect(hasAddress(sets.both, address)).toBe(inA && inB);
          expect(hasAddress(sets.only, address)).toBe(inA && !inB);
          expect(hasAddress(sets.not, address)).toBe(!inA);
        }
        expect(unionOfAll(of, [a, b])).toEqual(sets.union);
        expect(sizeOf(sets.union) + sizeOf(sets.both)).toBe(sizeOf(a) + sizeOf(b));
      }),
    );
    expect(hits).toBeGreaterThan(100);
  });

  it('know their size, to the whole of IPv6', () => {
    expect(sizeOf(wholeSpace(4))).toBe(2n ** 32n);
    expect(sizeOf(wholeSpace(6))).toBe(2n ** 128n);
    expect(isEmpty(complement(wholeSpace(6)))).toBe(true);
  });

  it('hold no address of the other family', () => {
    expect(hasAddress(wholeSpace(4), parseAddress('::1')!)).toBe(false);
    expect(isEmpty(setOf(6, [{ address: { family: 4, bits: 0 }, prefix: 0 }]))).toBe(true);
  });

  it('have no address at their end', () => {
    expect(addressAt(4, 2 ** 32)).toBeUndefined();
    expect(formatAddress(addressAt(6, (1n << 128n) - 1n)!)).toBe('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff');
  });
});

describe('the cover of a set', () => {
  it.each([
    ['192.0.2.0/25 192.0.2.128/25', '192.0.2.0/24'],
    ['192.0.2.1 192.0.2.2', '192.0.2.1 192.0.2.2'],
    ['192.0.2.0 192.0.2.1 192.0.2.2 192.0.2.3 192.0.2.4', '192.0.2.0/30 192.0.2.4'],
    ['0.0.0.0/1 128.0.0.0/1', '0.0.0.0/0'],
  ])('of %s is %s', (text, expected) => {
    const list = text.split(' ').map((one): Network => {
      const [address = '', prefix = '32'] = one.split('/');
      return { address: parseAddress(address)!, prefix: Number(prefix) } as Network;
    });
    expect(formatCover(setOf(4, list)).join(' ')).toBe(expected);
  });

  it('holds exactly the set, and no two of its networks could be one', () => {
    fc.assert(
      fc.property(family, networks, (of, list) => {
        const set = setOf(of, list);
        const cover = coverOf(set);
        expect(setOf(of, cover)).toEqual(set);
        // Minimal: siblings would have been joined, and nothing is covered twice.
        for (const [at, one] of cover.entries()) {
          const next = cover[at + 1];
          if (next === undefined || next.prefix !== one.prefix || one.prefix === 0) continue;
          const parent = setOf(of, [{ ...one, prefix: one.prefix - 1 } as Network]);
          expect(parent).not.toEqual(setOf(of, [one, next]));
        }
        expect(cover.reduce((sum, one) => sum + sizeOf(setOf(of, [one])), 0n)).toBe(sizeOf(set));
      }),
    );
  });
});

describe('splitting by the first network that matches', () => {
  it('gives every address to the first group that holds it', () => {
    fc.assert(
      fc.property(
        family,
        networks,
        fc.array(fc.array(network, { maxLength: 3 }), { maxLength: 10 }),
        (of, some, groups) => {
          const set = setOf(of, some);
          const { groups: parts, rest } = splitByFirst(set, groups);
          for (const part of [...parts, rest]) if (part !== undefined) expect(isNormal(part)).toBe(true);
          for (const address of edges(of, some, ...groups)) {
            const first = hasAddress(set, address) ? groups.findIndex((group) => inAny(address, group)) : -2;
            expect(parts.findIndex((part) => part !== undefined && hasAddress(part, address))).toBe(
              Math.max(first, -1),
            );
            expect(hasAddress(rest, address)).toBe(first === -1);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
