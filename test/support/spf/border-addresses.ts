import { type Address, formatAddress } from '../../../src/ip/address.js';
import { type AddressSet, type Family, type Point, rangesOf } from '../../../src/ip/address-set.js';

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

const spaceEnd: Readonly<Record<Family, Point>> = { 4: 2 ** 32, 6: 1n << 128n };

/** The address at a point; `undefined` past the last one. */
export function addressAt(family: Family, point: Point): Address | undefined {
  if (point >= spaceEnd[family]) return undefined;
  return family === 4 ? { family, bits: Number(point) } : { family, bits: BigInt(point) };
}

function around(point: Point): Point[] {
  return typeof point === 'number' ? [point - 1, point] : [point - 1n, point];
}
