import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { firstAll } from '../rule/first-all.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

export const allNeutral = defineRule()({
  id: 'spf/all-neutral',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '8.2'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee ?all'), good: spfZone('v=spf1 mx a:directo.gate.ee ~all') },
  *check(facts) {
    const record = readableRecord(facts);
    const all = record === undefined ? undefined : firstAll(record);
    if (record !== undefined && all?.qualifier === '?') yield { place: inOwnRecord(facts, all.span), data: {} };
  },
});
