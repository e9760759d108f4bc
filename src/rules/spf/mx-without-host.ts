import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { ownBranches } from '../rule/own-branches.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';

export interface MxWithoutHost {
  readonly term: string;
  readonly target: string;
  /** The mail hosts, none of which has an address. */
  readonly hosts: readonly string[];
}

/** Of the domain's own mail hosts, `mx/target-unresolvable` tells each. */
export const mxWithoutHost = defineRule<MxWithoutHost>()({
  id: 'spf/mx-without-host',
  severity: 'warning',
  source: rfc(7208, '5.4'),
  remedy: 'automatic',
  examples: {
    bad: `${spfZone('v=spf1 mx:pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. MX 10 senas.pavyzdys.lt.\n`,
    good: `${spfZone('v=spf1 mx:pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. MX 10 senas.pavyzdys.lt.\nsenas.pavyzdys.lt. A 192.0.2.1\n`,
  },
  *check(facts) {
    // Above the limit, `spf/void-lookups` lists them all.
    if (facts.spf.tree.cost.voidLookups > facts.request.limits.voidLookups) return;
    for (const { term, target, voids, mailHosts = 0 } of ownBranches(facts)) {
      if (term.type !== 'directive' || term.mechanism.kind !== 'mx') continue;
      if (target === undefined || target === facts.request.domain || mailHosts === 0) continue;
      const hosts = voids[4].filter((host) => voids[6].includes(host));
      if (hosts.length === mailHosts)
        yield { place: inOwnRecord(facts, term.span), data: { term: term.text, target, hosts } };
    }
  },
});
