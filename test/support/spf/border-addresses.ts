import { type Address, formatAddress } from '../../../src/ip/address.js';
import { type AddressSet, addressAt, type Point, rangesOf } from '../../../src/ip/address-set.js';

/** Both ends of every range of the sets, and the neighbours outside. */
export function borderAddresses(sets: readonly AddressSet[]): Address[] {
  const borders = new Map<string, Address>();
  for (const set of sets) {
    for (const range of rangesOf(set)) {
      for (const point of range.flatMap(around)) {
        const address = point < 0 ? undefined : addressAt(set.family, point);
        if (address !== undefined) borders.set(formatAddress(address), address);
      }
    }
  }
  return [...borders.values()];
}

function around(point: Point): Point[] {
  return typeof point === 'number' ? [point - 1, point] : [point - 1n, point];
}
