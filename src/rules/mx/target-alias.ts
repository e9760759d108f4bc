import { recordsOf } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { addressesOf } from './mail-host.js';

export const targetAlias = defineRule<{ host: string; target: string }>()({
  id: 'mx/target-alias',
  severity: 'warning',
  source: rfc(2181, '10.3'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}@ MX 20 atsarginis\natsarginis CNAME pastas\n`, good: goodSpf },
  *check({ mail, request }) {
    for (const one of mail.hosts) {
      const [target] = recordsOf(one.alias);
      // A dangling one is `mx/target-unresolvable`.
      if (target !== undefined && addressesOf(one).length > 0)
        yield { place: { owner: request.domain, type: 'MX' }, data: { host: one.host, target } };
    }
  },
});
