import type { Facts } from '../../facts/facts.js';
import { inRecord, type Place } from '../../finding/place.js';
import { type Branch, nodesOf, type TreeNode } from '../../spf/evaluate/tree.js';

/**
 * The terms of the domain's own record that query DNS, without those that contain a mistake, which the rule of the
 * mistake reports.
 */
export function ownBranches({ spf }: Facts): readonly Branch[] {
  const mistaken = spf.examined.flatMap(({ mistakes }) => mistakes.map(({ mistake }) => mistake.span));
  return spf.tree.branches.filter(
    ({ term }) => !mistaken.some(({ start, end }) => start < term.span.end && term.span.start < end),
  );
}

interface BranchInRecord {
  readonly branch: Branch;
  /** The record that contains the term: the domain's own, or one that it includes. */
  readonly within: TreeNode;
  readonly place: Place;
}

/** The terms of the domain's own record and of all included ones that query DNS. */
export function* allBranches({ spf }: Facts): Generator<BranchInRecord> {
  for (const within of nodesOf(spf.tree))
    for (const branch of within.branches)
      yield { branch, within, place: inRecord(within.domain, within.record?.text ?? '', branch.term.span) };
}

export function hasLoop({ spf }: Facts): boolean {
  return nodesOf(spf.tree).some(({ branches }) => branches.some(({ kind }) => kind === 'loop'));
}
