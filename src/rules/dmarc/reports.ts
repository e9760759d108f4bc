import { isRefused, isUnreachable, type ReportHost } from '../../dmarc/report-hosts.js';
import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { defineRule } from '../rule/rule.js';
import { dmarcZone, foundPolicy, goodDmarc, recordPlace } from './record.js';

const consent = 'manodomenas.lt._report._dmarc.ataskaitos.lt. TXT "v=DMARC1"\n';
const elsewhere = `${dmarcZone('v=DMARC1; p=quarantine; np=reject; rua=mailto:dmarc@ataskaitos.lt')}ataskaitos.lt. MX 10 mx.ataskaitos.lt.\n`;

/** The usual reason for an empty report mailbox: whoever runs it has not said that it wants these reports. */
export const reportNotAuthorised = defineRule<{ host: string; name: string; address: string }>()({
  id: 'dmarc/report-not-authorised',
  severity: 'warning',
  source: rfc(9990, '4'),
  remedy: 'elsewhere',
  examples: { bad: elsewhere, good: elsewhere + consent },
  *check(facts) {
    for (const host of facts.dmarc.reportHosts) {
      if (host.consent === undefined || !isRefused(host) || isUnreachable(host)) continue;
      yield {
        place: uriPlace(facts, host),
        data: { host: host.host, name: host.consent.name, address: host.uri.text },
      };
    }
  },
});

export const reportUnreachable = defineRule<{ host: string; address: string }>()({
  id: 'dmarc/report-unreachable',
  severity: 'warning',
  source: rfc(9990, '4'),
  remedy: 'elsewhere',
  examples: {
    bad: dmarcZone('v=DMARC1; p=quarantine; np=reject; rua=mailto:dmarc@ataskaitos.lt'),
    good: goodDmarc,
  },
  *check(facts) {
    for (const host of facts.dmarc.reportHosts)
      if (isUnreachable(host))
        yield { place: uriPlace(facts, host), data: { host: host.host, address: host.uri.text } };
  },
});

function uriPlace(facts: Facts, { uri }: ReportHost): Place {
  const found = foundPolicy(facts);
  if (found === undefined) return { owner: facts.dmarc.domain, type: 'TXT' };
  return recordPlace(facts, found, uri.span);
}
