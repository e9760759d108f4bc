import { isVoid } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, spfWithoutMailHost } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** Neither a mail host nor an address: bounces and replies have nowhere to go. */
export const unreachable = defineRule<{ domain: string }>()({
  id: 'mx/unreachable',
  severity: 'error',
  source: rfc(5321, '5.1'),
  remedy: 'elsewhere',
  examples: { bad: spfWithoutMailHost, good: goodSpf },
  *check({ mx, mail, request }) {
    // A name that does not exist at all is `dns/name-not-found`.
    if (mx.status !== 'nodata' || mail.fallback === undefined) return;
    if (isVoid(mail.fallback.a) && isVoid(mail.fallback.aaaa))
      yield { place: { owner: request.domain, type: 'MX' }, data: { domain: request.domain } };
  },
});
