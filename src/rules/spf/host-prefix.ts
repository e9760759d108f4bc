import { rfc } from '../../finding/source.js';
import { directivesOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

/** A prefix after a host name: its neighbours at the hosting provider may send too. */
export const hostPrefix = defineRule<{ term: string; prefix: number }>()({
  id: 'spf/host-prefix',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '10.1.1'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx/24 a:directo.gate.ee -all'),
    good: spfZone('v=spf1 mx a:directo.gate.ee -all'),
  },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined) return;
    for (const term of directivesOf(record)) {
      const { mechanism } = term;
      if ((mechanism.kind !== 'a' && mechanism.kind !== 'mx') || term.qualifier !== '+') continue;
      // A prefix of 0 allows everyone: `spf/everyone`.
      if (mechanism.prefix4 < 32 && mechanism.prefix4 > 0)
        yield { place: inOwnRecord(facts, term.span), data: { term: term.text, prefix: mechanism.prefix4 } };
      else if (mechanism.prefix6 < 128 && mechanism.prefix6 > 0)
        yield { place: inOwnRecord(facts, term.span), data: { term: term.text, prefix: mechanism.prefix6 } };
    }
  },
});
