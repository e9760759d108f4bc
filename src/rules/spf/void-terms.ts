import { isVoid } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import { resembles } from '../../senders/resemblance.js';
import { inOwnRecord } from '../rule/own-record.js';
import type { Detection } from '../rule/rule.js';
import { ownBranches } from './branches.js';

/** Terms of this mechanism without a DNS record. */
export function* voidTerms(facts: Facts, kind: 'a' | 'mx'): Generator<Detection<{ term: string; target: string }>> {
  // Above the limit, `spf/void-lookups` lists them all.
  if (facts.spf.tree.cost.voidLookups > facts.request.limits.voidLookups) return;
  for (const branch of ownBranches(facts)) {
    const { term, target, cost } = branch;
    if (term.type !== 'directive' || term.mechanism.kind !== kind || target === undefined || cost.voidLookups === 0)
      continue;
    if (kind === 'mx' && (target !== facts.request.domain || !isVoid(facts.mx))) continue;
    if (facts.spf.dangling.some((dangling) => dangling.target === target)) continue;
    // A misspelt host of the sender is `directo/host-typo`.
    if (facts.sender.hosts.some(({ host }) => host === target || resembles(target, host))) continue;
    yield { place: inOwnRecord(facts, term.span), data: { term: term.text, target } };
  }
}
