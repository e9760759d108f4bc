import { isAnswered } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { redirectOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

export const redirectUnusable = defineRule<{ term: string; target: string }>()({
  id: 'spf/redirect-unusable',
  severity: 'error',
  source: rfc(7208, '6.1'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 redirect=_spf.pavyzdys.lt')}pavyzdys.lt. A 192.0.2.80\n`,
    good: `${spfZone('v=spf1 redirect=_spf.pavyzdys.lt')}_spf.pavyzdys.lt. TXT "v=spf1 a:directo.gate.ee -all"\n`,
  },
  *check(facts) {
    const record = readableRecord(facts);
    const redirect = record === undefined ? undefined : redirectOf(record);
    const branch = facts.spf.tree.branches.find(({ term }) => term === redirect || term.type === 'redirect');
    if (record === undefined || redirect === undefined || branch?.node === undefined) return;
    const { answer, selection } = branch.node;
    // An unregistered target is a danger of its own kind: `spf/dangling-domain`.
    if (facts.spf.dangling.some(({ target }) => target === branch.target)) return;
    // The sender's host as a redirect is `directo/as-include`.
    if (facts.sender.hosts.some(({ host }) => host === branch.target)) return;
    if (isAnswered(answer) && selection.kind !== 'one')
      yield {
        place: inOwnRecord(facts, redirect.span),
        data: { term: redirect.text, target: branch.target ?? redirect.target.text },
      };
  },
});
