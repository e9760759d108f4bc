import { rfc } from '../../finding/source.js';
import { isSpecialPurpose } from '../../ip/special-purpose.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { ownNetworks } from './own-networks.js';

/** Addresses that no receiver on the internet ever sees. */
export const privateAddress = defineRule<{ term: string }>()({
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
  },
});
