import type { Facts } from '../../facts/facts.js';
import type { Branch } from '../../spf/evaluate/tree.js';

/**
 * The terms of the domain's own record that query DNS, without those that contain a mistake, which the rule of the
 * mistake reports.
 */
export function ownBranches(facts: Facts): readonly Branch[] {
  return facts.spf.tree.branches.filter(({ term }) => !isMistaken(term, facts));
}

/** Whether the term of the domain's own record contains a mistake. */
export function isMistaken(term: Branch['term'], { spf }: Facts): boolean {
  return spf.examined.some(({ mistakes }) =>
    mistakes.some(({ mistake: { span } }) => span.start < term.span.end && term.span.start < span.end),
  );
}
