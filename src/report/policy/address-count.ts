import { type AddressSet, type Family, sizeOf } from '../../ip/address-set.js';
import type { Language } from '../../messages/catalogue/language.js';
import type { AddressCounts } from '../../messages/catalogue/policy.js';
import { type Addresses, countOf } from '../../spf/policy/coverage.js';

/** Longer figures are hard to read. */
const longest = 2n ** 40n;

/** `1,024`; for longer figures `2^64`, or `~2^64` for the nearest power. */
function countText(size: bigint, { thousandsSeparator }: Language): string {
  if (size < longest) return String(size).replace(/\B(?=(?:\d{3})+$)/g, thousandsSeparator);
  const digits = size.toString(2).length;
  const power = 1n << BigInt(digits - 1);
  if (size === power) return `2^${digits - 1}`;
  // Nearer to the next power, as 2^128 - 1 is.
  return `~2^${size * size >= 2n * power * power ? digits : digits - 1}`;
}

export function countsOf(addresses: Addresses, language: Language): AddressCounts {
  return { ipv4: countText(countOf(addresses, 4), language), ipv6: countText(countOf(addresses, 6), language) };
}

/** The size of disjoint sets of either family. */
export function countsIn(sets: readonly AddressSet[], language: Language): AddressCounts {
  const total = (family: Family): string =>
    countText(
      sets.filter((set) => set.family === family).reduce((sum, set) => sum + sizeOf(set), 0n),
      language,
    );
  return { ipv4: total(4), ipv6: total(6) };
}
