import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** Only where a record would have to be published: one that is found through the CNAME may be all that is needed. */
export const alias = defineRule<{ domain: string; target: string; hasSpf: boolean }>()({
  id: 'dns/alias',
  severity: 'error',
  source: rfc(1034, '3.6.2'),
  remedy: 'elsewhere',
  examples: { bad: '@ CNAME svetaine.paslauga.lt.\nsvetaine.paslauga.lt. A 192.0.2.9\n', good: goodSpf },
  *check(facts) {
    const { addresses, request, spf } = facts;
    if (facts.alias === undefined) return;
    if (addresses.every((one) => !isRequired(one, request.massMail) || verdictFor(one) === 'pass')) return;
    yield {
      place: { owner: request.domain, type: 'CNAME' },
      data: { domain: request.domain, target: facts.alias, hasSpf: spf.texts.length > 0 },
    };
  },
});
