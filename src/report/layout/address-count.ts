import { type AddressSet, type Family, sizeOf } from '../../ip/address-set.js';
import type { AddressCounts } from '../../messages/policy.js';
import { type Addresses, countOf } from '../../spf/policy/coverage.js';

/** Figures get too long to read beyond this. */
const longest = 2n ** 40n;

/** What stands between thousands; a plain blank, where ICU has one that does not break. */
const separators = { en: ',', lt: ' ' } as const;
type Language = keyof typeof separators;

/** `1,024`; `2^64` and `~2^64` of what is longer. */
function countText(size: bigint, language: Language): string {
  if (size < longest) return size.toLocaleString('en-US').replaceAll(',', separators[language]);
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
