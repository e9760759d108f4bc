import { isAnswered } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';

/** The user requires this sender to be allowed. */
export const senderMissing = defineRule<{ sender: string; domain: string; term: string }>()({
  id: 'spf/sender-missing',
  severity: 'error',
  source: rfc(7208, '10.1.1'),
  remedy: 'choice',
  examples: {
    bad: `${goodSpf}; with --sender brevo\n`,
    good: `${spfZone('v=spf1 mx a:directo.gate.ee include:spf.brevo.com -all')}spf.brevo.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n; with --sender brevo\n`,
  },
  *check(facts) {
    if (!isAnswered(facts.spf.tree.answer)) return;
    for (const { sender, authorised, expected } of facts.standings) {
      if (!expected || (authorised !== 'no' && authorised !== 'named-only')) continue;
      const names = sender.includes ?? (sender.includesBelow ?? []).map((name) => `….${name}`);
      const data = { sender: sender.name, domain: facts.request.domain, term: `include:${names[0] ?? ''}` };
      yield { place: inOwnRecord(facts), data };
    }
  },
});
