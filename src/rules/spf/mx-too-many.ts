import { recordsOf } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { ownBranches } from './branches.js';
import { many } from './include-examples.js';

export const mxTooMany = defineRule<{ term: string; count: number; limit: number }>()({
  id: 'spf/mx-too-many',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `@ TXT "v=spf1 mx a:directo.gate.ee -all"\n${many(11, (i) => `@ MX 10 p${i}\np${i} A 192.0.2.${i}\n`)}`,
    good: goodSpf,
  },
  *check(facts) {
    for (const branch of ownBranches(facts)) {
      if (branch.term.type !== 'directive' || branch.term.mechanism.kind !== 'mx') continue;
      if (branch.target !== facts.request.domain) continue;
      const count = recordsOf(facts.mx).length;
      const limit = facts.request.limits.mxNames;
      if (count > limit)
        yield { place: inOwnRecord(facts, branch.term.span), data: { term: branch.term.text, count, limit } };
    }
  },
});
