import { passesFor } from '../../senders/resemblance.js';
import { isNobody } from '../../spf/policy/coverage.js';
import { spfZone } from '../rule/example-zones.js';
import { ownBranches } from '../rule/own-branches.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { helpPage } from './help-page.js';

/** A host that could be taken for the sender's, has addresses, and is not the sender's: whoever runs it may send. */
export const lookAlike = defineRule<{ term: string; target: string; host: string }>()({
  id: 'directo/look-alike',
  about: 'permission',
  severity: 'warning',
  source: helpPage,
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 mx a:directo.gate.ee a:directo-gate.pavyzdys.lt -all')}directo-gate.pavyzdys.lt. A 198.51.100.7\n`,
    good: `${spfZone('v=spf1 mx a:directo.gate.ee a:siuntimas.pavyzdys.lt -all')}siuntimas.pavyzdys.lt. A 198.51.100.7\n`,
  },
  *check(facts) {
    // A name that finds nothing is a typing mistake, which has rules of its own.
    const admitting = new Set(facts.policy.coverage.filter(({ alone }) => !isNobody(alone)).map(({ term }) => term));
    for (const { term, target } of ownBranches(facts)) {
      const posesAs = facts.sender.hosts.find(({ host }) => target !== undefined && passesFor(target, host))?.host;
      if (target !== undefined && posesAs !== undefined && admitting.has(term))
        yield { place: inOwnRecord(facts, term.span), data: { term: term.text, target, host: posesAs } };
    }
  },
});
