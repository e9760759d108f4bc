import { verdictFor } from '../../facts/sender-verdicts.js';
import { rfc } from '../../finding/source.js';
import { formatAddress } from '../../ip/address.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { hasLoop } from './branches.js';
import { faultsMet } from './faults.js';
import { included, includes, many } from './include-examples.js';

/** Not for a loop, whose cost is endless and which has its own rule. */
export const tooManyLookups = defineRule<{ count: number; limit: number; accepted: readonly string[] }>()({
  id: 'spf/too-many-lookups',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad:
      spfZone(`v=spf1 a:directo.gate.ee ${includes(6)}-all`) +
      many(6, (i) => `s${i}.pavyzdys.lt. TXT "v=spf1 a:d${i}.pavyzdys.lt -all"\nd${i}.pavyzdys.lt. A 192.0.2.${i}\n`),
    good: spfZone(`v=spf1 a:directo.gate.ee ${includes(3)}-all`) + included(3),
  },
  *check(facts) {
    const { tree } = facts.spf;
    const limit = facts.request.limits.lookups;
    const isMet = faultsMet(facts).some(({ why }) => why.kind === 'too-many-lookups');
    // Names that differ from mail to mail lead on, at a cost that only mail shows.
    const count = Math.max(tree.cost.lookups, isMet ? limit + 1 : 0);
    if (count <= limit || hasLoop(facts) || tree.record === undefined) return;
    const passing = facts.addresses.filter((one) => verdictFor(one) === 'pass');
    const accepted = passing.map((one) => formatAddress(one.address));
    yield { place: inOwnRecord(facts), data: { count, limit, accepted } };
  },
});
