import { firstIndex } from '../collections/first-index.js';
import type { Address } from './address.js';
import type { Network } from './network.js';

export type Family = Address['family'];

/**
 * An IPv4 address as a number, 0 to 2^32; an IPv6 address as a bigint, 0 to 2^128. The upper ends are included, as
 * boundaries.
 */
export type Point = number | bigint;

/**
 * A set of addresses of one family: the points, ascending, at which membership changes. The first begins a range, the
 * second ends it (the address there is outside again), and so on, so ranges are half-open, disjoint and never touch.
 */
export interface AddressSet {
  readonly family: Family;
  readonly points: readonly Point[];
}

/** One address past the last. */
const spaceEnd: Readonly<Record<Family, Point>> = { 4: 2 ** 32, 6: 1n << 128n };

export function emptySet(family: Family): AddressSet {
  return { family, points: [] };
}

export function wholeSpace(family: Family): AddressSet {
  return { family, points: [family === 4 ? 0 : 0n, spaceEnd[family]] };
}

export function isEmpty({ points }: AddressSet): boolean {
  return points.length === 0;
}

/** First address of a network and the one past its last. */
export function bordersOf({ address, prefix }: Network): readonly [Point, Point] {
  if (address.family === 4) {
    const size = 2 ** (32 - prefix);
    const first = address.bits - (address.bits % size);
    return [first, first + size];
  }
  const hostBits = BigInt(128 - prefix);
  const first = (address.bits >> hostBits) << hostBits;
  return [first, first + (1n << hostBits)];
}

/** The addresses of `family` in any of the networks. */
export function setOf(family: Family, networks: readonly Network[]): AddressSet {
  const ranges = networks.filter(({ address }) => address.family === family).map(bordersOf);
  return fromRanges(family, ranges);
}

/** The union of half-open ranges in any order. */
export function fromRanges(family: Family, ranges: (readonly [Point, Point])[]): AddressSet {
  ranges.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const points: Point[] = [];
  for (const [start, end] of ranges) {
    const last = points.at(-1);
    if (last === undefined || start > last) points.push(start, end);
    else if (end > last) points[points.length - 1] = end;
  }
  return { family, points };
}

/** Adds a range that lies behind all ranges of `points`, or touches the last one. */
export function appendRange(points: Point[], start: Point, end: Point): void {
  if (points.at(-1) === start) points[points.length - 1] = end;
  else points.push(start, end);
}

export function union(one: AddressSet, other: AddressSet): AddressSet {
  return combine(one, other, (inOne, inOther) => inOne || inOther);
}

export function intersection(one: AddressSet, other: AddressSet): AddressSet {
  const [small, large] = one.points.length < other.points.length ? [one, other] : [other, one];
  if (small.points.length * muchSmaller < large.points.length) return partOf(large, small);
  return combine(one, other, (inOne, inOther) => inOne && inOther);
}

/** From here on, a search in the larger set for each range of the smaller one is less work than a walk through both. */
const muchSmaller = 16;

/** The part of a large set that lies in a small one. Logarithmic in the large one, but for what they have in common. */
function partOf({ family, points: all }: AddressSet, small: AddressSet): AddressSet {
  const points: Point[] = [];
  for (const [start, end] of rangesOf(small)) {
    let at = firstIndex(all, (point) => point > start);
    // An odd number of changes lies at or before the start: it is inside.
    let from = at % 2 === 1 ? start : undefined;
    for (let point = all[at]; point !== undefined && point < end; point = all[at]) {
      if (from === undefined) from = point;
      else {
        points.push(from, point);
        from = undefined;
      }
      at += 1;
    }
    if (from !== undefined) points.push(from, end);
  }
  return { family, points };
}

export function difference(one: AddressSet, other: AddressSet): AddressSet {
  return combine(one, other, (inOne, inOther) => inOne && !inOther);
}

export function complement(set: AddressSet): AddressSet {
  return difference(wholeSpace(set.family), set);
}

/** Sorted once, where {@link union} one by one would be quadratic. */
export function unionOfAll(family: Family, sets: readonly AddressSet[]): AddressSet {
  const [only] = sets;
  if (only !== undefined && sets.length === 1) return only;
  const ranges: [Point, Point][] = [];
  for (const set of sets) for (const range of rangesOf(set)) ranges.push([range[0], range[1]]);
  return fromRanges(family, ranges);
}

/** Whether the address is of the set's family and inside. Logarithmic. */
export function hasAddress({ family, points }: AddressSet, address: Address): boolean {
  if (address.family !== family) return false;
  // An odd number of changes lies at or before the address.
  return firstIndex(points, (point) => point > address.bits) % 2 === 1;
}

/** How many addresses the set holds. */
export function sizeOf(set: AddressSet): bigint {
  let size = 0n;
  for (const [start, end] of rangesOf(set)) size += BigInt(end) - BigInt(start);
  return size;
}

/** Half-open ranges, ascending. */
export function* rangesOf({ points }: AddressSet): Generator<readonly [Point, Point]> {
  for (let at = 0; at + 1 < points.length; at += 2) {
    const start = points[at];
    const end = points[at + 1];
    if (start !== undefined && end !== undefined) yield [start, end];
  }
}

/** Walks both lists of points once and keeps those where `keep` changes its mind. Linear. */
function combine(one: AddressSet, other: AddressSet, keep: (inOne: boolean, inOther: boolean) => boolean): AddressSet {
  const points: Point[] = [];
  const left = one.points;
  const right = other.points;
  let atLeft = 0;
  let atRight = 0;
  let inside = false;
  while (atLeft < left.length || atRight < right.length) {
    const fromLeft = left[atLeft];
    const fromRight = right[atRight];
    const point = fromRight === undefined || (fromLeft !== undefined && fromLeft < fromRight) ? fromLeft : fromRight;
    if (point === undefined) break;
    if (fromLeft === point) atLeft += 1;
    if (fromRight === point) atRight += 1;
    if (keep(atLeft % 2 === 1, atRight % 2 === 1) !== inside) {
      inside = !inside;
      points.push(point);
    }
  }
  return { family: one.family, points };
}
