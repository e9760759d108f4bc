import { recordsOf } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { isProxyAddress } from '../../senders/shared-range-sets.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** A proxy in front of web sites passes on requests of the web and nothing else: mail cannot be delivered there. */
export const targetProxied = defineRule<{ host: string }>()({
  id: 'mx/target-proxied',
  severity: 'error',
  source: rfc(5321, '5.1'),
  remedy: 'elsewhere',
  examples: { bad: '@ MX 10 pastas\npastas A 104.16.1.2\n@ TXT "v=spf1 a:directo.gate.ee -all"\n', good: goodSpf },
  *check({ mail, request }) {
    for (const { host, a, aaaa } of mail.hosts) {
      const addresses = recordsOf(a);
      if (addresses.length > 0 && recordsOf(aaaa).length === 0 && addresses.every(isProxyAddress))
        yield { place: { owner: request.domain, type: 'MX' }, data: { host } };
    }
  },
});
