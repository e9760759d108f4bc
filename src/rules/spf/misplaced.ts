import { isSenderNamedIn } from '../../facts/sender-terms.js';
import { recordMeantHere } from '../../facts/spf-facts.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, mailHost } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { existsInDns } from './exists-in-dns.js';

export interface Misplaced {
  readonly owner: string;
  readonly domain: string;
  /** The proposed record is made from this one. */
  readonly taken: boolean;
}

/**
 * Nothing is inherited: a record counts only at its exact name. One that names the sender is `directo/in-other-record`.
 */
export const misplaced = defineRule<Misplaced>()({
  id: 'spf/misplaced',
  severity: 'warning',
  source: rfc(7208, '3'),
  remedy: 'elsewhere',
  examples: { bad: `${mailHost}_spf TXT "v=spf1 mx ip4:198.51.100.7 -all"\n`, good: goodSpf },
  *check(facts) {
    const { spf, request } = facts;
    if (!existsInDns(facts)) return;
    // A public suffix is nobody's domain that a company could have written for.
    const meant = recordMeantHere(spf);
    for (const { owner, text } of spf.misplaced)
      if (request.organizationalDomainOf(owner) !== undefined && !isSenderNamedIn(text, request.sender))
        yield {
          place: inRecord(owner, text),
          data: { owner, domain: request.domain, taken: owner === meant?.owner },
        };
  },
});
