import { type AddressSet, bordersOf, type Point, wholeSpace } from './address-set.js';
import type { Network } from './network.js';

export interface FirstMatches {
  /** For each group, the addresses of the set that lie in it and in no earlier one; absent where there are none. */
  readonly groups: readonly (AddressSet | undefined)[];
  /** The addresses that lie in no group. */
  readonly rest: AddressSet;
}

/** A stretch of addresses, half-open, and the first group that holds it. */
interface Stretch {
  readonly start: Point;
  readonly end: Point;
  readonly group: number;
}

/**
 * Splits a set by the first group of networks that each address lies in; networks of the other family match nothing.
 * O(n log n) in the number of networks, linear in the set: networks either nest or are disjoint, so that one sweep
 * with a stack of those around the current point knows the first group at every point.
 */
export function splitByFirst(set: AddressSet, groups: readonly (readonly Network[])[]): FirstMatches {
  const stretches = stretchesOf(set, groups);
  const [start, end] = set.points;
  // Most sets that arrive here whole: nothing to intersect with.
  const [first, last] = wholeSpace(set.family).points;
  const inside = set.points.length === 2 && start === first && end === last ? stretches : within(set, stretches);
  const points: (Point[] | undefined)[] = new Array<Point[] | undefined>(groups.length);
  const covered: Point[] = [];
  for (const stretch of inside) {
    const own = points[stretch.group];
    if (own === undefined) points[stretch.group] = [stretch.start, stretch.end];
    else append(own, stretch);
    append(covered, stretch);
  }
  return {
    groups: Array.from(points, (own) => (own === undefined ? undefined : { family: set.family, points: own })),
    rest: { family: set.family, points: symmetricDifference(set.points, covered) },
  };
}

function append(points: Point[], { start, end }: Stretch): void {
  if (points.at(-1) === start) points[points.length - 1] = end;
  else points.push(start, end);
}

interface Block {
  readonly start: Point;
  readonly end: Point;
  readonly group: number;
}

/** Ascending and disjoint, with the first group that holds each. */
function stretchesOf({ family }: AddressSet, groups: readonly (readonly Network[])[]): Stretch[] {
  const blocks: Block[] = [];
  for (const [group, networks] of groups.entries()) {
    for (const network of networks) {
      if (network.address.family !== family) continue;
      const [start, end] = bordersOf(network);
      blocks.push({ start, end, group });
    }
  }
  blocks.sort(outermostFirst);
  const stretches: Stretch[] = [];
  const around: Block[] = [];
  let at: Point = family === 4 ? 0 : 0n;
  const emit = (to: Point, { group }: Block): void => {
    if (at < to) stretches.push({ start: at, end: to, group });
    at = to;
  };
  const leave = (before: Point | undefined): void => {
    for (let inner = around.at(-1); inner !== undefined; inner = around.at(-1)) {
      if (before !== undefined && inner.end > before) return;
      emit(inner.end, inner);
      around.pop();
    }
  };
  for (const block of blocks) {
    leave(block.start);
    const outer = around.at(-1);
    if (outer === undefined) at = block.start;
    else emit(block.start, outer);
    around.push(outer === undefined || outer.group > block.group ? block : { ...block, group: outer.group });
  }
  leave(undefined);
  return stretches;
}

function outermostFirst(one: Block, other: Block): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  if (one.end !== other.end) return one.end > other.end ? -1 : 1;
  return one.group - other.group;
}

/** The parts of the stretches that lie in the set. Linear: both ascend. */
function within({ points }: AddressSet, stretches: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const { start, end, group } of stretches) {
    while (at + 1 < points.length && isAtMost(points[at + 1], start)) at += 2;
    for (let range = at; range + 1 < points.length; range += 2) {
      const from = points[range];
      const to = points[range + 1];
      if (from === undefined || to === undefined || from >= end) break;
      parts.push({ start: larger(from, start), end: smaller(to, end), group });
    }
  }
  return parts;
}

// `Math.max` takes no bigint.
function larger(one: Point, other: Point): Point {
  return one > other ? one : other;
}

function smaller(one: Point, other: Point): Point {
  return one > other ? other : one;
}

function isAtMost(point: Point | undefined, limit: Point): boolean {
  return point !== undefined && point <= limit;
}

/** What a part leaves of the whole: the points that only one of them has. */
function symmetricDifference(whole: readonly Point[], part: readonly Point[]): Point[] {
  const rest: Point[] = [];
  let at = 0;
  for (const point of whole) {
    for (let other = part[at]; other !== undefined && other < point; other = part[at]) {
      rest.push(other);
      at += 1;
    }
    if (part[at] === point) at += 1;
    else rest.push(point);
  }
  for (const point of part.slice(at)) rest.push(point);
  return rest;
}
