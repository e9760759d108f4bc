import { type AddressSet, type Family, fromRanges, type Point, rangesOf } from '../ip/address-set.js';
import type { PolicyMap, Region } from './policy.js';

/** Addresses that several maps treat alike throughout, with the possible answers of each map. */
export interface Cell {
  readonly addresses: AddressSet;
  readonly alternatives: readonly (readonly Region[])[];
}

interface Change {
  readonly point: Point;
  /** The region's place in the list of all. */
  readonly region: number;
  readonly enters: boolean;
}

/** Lays maps over each other: the coarsest cells within which none of them changes. O(n log n) in the ranges. */
export function cellsOf(maps: readonly PolicyMap[], family: Family): readonly Cell[] {
  const regions = maps.flatMap((map, layer) =>
    map.regions.filter(({ addresses }) => addresses.family === family).map((region) => ({ layer, region })),
  );
  const cells = new Map<string, { readonly here: readonly number[]; readonly ranges: (readonly [Point, Point])[] }>();
  for (const { start, end, here } of stretchesOf(regions.map(({ region }) => region.addresses))) {
    const key = here.join(' ');
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { here, ranges: [[start, end]] });
    else cell.ranges.push([start, end]);
  }
  return [...cells.values()].map(({ here, ranges }) => ({
    addresses: fromRanges(family, ranges),
    alternatives: maps.map((_, layer) =>
      here.flatMap((at) => {
        const one = regions[at];
        return one !== undefined && one.layer === layer ? [one.region] : [];
      }),
    ),
  }));
}

interface Stretch {
  readonly start: Point;
  readonly end: Point;
  /** The sets that hold it, ascending. */
  readonly here: readonly number[];
}

function* stretchesOf(sets: readonly AddressSet[]): Generator<Stretch> {
  const changes: Change[] = [];
  for (const [region, set] of sets.entries()) {
    for (const [start, end] of rangesOf(set))
      changes.push({ point: start, region, enters: true }, { point: end, region, enters: false });
  }
  changes.sort((one, other) => (one.point < other.point ? -1 : one.point > other.point ? 1 : 0));
  let here: readonly number[] = [];
  let at: Point | undefined;
  for (const { point, region, enters } of changes) {
    if (at !== undefined && at !== point && here.length > 0) yield { start: at, end: point, here };
    at = point;
    here = enters ? [...here, region].sort((one, other) => one - other) : here.filter((one) => one !== region);
  }
}
