import { dispositionOf, policyIn } from '../../dmarc/discover/applied-policy.js';
import type { Facts } from '../../facts/facts.js';

export type EnforcedPolicy = 'quarantine' | 'reject';

/** What receivers of the current standard do with mail that fails DMARC; absent if nothing. */
export function enforcedPolicy({ dmarc }: Facts): EnforcedPolicy | undefined {
  const { current } = dmarc.discovery;
  if (current.kind !== 'found') return undefined;
  const { applied } = dispositionOf(policyIn(current.applied) ?? 'none', current.record, 'current');
  return applied === 'none' ? undefined : applied;
}
