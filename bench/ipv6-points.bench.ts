import { bench, describe, expect } from 'vitest';
import { type AddressSet, fromRanges, intersection, type Point } from '../src/ip/address-set.js';

/**
 * Why an IPv6 address is one bigint and not four 32-bit integers: the same work with both, on networks of a /48 to a
 * /64 as records have them.
 */
type Quad = readonly [number, number, number, number];

const count = 10_000;
const words = Array.from({ length: count }, (_, at): Quad => [0x2001_0db8, Math.imul(at, 2_654_435_761) >>> 0, 0, 0]);
const ends = words.map(([a, b]): Quad => [a, (b + 0x1_0000) >>> 0, 0, 0]);

const asBigint = ([a, b, c, d]: Quad): bigint =>
  (BigInt(a) << 96n) | (BigInt(b) << 64n) | (BigInt(c) << 32n) | BigInt(d);

const bigRanges = words
  .map((start, at): readonly [Point, Point] => [asBigint(start), asBigint(ends[at] ?? start)])
  .filter(([start, end]) => start < end);
const quadRanges = words
  .map((start, at): readonly [Quad, Quad] => [start, ends[at] ?? start])
  .filter(([start, end]) => compare(start, end) < 0);

function compare(one: Quad, other: Quad): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || one[3] - other[3];
}

function mergedQuads(ranges: (readonly [Quad, Quad])[]): Quad[] {
  ranges.sort(([one], [other]) => compare(one, other));
  const points: Quad[] = [];
  for (const [start, end] of ranges) {
    const last = points.at(-1);
    if (last === undefined || compare(start, last) > 0) points.push(start, end);
    else if (compare(end, last) > 0) points[points.length - 1] = end;
  }
  return points;
}

function commonQuads(left: readonly Quad[], right: readonly Quad[]): Quad[] {
  const points: Quad[] = [];
  let [atLeft, atRight] = [0, 0];
  let inside = false;
  while (atLeft < left.length || atRight < right.length) {
    const [one, other] = [left[atLeft], right[atRight]];
    const order = one === undefined ? 1 : other === undefined ? -1 : compare(one, other);
    const point = order <= 0 ? one : other;
    if (point === undefined) break;
    if (order <= 0) atLeft += 1;
    if (order >= 0) atRight += 1;
    if ((atLeft % 2 === 1 && atRight % 2 === 1) !== inside) {
      inside = !inside;
      points.push(point);
    }
  }
  return points;
}

const half = bigRanges.filter((_, at) => at % 2 === 0);
const halfQuads = quadRanges.filter((_, at) => at % 2 === 0);
expect(mergedQuads([...quadRanges]).map(asBigint)).toEqual(fromRanges(6, [...bigRanges]).points);

describe(`${count} IPv6 networks`, () => {
  bench('union, one bigint a point', () => void fromRanges(6, [...bigRanges]));
  bench('union, four integers a point', () => void mergedQuads([...quadRanges]));
  const sets: readonly [AddressSet, AddressSet] = [fromRanges(6, [...bigRanges]), fromRanges(6, [...half])];
  const quads = [mergedQuads([...quadRanges]), mergedQuads([...halfQuads])] as const;
  bench('intersection, one bigint a point', () => void intersection(sets[0], sets[1]));
  bench('intersection, four integers a point', () => void commonQuads(quads[0], quads[1]));
});
