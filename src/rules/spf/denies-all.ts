import { recordsOf } from '../../dns/answer.js';
import { root } from '../../dns/name.js';
import { verdictFor } from '../../facts/sender-verdicts.js';
import { rfc } from '../../finding/source.js';
import { decisionPath } from '../../spf/evaluate/evaluation.js';
import { denyingRecord } from '../rule/denying-record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';

export const deniesAll = defineRule()({
  id: 'spf/denies-all',
  severity: 'error',
  source: rfc(7208, '10.1.2'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 -all'), good: spfZone('v=spf1 mx a:directo.gate.ee -all') },
  *check(facts) {
    const record = denyingRecord(facts);
    const hasMail = recordsOf(facts.mx).some(({ exchange }) => exchange !== root);
    const refused = facts.addresses.some(
      (one) => verdictFor(one) === 'fail' && decisionPath(one.evaluation).length > 0,
    );
    if (record !== undefined && (hasMail || refused)) yield { place: inOwnRecord(facts), data: {} };
  },
});
