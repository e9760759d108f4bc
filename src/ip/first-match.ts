import { type AddressSet, appendRange, bordersOf, type Family, type Point, wholeSpace } from './address-set.js';
import type { Network } from './network.js';

export interface FirstMatches {
  /** For each group, the addresses of the set that are in it and in no earlier one; absent if there are none. */
  readonly groups: readonly (AddressSet | undefined)[];
  /** The addresses that are in no group. */
  readonly rest: AddressSet;
}

/** A range of addresses, half-open, and the first group that holds it. */
interface GroupRange {
  readonly start: Point;
  readonly end: Point;
  readonly group: number;
}

/**
 * Splits a set by the first group of networks that contains each address; networks of the other family match nothing.
 * O(n log n) in the number of networks, linear in the set: networks are either nested or disjoint, so one sweep with a
 * stack of those around the current point knows the first group at every point.
 */
export function splitByFirst(set: AddressSet, groups: readonly (readonly Network[])[]): FirstMatches {
  const ranges = rangesByGroup(set, groups);
  const [start, end] = set.points;
  // Most sets are whole: nothing to intersect with.
  const [first, last] = wholeSpace(set.family).points;
  const inside = set.points.length === 2 && start === first && end === last ? ranges : within(set, ranges);
  const points: (Point[] | undefined)[] = new Array<Point[] | undefined>(groups.length);
  const covered: Point[] = [];
  for (const { start: from, end: to, group } of inside) {
    const own = points[group];
    if (own === undefined) points[group] = [from, to];
    else appendRange(own, from, to);
    appendRange(covered, from, to);
  }
  return {
    groups: Array.from(points, (own) => (own === undefined ? undefined : { family: set.family, points: own })),
    rest: { family: set.family, points: symmetricDifference(set.points, covered) },
  };
}

/** Ascending and disjoint, with the first group that contains each. */
function rangesByGroup({ family }: AddressSet, groups: readonly (readonly Network[])[]): GroupRange[] {
  const { points } = wholeSpace(family);
  const [first = 0, last = 0] = points;
  const ranges: GroupRange[] = [];
  // The networks around the point of the sweep, innermost last; each with the first group of all around it.
  const around: GroupRange[] = [];
  let at = first;
  const sweepTo = (point: Point, group: number): void => {
    if (at < point) ranges.push({ start: at, end: point, group });
    at = point;
  };
  // After the last network the sweep goes on to the end of the space, where all of them have ended.
  const endOfSpace: GroupRange = { start: last, end: last, group: 0 };
  for (const network of [...networkRanges(family, groups), endOfSpace]) {
    let inner = around.at(-1);
    while (inner !== undefined && inner.end <= network.start) {
      sweepTo(inner.end, inner.group);
      around.pop();
      inner = around.at(-1);
    }
    if (inner === undefined) at = network.start;
    else sweepTo(network.start, inner.group);
    around.push(inner === undefined || inner.group > network.group ? network : { ...network, group: inner.group });
  }
  return ranges;
}

/** The networks of the family, by where they begin; of those that begin together the widest first. */
function networkRanges(family: Family, groups: readonly (readonly Network[])[]): GroupRange[] {
  const ranges: GroupRange[] = [];
  for (const [group, networks] of groups.entries()) {
    for (const network of networks) {
      if (network.address.family !== family) continue;
      const [start, end] = bordersOf(network);
      ranges.push({ start, end, group });
    }
  }
  return ranges.sort(outermostFirst);
}

function outermostFirst(one: GroupRange, other: GroupRange): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  if (one.end !== other.end) return one.end > other.end ? -1 : 1;
  return one.group - other.group;
}

/** The parts of the ranges that are in the set. Linear: both ascend. */
function within({ points }: AddressSet, ranges: readonly GroupRange[]): GroupRange[] {
  const parts: GroupRange[] = [];
  let at = 0;
  for (const { start, end, group } of ranges) {
    while (at + 1 < points.length && isAtMost(points[at + 1], start)) at += 2;
    for (let index = at; index + 1 < points.length; index += 2) {
      const from = points[index];
      const to = points[index + 1];
      if (from === undefined || to === undefined || from >= end) break;
      parts.push({ start: larger(from, start), end: smaller(to, end), group });
    }
  }
  return parts;
}

// `Math.max` does not accept bigint.
function larger(one: Point, other: Point): Point {
  return one > other ? one : other;
}

function smaller(one: Point, other: Point): Point {
  return one > other ? other : one;
}

function isAtMost(point: Point | undefined, limit: Point): boolean {
  return point !== undefined && point <= limit;
}

/** The whole without a part: the points that only one of them has. */
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
