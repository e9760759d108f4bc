import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { type WrongForm, wrongForms } from './cause.js';

/**
 * The host has no SPF record of its own. Reported even if the sender passes: including it breaks SPF for all others.
 */
export const asInclude = defineRule<{ term: string; host: string; form: WrongForm }>()({
  id: 'directo/as-include',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx include:directo.gate.ee -all'), good: goodSpf },
  *check(facts) {
    const host = facts.sender.hosts[0]?.host;
    if (host === undefined) return;
    for (const { term, form } of wrongForms(facts))
      yield { place: inOwnRecord(facts, term.span), data: { term: term.text, host, form } };
  },
});
