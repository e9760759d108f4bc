import type { DnsView } from '../../src/dns/answer.js';
import type { Facts } from '../../src/facts/facts.js';
import { type Proposal, propose } from '../../src/fix/propose.js';
import type { PublishPlan } from '../../src/fix/publish/plan.js';
import { publishPlan } from '../../src/fix/publish/publish.js';

/** What is proposed for a domain, as the check proposes it. */
export function proposed(facts: Facts, dns: DnsView): { readonly proposal: Proposal; readonly publish: PublishPlan } {
  const proposal = propose(facts, dns);
  return { proposal, publish: publishPlan(facts, proposal, dns) };
}
