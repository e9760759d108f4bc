import type { Facts } from '../../facts/facts.js';
import { resembles } from '../../senders/resemblance.js';
import type { Branch } from '../../spf/evaluate/tree.js';
import { ownBranches } from '../rule/own-branches.js';
import { inOwnRecord } from '../rule/own-record.js';
import type { Detection } from '../rule/rule.js';
import { type Meant, meantBy } from './meant.js';

export interface VoidTerm {
  readonly term: string;
  readonly target: string;
  readonly meant?: Meant;
}

/** Terms of this mechanism without a DNS record. */
export function* voidTerms(facts: Facts, kind: 'a' | 'mx' | 'exists'): Generator<Detection<VoidTerm>> {
  // Above the limit, `spf/void-lookups` lists them all.
  if (facts.spf.tree.cost.voidLookups > facts.request.limits.voidLookups) return;
  for (const branch of ownBranches(facts)) {
    const { term, target } = branch;
    if (term.type !== 'directive' || term.mechanism.kind !== kind || target === undefined || !isVoid(branch)) continue;
    if (facts.spf.dangling.some((dangling) => dangling.target === target)) continue;
    // A misspelt host of the sender is `directo/host-typo`.
    if (facts.sender.hosts.some(({ host }) => host === target || resembles(target, host))) continue;
    yield { place: inOwnRecord(facts, term.span), data: { term: term.text, target, ...meantBy(facts, target) } };
  }
}

/** For clients of both families; that mail hosts have no address is another matter. */
function isVoid({ voids, mailHosts = 0 }: Branch): boolean {
  return voids[4].length > 0 && voids[6].length > 0 && mailHosts === 0;
}
