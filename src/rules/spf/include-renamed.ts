import { rfc } from '../../finding/source.js';
import { includeUseOf } from '../../senders/directory.js';
import { spfZone } from '../rule/example-zones.js';
import { ownBranches } from '../rule/own-branches.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';

/** Works today, but a sender that changed its name will eventually drop the old one. */
export const includeRenamed = defineRule<{ term: string; sender: string; now: string }>()({
  id: 'spf/include-renamed',
  severity: 'info',
  source: rfc(7208, '5.2'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 mx a:directo.gate.ee include:spf.sendinblue.com -all')}spf.sendinblue.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n`,
    good: `${spfZone('v=spf1 mx a:directo.gate.ee include:spf.brevo.com -all')}spf.brevo.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n`,
  },
  *check(facts) {
    for (const branch of ownBranches(facts)) {
      if (branch.node?.record === undefined || branch.target === undefined) continue;
      const known = includeUseOf(facts.request.knownSenders, branch.target);
      if (known?.use.kind !== 'renamed') continue;
      const data = { term: branch.term.text, sender: known.sender.name, now: known.use.to };
      yield { place: inOwnRecord(facts, branch.term.span), data };
    }
  },
});
