import { type AddressSet, bordersOf, difference, type Family, isEmpty, type Point, setOf } from './address-set.js';
import { type Network, networkFrom } from './network.js';

/**
 * Addresses that never appear as a client on the internet: RFC 6890 §2.2 (from the registry, those not globally
 * reachable), multicast (RFC 5771, RFC 4291 §2.7). Documentation networks are left out, because examples use them.
 */
const texts = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
] as const;

const networks = texts.flatMap((text) => networkFrom(text) ?? []);

/** As half-open ranges of IPv4. */
export const unroutable4: readonly (readonly [Point, Point])[] = networks
  .filter(({ address }) => address.family === 4)
  .map(bordersOf);

const specialPurpose: Readonly<Record<Family, AddressSet>> = { 4: setOf(4, networks), 6: setOf(6, networks) };

/** Whether every address of the network is one that no receiver ever sees. */
export function isSpecialPurpose(network: Network): boolean {
  return isSpecialPurposeOnly(setOf(network.address.family, [network]));
}

/** The same of any addresses; also true of none. */
export function isSpecialPurposeOnly(addresses: AddressSet): boolean {
  return isEmpty(difference(addresses, specialPurpose[addresses.family]));
}
