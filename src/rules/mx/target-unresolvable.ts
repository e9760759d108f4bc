import { isVoid } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { isAddress } from './mail-host.js';

export const targetUnresolvable = defineRule<{ host: string }>()({
  id: 'mx/target-unresolvable',
  severity: 'error',
  source: rfc(5321, '5.1'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}@ MX 20 senas\n`, good: goodSpf },
  *check({ mail, request }) {
    for (const { host, a, aaaa } of mail.hosts)
      if (isVoid(a) && isVoid(aaaa) && !isAddress(host))
        yield { place: { owner: request.domain, type: 'MX' }, data: { host } };
  },
});
