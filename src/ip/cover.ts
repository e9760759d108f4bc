import type { Address } from './address.js';
import { type AddressSet, rangesOf } from './address-set.js';
import { formatNetwork, type Network } from './network.js';

/** The smallest list of networks with exactly the addresses of the set, ascending. */
export function coverOf(set: AddressSet): Network[] {
  const networks: Network[] = [];
  for (const [start, end] of rangesOf(set)) {
    if (typeof start === 'number' && typeof end === 'number') cover4(start, end, networks);
    else cover6(BigInt(start), BigInt(end), networks);
  }
  return networks;
}

/** {@link coverOf} as text: `192.0.2.0/24`, a single address without prefix. */
export function formatCover(set: AddressSet): string[] {
  return coverOf(set).map(formatNetwork);
}

/** Always the largest block that begins here and does not reach past the end: no other choice needs fewer. */
function cover4(start: number, end: number, into: Network[]): void {
  let at = start;
  while (at < end) {
    let prefix = at === 0 ? 0 : 32 - trailingZeros4(at);
    while (at + 2 ** (32 - prefix) > end) prefix += 1;
    into.push({ address: { family: 4, bits: at } satisfies Address, prefix });
    at += 2 ** (32 - prefix);
  }
}

function cover6(start: bigint, end: bigint, into: Network[]): void {
  let at = start;
  while (at < end) {
    let hostBits = at === 0n ? 128 : trailingZeros6(at);
    while (at + (1n << BigInt(hostBits)) > end) hostBits -= 1;
    into.push({ address: { family: 6, bits: at } satisfies Address, prefix: 128 - hostBits });
    at += 1n << BigInt(hostBits);
  }
}

function trailingZeros4(bits: number): number {
  // The lowest set bit alone, as an unsigned number.
  return 31 - Math.clz32((bits & -bits) >>> 0);
}

function trailingZeros6(bits: bigint): number {
  let zeros = 0;
  let rest = bits;
  while ((rest & 0xffff_ffffn) === 0n) {
    zeros += 32;
    rest >>= 32n;
  }
  return zeros + trailingZeros4(Number(rest & 0xffff_ffffn));
}
