import { type FailureReason, isUnasked } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

export const temporaryFailure = defineRule<{ domain: string; reason: FailureReason }>()({
  id: 'dns/temporary-failure',
  severity: 'error',
  source: rfc(7208, '4.4'),
  remedy: 'elsewhere',
  examples: { bad: '; no answer from manodomenas.lt\n', good: goodSpf },
  *check({ spf, request }) {
    const { answer } = spf.tree;
    if (answer.status === 'failed' && !isUnasked(answer))
      yield {
        place: { owner: request.domain, type: 'TXT' },
        data: { domain: request.domain, reason: answer.reason },
      };
  },
});
