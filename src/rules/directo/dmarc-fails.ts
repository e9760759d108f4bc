import type { DmarcResult } from '../../dmarc/result.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, rua, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import type { EnforcedPolicy } from './enforced-policy.js';
import { policyPlace } from './policy-place.js';

const reject = `_dmarc TXT "v=DMARC1; p=reject; np=reject; ${rua}"\n`;

/** `receivers`: only those of the older standard, if a tag that only the new one knows weakens the policy. */
export const dmarcFails = defineRule<{ policy: EnforcedPolicy; receivers: 'all' | 'older' }>()({
  id: 'directo/dmarc-fails',
  severity: 'error',
  source: rfc(9989, '5.3'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all') + reject, good: goodSpf + reject },
  *check({ senderDmarc, dmarc }) {
    const current = enforcedOn(senderDmarc.current);
    const older = enforcedOn(senderDmarc.older);
    if (current !== undefined)
      yield {
        place: policyPlace(dmarc.discovery.current, dmarc.domain),
        data: { policy: current, receivers: 'all' },
      };
    else if (older !== undefined)
      yield {
        place: policyPlace(dmarc.discovery.older, dmarc.domain),
        data: { policy: older, receivers: 'older' },
        severity: 'warning',
      };
  },
});

function enforcedOn(result: DmarcResult): EnforcedPolicy | undefined {
  if (result.kind !== 'fail' || result.disposition.applied === 'none') return undefined;
  return result.disposition.applied;
}
