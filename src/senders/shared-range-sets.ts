import type { Address } from '../ip/address.js';
import { type AddressSet, intersection, isEmpty, setOf, sizeOf } from '../ip/address-set.js';
import { hostNetwork, type Network, networkFrom } from '../ip/network.js';
import { type SharedRange, sharedRanges } from './shared-ranges.js';

/** The ranges of clouds and proxies as sets of addresses. */
export const sharedRangeSets: readonly { readonly range: SharedRange; readonly addresses: AddressSet }[] =
  sharedRanges.map((range) => ({
    range,
    addresses: setOf(
      4,
      range.networks.flatMap((text) => networkFrom(text) ?? []),
    ),
  }));

/** Whether a network is in a range whose provider `spf/shared-pool` names. */
export function isInSharedRange(network: Network): boolean {
  if (network.address.family !== 4) return false;
  const own = setOf(4, [network]);
  return sharedRangeSets.some(({ addresses }) => sizeOf(intersection(addresses, own)) === sizeOf(own));
}

/** Whether an address is that of a proxy in front of web sites, which sends no mail. */
export function isProxyAddress(address: Address): boolean {
  if (address.family !== 4) return false;
  const own = setOf(4, [hostNetwork(address)]);
  return sharedRangeSets.some(({ range, addresses }) => range.kind === 'cdn' && !isEmpty(intersection(addresses, own)));
}
