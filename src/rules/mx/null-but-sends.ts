import { recordsOf } from '../../dns/answer.js';
import { root } from '../../dns/name.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, spfWithoutMailHost } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** `MX 0 .` means that the domain accepts no mail (RFC 7505); receivers may refuse mail that cannot be answered. */
export const nullButSends = defineRule<{ domain: string }>()({
  id: 'mx/null-but-sends',
  severity: 'error',
  source: rfc(7505, '4.2'),
  remedy: 'elsewhere',
  examples: { bad: `${spfWithoutMailHost}@ MX 0 .\n`, good: goodSpf },
  *check({ mx, request }) {
    const records = recordsOf(mx);
    if (records.length === 1 && records[0]?.exchange === root)
      yield { place: { owner: request.domain, type: 'MX' }, data: { domain: request.domain } };
  },
});
