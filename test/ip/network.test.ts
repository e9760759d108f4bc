import { BlockList } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatAddress, parseAddress4, parseAddress6 } from '../../src/ip/address.js';
import { contains, formatNetwork, type Network } from '../../src/ip/network.js';

function network(text: string): Network {
  const [address = '', prefix] = text.split('/');
  const address4 = parseAddress4(address);
  if (address4 !== undefined) return { address: address4, prefix: Number(prefix) };
  return { address: parseAddress6(address)!, prefix: Number(prefix) };
}

describe('contains', () => {
  test.each([
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.77/24', '192.0.2.1', true],
    ['192.0.2.1/32', '192.0.2.1', true],
    ['192.0.2.1/32', '192.0.2.2', false],
    ['192.0.2.1/0', '255.255.255.255', true],
    ['128.0.0.0/1', '255.0.0.1', true],
    ['128.0.0.0/1', '127.255.255.255', false],
    ['255.255.255.254/31', '255.255.255.255', true],
    ['2001:db8::/32', '2001:db8:ffff::', true],
    ['2001:db8::/32', '2001:db9::', false],
    ['2001:db8::1/128', '2001:db8::1', true],
    ['2001:db8::1/128', '2001:db8::2', false],
    ['2001:db8::1/0', '::', true],
    ['8000::/1', 'ffff::', true],
    ['0.0.0.0/0', '::', false],
    ['::/0', '0.0.0.0', false],
  ])('%s, %s: %s', (block, address, expected) => {
    expect(contains(network(block), parseAddress4(address) ?? parseAddress6(address)!)).toBe(expected);
  });

  it('agrees with node:net for IPv4 and IPv6', () => {
    const bits4 = fc.nat({ max: 0xffff_ffff });
    const bits6 = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
    const hits = { inside: 0, outside: 0 };
    fc.assert(
      fc.property(bits4, fc.nat({ max: 32 }), fc.nat({ max: 31 }), (bits, prefix, flip) => {
        const address = { family: 4, bits: (bits ^ (1 << flip)) >>> 0 } as const;
        const base = { family: 4, bits } as const;
        const blocks = new BlockList();
        blocks.addSubnet(formatAddress(base), prefix, 'ipv4');
        const expected = blocks.check(formatAddress(address), 'ipv4');
        hits[expected ? 'inside' : 'outside'] += 1;
        expect(contains({ address: base, prefix }, address)).toBe(expected);
      }),
    );
    fc.assert(
      fc.property(bits6, fc.nat({ max: 128 }), fc.nat({ max: 127 }), (bits, prefix, flip) => {
        // Node compares IPv4-mapped addresses as IPv4, which is not in question here.
        fc.pre(bits >> 64n !== 0n);
        const address = { family: 6, bits: bits ^ (1n << BigInt(flip)) } as const;
        const base = { family: 6, bits } as const;
        // By definition: all but the last `128 - prefix` bits are equal.
        const expected = bits >> BigInt(128 - prefix) === address.bits >> BigInt(128 - prefix);
        expect(expected).toBe(flip < 128 - prefix);
        expect(contains({ address: base, prefix }, address)).toBe(expected);
      }),
    );
    expect(Math.min(hits.inside, hits.outside)).toBeGreaterThan(0);
  });
});

describe('formatNetwork', () => {
  test.each([
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['192.0.2.77/24', '192.0.2.77/24'],
    ['192.0.2.1/32', '192.0.2.1'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['::1/128', '::1'],
    ['::1/32', '::1/32'],
  ])('writes %s as %s', (text, expected) => {
    expect(formatNetwork(network(text))).toBe(expected);
  });
});
