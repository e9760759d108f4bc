import type { Facts } from '../../facts/facts.js';
import { inRecord, type Place } from '../../finding/place.js';
import { type Branch, nodesOf, type TreeNode } from '../../spf/evaluate/tree.js';
import { isMistaken } from '../rule/own-branches.js';

export interface BranchInRecord {
  readonly branch: Branch;
  /** The record that contains the term: the domain's own, or one that it includes. */
  readonly within: TreeNode;
  readonly place: Place;
}

/** The terms of the domain's own record and of all included ones that query DNS; the own ones without mistakes. */
export function* allBranches(facts: Facts): Generator<BranchInRecord> {
  const { tree } = facts.spf;
  for (const within of nodesOf(tree))
    for (const branch of within.branches)
      if (within !== tree || !isMistaken(branch.term, facts))
        yield { branch, within, place: inRecord(within.domain, within.record?.text ?? '', branch.term.span) };
}

/** The records that the domain's own one consists of: itself, and those that its redirect leads to. */
export function redirectChain({ spf }: Facts): readonly TreeNode[] {
  const chain: TreeNode[] = [];
  for (let node: TreeNode | undefined = spf.tree; node !== undefined; node = redirectIn(node)?.node) chain.push(node);
  return chain;
}

export function redirectIn({ branches }: TreeNode): Branch | undefined {
  return branches.find(({ term }) => term.type === 'redirect');
}

/** The first for each key: records can be reached in many ways, and are described once. */
export function* firstOfEach<T>(all: Iterable<T>, keyOf: (one: T) => string): Generator<T> {
  const seen = new Set<string>();
  for (const one of all) {
    const key = keyOf(one);
    if (!seen.has(key)) yield one;
    seen.add(key);
  }
}

export function hasLoop({ spf }: Facts): boolean {
  return nodesOf(spf.tree).some(({ branches }) => branches.some(({ kind }) => kind === 'loop'));
}
