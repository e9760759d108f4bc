import { rfc } from '../../finding/source.js';
import { hasAll, modifierOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

export const redirectWithAll = defineRule<{ term: string }>()({
  id: 'spf/redirect-with-all',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '6.1'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee redirect=pavyzdys.lt -all'),
    good: `${spfZone('v=spf1 mx a:directo.gate.ee include:pavyzdys.lt -all')}pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.7 -all"\n`,
  },
  *check(facts) {
    const record = readableRecord(facts);
    const redirect = record === undefined ? undefined : modifierOf(record, 'redirect');
    if (record !== undefined && redirect !== undefined && hasAll(record))
      yield { place: inOwnRecord(facts, redirect.span), data: { term: redirect.text } };
  },
});
