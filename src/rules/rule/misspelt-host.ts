import type { Facts } from '../../facts/facts.js';
import { resembles } from '../../senders/resemblance.js';
import { constantTarget } from '../../spf/macro/expand.js';
import type { Directive } from '../../spf/record/record.js';
import { readableRecord } from './readable-record.js';

/** A reached `a:` with a name that does not exist and resembles the sender's host. */
export function misspeltHost(facts: Facts): Directive | undefined {
  // A typo (`a:directo.gate.ee-all`) is reported as such.
  if (readableRecord(facts) === undefined) return undefined;
  const { request, sender, spf } = facts;
  for (const { term, target, cost } of spf.tree.branches) {
    if (term.type !== 'directive' || term.mechanism.kind !== 'a' || term.mechanism.target === undefined) continue;
    const name = target ?? constantTarget(term.mechanism.target, request.domain);
    const isMisspelt = name !== undefined && sender.hosts.some(({ host }) => resembles(name, host));
    if (isMisspelt && cost.voidLookups > 0) return term;
  }
  return undefined;
}
