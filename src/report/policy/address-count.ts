import { type AddressSet, type Family, sizeOf } from '../../ip/address-set.js';
import type { Language } from '../../messages/catalogue/language.js';
import type { AddressCounts } from '../../messages/catalogue/policy.js';
import { type Addresses, countOf } from '../../spf/policy/coverage.js';

/** Figures get too long to read beyond this. */
const longest = 2n ** 40n;

/** `1,024`; `2^64` and `~2^64` of what is longer. */
function countText(size: bigint, { thousandsSeparator }: Language): string {
  if (size < longest) return String(size).replace(/\B(?=(?:\d{3})+$)/g, thousandsSeparator);
  const exponent = size.toString(2).length - 1;
  return size === 1n << BigInt(exponent) ? `2^${exponent}` : `~2^${exponent}`;
}

export function countsOf(addresses: Addresses, language: Language): AddressCounts {
  return { ipv4: countText(countOf(addresses, 4), language), ipv6: countText(countOf(addresses, 6), language) };
}

/** Of sets of either family, none twice in one another. */
export function countsIn(sets: readonly AddressSet[], language: Language): AddressCounts {
  const total = (family: Family): string =>
    countText(
      sets.filter((set) => set.family === family).reduce((sum, set) => sum + sizeOf(set), 0n),
      language,
    );
  return { ipv4: total(4), ipv6: total(6) };
}
