import { rfc } from '../../finding/source.js';
import { hasAll, modifierOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';
import { cutAll } from './all-cut.js';

export const allMissing = defineRule()({
  id: 'spf/all-missing',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '4.7'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee'), good: spfZone('v=spf1 mx a:directo.gate.ee ~all') },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined || hasAll(record) || modifierOf(record, 'redirect') !== undefined) return;
    if (cutAll(record) === undefined) yield { place: inOwnRecord(facts), data: {} };
  },
});
