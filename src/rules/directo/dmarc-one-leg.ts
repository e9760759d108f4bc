import { rfc } from '../../finding/source.js';
import { dmarcZone, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type EnforcedPolicy, enforcedPolicy } from './enforced-policy.js';
import { policyPlace } from './policy-place.js';

const rejecting = dmarcZone(`v=DMARC1; p=reject; np=reject; ${rua}`);

/**
 * Forwarders break SPF, mailing lists break DKIM; with both, mail survives either. Only if SPF or DKIM is missing: a
 * broken one, and SPF that refuses, have their own rules.
 */
export const dmarcOneLeg = defineRule<{ policy: EnforcedPolicy }>()({
  id: 'directo/dmarc-one-leg',
  severity: 'warning',
  source: rfc(9989, '7.4'),
  remedy: 'elsewhere',
  examples: {
    bad: rejecting,
    good: `${rejecting}directo._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check(facts) {
    const { senderDmarc, dmarc, dkim } = facts;
    const policy = enforcedPolicy(facts);
    if (senderDmarc.current.kind !== 'pass' || senderDmarc.current.by !== 'spf' || policy === undefined) return;
    if (dkim?.state.kind !== 'missing' && dkim?.state.kind !== 'no-key-record') return;
    yield { place: policyPlace(dmarc.discovery.current, dmarc.domain), data: { policy } };
  },
});
