import { isUnreachable } from '../../dmarc/report-hosts.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { reportUriPlace } from './report-uri-place.js';

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
        yield { place: reportUriPlace(facts, host), data: { host: host.host, address: host.uri.text } };
  },
});
