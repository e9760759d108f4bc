import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { causeOf } from './cause.js';

/** `before`: the sender's own term, which comes after it. */
export const weakQualifier = defineRule<{ term: string; before?: string }>()({
  id: 'directo/weak-qualifier',
  severity: 'error',
  source: rfc(7208, '4.6.2'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx ?a:directo.gate.ee -all'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    if (cause?.kind !== 'weak-qualifier') return;
    const before = 'before' in cause ? { before: cause.before.text } : {};
    yield { place: inOwnRecord(facts, cause.term.span), data: { term: cause.term.text, ...before } };
  },
});
