import { groupBy } from '../../collections/group-by.js';
import { type AddressSet, type Family, fromRanges, type Point, rangesOf } from '../../ip/address-set.js';

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

/** Lays layers over each other: the coarsest regions within which none of them changes. O(n log n) in the ranges. */
export function overlay<T extends Placed>(
  layers: readonly (readonly T[])[],
  family: Family,
): readonly OverlaidRegion<T>[] {
  const placed = layers.flatMap((all, layer) =>
    all.filter(({ addresses }) => addresses.family === family).map((one) => ({ layer, one })),
  );
  const regions = groupBy(heldRanges(placed.map(({ one }) => one.addresses)), ({ here }) => here.join(' '));
  return [...regions.values()].map((ranges) => ({
    addresses: fromRanges(
      family,
      ranges.map(({ start, end }) => [start, end]),
    ),
    layers: layers.map((_, layer) =>
      ranges[0].here.flatMap((at) => {
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
  let here: readonly number[] = [];
  let at: Point | undefined;
  for (const { point, set, enters } of changes) {
    if (at !== undefined && at !== point && here.length > 0) yield { start: at, end: point, here };
    at = point;
    here = enters ? [...here, set].sort((one, other) => one - other) : here.filter((one) => one !== set);
  }
}
