import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { causeOf } from './cause.js';
import { helpPage } from './help-page.js';

export const hostTypo = defineRule<{ term: string; host: string }>()({
  id: 'directo/host-typo',
  severity: 'error',
  source: helpPage,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx a:gate.directo.ee -all'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    const host = facts.sender.hosts[0]?.host;
    if (cause?.kind === 'host-typo' && host !== undefined)
      yield { place: inOwnRecord(facts, cause.term.span), data: { term: cause.term.text, host } };
  },
});
