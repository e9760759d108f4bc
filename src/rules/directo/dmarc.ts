import type { Discovery } from '../../dmarc/discover/discover.js';
import { dmarcLabel } from '../../dmarc/discover/tree-walk.js';
import type { DmarcResult } from '../../dmarc/result.js';
import { below, type Domain } from '../../dns/name.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';
import { enforcedPolicy } from './enforced-policy.js';

const reject = '_dmarc TXT "v=DMARC1; p=reject; np=reject; rua=mailto:dmarc@manodomenas.lt"\n';

type Enforced = 'quarantine' | 'reject';

/** The policy tag that applies, where it is published. */
function policyPlace(discovery: Discovery, author: Domain): Place {
  const owner = ownerOf(discovery.kind === 'found' ? discovery.at : author);
  if (discovery.kind !== 'found') return { owner, type: 'TXT' };
  const { applied, record } = discovery;
  const tag = applied.kind === 'published' ? record.published[applied.tag] : undefined;
  return inRecord(owner, record.text, tag?.kind === 'valid' ? tag.tag.span : undefined);
}

/** Where the record of a domain stands; a record was found, so the name is not too long for DNS. */
function ownerOf(domain: Domain): Domain {
  return below(dmarcLabel, domain) ?? domain;
}

function enforcedOn(result: DmarcResult): Enforced | undefined {
  if (result.kind !== 'fail' || result.disposition.applied === 'none') return undefined;
  return result.disposition.applied;
}

/** `receivers`: those of the older standard alone, where a tag that only the new one knows softens the policy. */
export const dmarcFails = defineRule<{ policy: Enforced; receivers: 'all' | 'older' }>()({
  id: 'directo/dmarc-fails',
  severity: 'error',
  source: rfc(9989, '5.3'),
  remedy: 'automatic',
  examples: { bad: `${spfZone('v=spf1 mx -all')}${reject}`, good: `${goodSpf}${reject}` },
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

/**
 * A forwarder breaks SPF, a mailing list breaks DKIM; with both, mail survives either. For a leg that is not there at
 * all: a leg that is broken, and SPF that refuses, have findings of their own.
 */
export const dmarcOneLeg = defineRule<{ policy: Enforced }>()({
  id: 'directo/dmarc-one-leg',
  severity: 'warning',
  source: rfc(9989, '7.4'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}${reject}`,
    good: `${goodSpf}${reject}directo._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check(facts) {
    const { senderDmarc, dmarc, dkim } = facts;
    const policy = enforcedPolicy(facts);
    if (senderDmarc.current.kind !== 'pass' || senderDmarc.current.by !== 'spf' || policy === undefined) return;
    if (dkim?.state.kind !== 'missing' && dkim?.state.kind !== 'no-key-record') return;
    yield { place: policyPlace(dmarc.discovery.current, dmarc.domain), data: { policy } };
  },
});
