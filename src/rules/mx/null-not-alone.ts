import { recordsOf } from '../../dns/answer.js';
import { root } from '../../dns/name.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export const nullNotAlone = defineRule<{ domain: string }>()({
  id: 'mx/null-not-alone',
  severity: 'error',
  source: rfc(7505, '3'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}@ MX 0 .\n`, good: goodSpf },
  *check({ mx, request }) {
    const records = recordsOf(mx);
    if (records.length > 1 && records.some(({ exchange }) => exchange === root))
      yield { place: { owner: request.domain, type: 'MX' }, data: { domain: request.domain } };
  },
});
