import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { causeOf } from './cause.js';

export const afterAll = defineRule<{ term: string }>()({
  id: 'directo/after-all',
  severity: 'error',
  source: rfc(7208, '5.1'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all a:directo.gate.ee'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    if (cause?.kind === 'after-all')
      yield { place: inOwnRecord(facts, cause.term.span), data: { term: cause.term.text } };
  },
});
