import { policyIn } from '../../dmarc/discover/applied-policy.js';
import type { Discovery } from '../../dmarc/discover/discover.js';
import type { DmarcResult } from '../../dmarc/result.js';
import type { Facts } from '../../facts/facts.js';

/** The `dmarc` object of a domain. */
export function dmarcJson({ dmarc, senderDmarc }: Facts): object {
  return {
    ...discoveryJson(dmarc.discovery.current),
    older: discoveryJson(dmarc.discovery.older),
    organizationalDomain: dmarc.organizational.current.kind === 'known' ? dmarc.organizational.current.domain : null,
    differences: dmarc.differences.map((difference) => difference.kind),
    sender: resultJson(senderDmarc.current),
  };
}

function discoveryJson(discovery: Discovery): object {
  if (discovery.kind !== 'found') return { status: discovery.kind, record: null, policy: null };
  const { record, at, applied } = discovery;
  return {
    status: 'found',
    at,
    record: record.text,
    policy: policyIn(applied) ?? null,
    testing: record.testing,
    adkim: record.adkim,
    aspf: record.aspf,
  };
}

function resultJson(result: DmarcResult): object {
  switch (result.kind) {
    case 'pass':
      return { result: 'pass', by: result.by };
    case 'fail':
      return { result: 'fail', disposition: result.disposition.applied };
    case 'not-applied':
      return { result: 'not-applied', why: result.why };
    case 'temporary-error':
    case 'undetermined':
      return { result: result.kind };
  }
}
