import type { DmarcResult } from '../../dmarc/result.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, rua, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { isAccepted, regularAddresses } from './address-standing.js';
import type { EnforcedPolicy } from './enforced-policy.js';
import { policyPlace } from './policy-place.js';

const reject = `_dmarc TXT "v=DMARC1; p=reject; np=reject; ${rua}"\n`;

export interface DmarcFails {
  readonly policy: EnforcedPolicy;
  /** Only those of the older standard, if a tag that only the new one knows weakens the policy. */
  readonly receivers: 'all' | 'older';
  /** Only mass mail, if SPF lets everything else pass. */
  readonly mail: 'all' | 'mass';
}

export const dmarcFails = defineRule<DmarcFails>()({
  id: 'directo/dmarc-fails',
  severity: 'error',
  source: rfc(9989, '5.3'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all') + reject, good: goodSpf + reject },
  *check(facts) {
    const { senderDmarc, dmarc } = facts;
    const mail = regularAddresses(facts).every(isAccepted) ? 'mass' : 'all';
    const current = enforcedOn(senderDmarc.current);
    const older = enforcedOn(senderDmarc.older);
    if (current !== undefined)
      yield {
        place: policyPlace(dmarc.discovery.current, dmarc.domain),
        data: { policy: current, receivers: 'all', mail },
      };
    else if (older !== undefined)
      yield {
        place: policyPlace(dmarc.discovery.older, dmarc.domain),
        data: { policy: older, receivers: 'older', mail },
        severity: 'warning',
      };
  },
});

function enforcedOn(result: DmarcResult): EnforcedPolicy | undefined {
  if (result.kind !== 'fail' || result.disposition.applied === 'none') return undefined;
  return result.disposition.applied;
}
