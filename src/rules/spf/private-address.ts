import type { Facts } from '../../facts/facts.js';
import { rfc } from '../../finding/source.js';
import { isSpecialPurpose, isSpecialPurposeOnly } from '../../ip/special-purpose.js';
import { isNobody } from '../../spf/policy/coverage.js';
import type { Directive } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';
import { ownNetworks } from './own-networks.js';

/** Addresses that no receiver on the internet ever sees. */
export const privateAddress = defineRule<{ term: string; host?: string }>()({
  id: 'spf/private-address',
  about: 'permission',
  severity: 'info',
  source: rfc(6890, '2.2'),
  remedy: 'automatic',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee ip4:192.168.1.0/24 -all'),
    good: spfZone('v=spf1 mx a:directo.gate.ee ip4:198.51.100.0/24 -all'),
  },
  *check(facts) {
    for (const { term, network } of ownNetworks(facts))
      if (isSpecialPurpose(network)) yield { place: inOwnRecord(facts, term.span), data: { term: term.text } };
    for (const { term, host } of hiddenHosts(facts))
      yield { place: inOwnRecord(facts, term.span), data: { term: term.text, host } };
  },
});

/** `a` and `mx` whose hosts have no other addresses. */
function hiddenHosts(facts: Facts): readonly { readonly term: Directive; readonly host: string }[] {
  if (readableRecord(facts) === undefined) return [];
  return facts.policy.coverage.flatMap(({ term, alone, varies }) => {
    if (term.type !== 'directive' || term.qualifier !== '+' || varies || isNobody(alone)) return [];
    const { mechanism } = term;
    if (mechanism.kind !== 'a' && mechanism.kind !== 'mx') return [];
    if (!isSpecialPurposeOnly(alone[4]) || !isSpecialPurposeOnly(alone[6])) return [];
    return [{ term, host: mechanism.target?.text ?? facts.request.domain }];
  });
}
