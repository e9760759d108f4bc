import { isNoDomain } from '../../facts/spf-facts.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export const nameNotFound = defineRule<{ domain: string }>()({
  id: 'dns/name-not-found',
  severity: 'error',
  source: rfc(7208, '4.3'),
  remedy: 'elsewhere',
  examples: { bad: 'kitas.lt. A 192.0.2.1\n', good: goodSpf },
  *check({ spf, request }) {
    if (isNoDomain(spf)) yield { place: { owner: request.domain, type: 'TXT' }, data: { domain: request.domain } };
  },
});
