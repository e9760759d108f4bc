import { rfc } from '../../finding/source.js';
import { directivesOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

/** `-`, `~` or `?` before an include refuses or weakens exactly what the included record allows. */
export const weakQualifier = defineRule<{ term: string }>()({
  id: 'spf/weak-qualifier',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '5.2'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 ?include:pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.7 -all"\n`,
    good: `${spfZone('v=spf1 include:pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.7 -all"\n`,
  },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined) return;
    for (const term of directivesOf(record))
      if (term.qualifier !== '+' && term.mechanism.kind === 'include')
        yield { place: inOwnRecord(facts, term.span), data: { term: term.text } };
  },
});
