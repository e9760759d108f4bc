import { consentOf, isUnreachable } from '../../dmarc/report-hosts.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { reportUriPlace } from './report-uri-place.js';

const agreement = 'manodomenas.lt._report._dmarc.ataskaitos.lt. TXT "v=DMARC1"\n';
const elsewhere = `${dmarcZone('v=DMARC1; p=quarantine; np=reject; rua=mailto:dmarc@ataskaitos.lt')}ataskaitos.lt. MX 10 mx.ataskaitos.lt.\n`;

/**
 * The usual reason for an empty report mailbox: its domain has not agreed to receive these reports. `other`: it agrees,
 * but names mailboxes there.
 */
export const reportNotAuthorised = defineRule<{ host: string; name: string; address: string; other?: string }>()({
  id: 'dmarc/report-not-authorised',
  severity: 'warning',
  source: rfc(9990, '4'),
  remedy: 'elsewhere',
  examples: { bad: elsewhere, good: elsewhere + agreement },
  *check(facts) {
    for (const host of facts.dmarc.reportHosts) {
      const consent = consentOf(host);
      if (host.consent === undefined || isUnreachable(host)) continue;
      if (consent.kind !== 'refused' && consent.kind !== 'elsewhere') continue;
      const other = consent.kind === 'elsewhere' ? { other: consent.host } : {};
      yield {
        place: reportUriPlace(facts, host),
        data: { host: host.host, name: host.consent.name, address: host.uri.text, ...other },
      };
    }
  },
});
