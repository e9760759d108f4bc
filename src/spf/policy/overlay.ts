import type { Effort } from '../../collections/effort.js';
import { type AddressSet, appendRange, type Family, type Point, rangesOf } from '../../ip/address-set.js';

interface Placed {
  readonly addresses: AddressSet;
}

/** Addresses within which no layer changes, with what each layer holds there. */
export interface OverlaidRegion<T extends Placed> {
  readonly addresses: AddressSet;
  readonly layers: readonly (readonly T[])[];
}

interface Change {
  readonly point: Point;
  /** The set's place in the list of all. */
  readonly set: number;
  readonly enters: boolean;
}

/**
 * Lays layers over each other: the coarsest regions within which none of them changes. O(n log n) in the ranges, if few
 * sets hold each. `undefined` beyond the effort.
 */
export function overlay<T extends Placed>(
  layers: readonly (readonly T[])[],
  family: Family,
  effort: Effort,
): readonly OverlaidRegion<T>[] | undefined {
  const placed = layers.flatMap((all, layer) =>
    all.filter(({ addresses }) => addresses.family === family).map((one) => ({ layer, one })),
  );
  // Not `groupBy`: there may be hundreds of thousands of ranges, of which only the points are kept.
  const regions = new Map<string, { readonly here: readonly number[]; readonly points: Point[] }>();
  for (const { start, end, here } of heldRanges(placed.map(({ one }) => one.addresses))) {
    if (!effort.takes(here.length)) return undefined;
    const key = here.join(' ');
    const region = regions.get(key);
    if (region === undefined) regions.set(key, { here, points: [start, end] });
    else appendRange(region.points, start, end);
  }
  return [...regions.values()].map(({ here, points }) => ({
    addresses: { family, points },
    layers: layers.map((_, layer) =>
      here.flatMap((at) => {
        const found = placed[at];
        return found !== undefined && found.layer === layer ? [found.one] : [];
      }),
    ),
  }));
}

interface HeldRange {
  readonly start: Point;
  readonly end: Point;
  /** The sets that hold it, ascending. */
  readonly here: readonly number[];
}

/** Ascending and disjoint, without those that no set holds. */
function* heldRanges(sets: readonly AddressSet[]): Generator<HeldRange> {
  const changes: Change[] = [];
  for (const [set, addresses] of sets.entries()) {
    for (const [start, end] of rangesOf(addresses))
      changes.push({ point: start, set, enters: true }, { point: end, set, enters: false });
  }
  changes.sort((one, other) => (one.point < other.point ? -1 : one.point > other.point ? 1 : 0));
  const held = new Set<number>();
  let at: Point | undefined;
  for (const { point, set, enters } of changes) {
    if (at !== undefined && at !== point && held.size > 0)
      yield { start: at, end: point, here: [...held].sort((one, other) => one - other) };
    at = point;
    if (enters) held.add(set);
    else held.delete(set);
  }
}
