import { rfc } from '../../finding/source.js';
import { goodSpf, mailHost } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { existsInDns } from './exists-in-dns.js';

/**
 * A name that does not exist is `dns/name-not-found`, one beside which no record can stand `dns/alias`; a text meant as
 * the record has its own rule.
 */
export const missing = defineRule<{ domain: string }>()({
  id: 'spf/missing',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: mailHost, good: goodSpf },
  *check(facts) {
    const { spf, request } = facts;
    // Sender ID was never meant as SPF.
    const isAttempted = spf.nearMisses.some(({ miss }) => miss.kind !== 'spf-obsolete-record');
    if (existsInDns(facts) && facts.alias === undefined && spf.texts.length === 0 && !isAttempted)
      yield { place: { owner: request.domain, type: 'TXT' }, data: { domain: request.domain } };
  },
});
