import type { Domain } from '../../dns/name.js';
import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** Said once for all names: what they hold is not known, so no other rule speaks of them. */
export const outsideZones = defineRule<{ names: readonly Domain[]; domain: string; all: boolean }>()({
  id: 'dns/outside-zones',
  severity: 'info',
  source: rfc(1034, '4.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:spf.pavyzdys.lt -all')}; outside the zone files: spf.pavyzdys.lt\n`,
    good: spfZone('v=spf1 a:directo.gate.ee -all'),
  },
  *check({ open, request }) {
    const { domain } = request;
    const names = open.outsideZones;
    if (names.length === 0) return;
    const all = names.includes(domain);
    yield { place: { owner: domain, type: 'TXT' }, data: { names, domain, all } };
  },
});
