import { type UnansweredQuestion, unansweredIn } from '../../facts/unanswered.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** A question on which something rests was not answered. The domain's own SPF record is `dns/temporary-failure`. */
export const noAnswer = defineRule<UnansweredQuestion>()({
  id: 'dns/no-answer',
  severity: 'warning',
  source: rfc(9989, '4.10'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}; no answer from _dmarc.manodomenas.lt\n`, good: goodSpf },
  *check(facts) {
    for (const question of unansweredIn(facts))
      if (question.reason !== 'outside-zones')
        yield { place: { owner: question.name, type: question.type }, data: question };
  },
});
