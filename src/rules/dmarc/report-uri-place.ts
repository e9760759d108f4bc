import type { ReportHost } from '../../dmarc/report-hosts.js';
import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

/** The report address in the record that names it. */
export function reportUriPlace(facts: Facts, { uri }: ReportHost): Place {
  const found = foundPolicy(facts);
  if (found === undefined) return { owner: facts.dmarc.domain, type: 'TXT' };
  return inPolicyRecord(facts, found, uri.span);
}
