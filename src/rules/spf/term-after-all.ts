import { isAboutSender } from '../../facts/sender-terms.js';
import { rfc } from '../../finding/source.js';
import { directivesOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { firstAll } from '../rule/first-all.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

/** Terms after `all` are never reached. One for the sender itself is `directo/after-all`. */
export const termAfterAll = defineRule<{ term: string; first?: string }>()({
  id: 'spf/term-after-all',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '5.1'),
  remedy: 'automatic',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee -all ip4:198.51.100.7'),
    good: spfZone('v=spf1 mx a:directo.gate.ee ip4:198.51.100.7 -all'),
  },
  *check(facts) {
    const record = readableRecord(facts);
    const all = record === undefined ? undefined : firstAll(record);
    if (record === undefined || all === undefined) return;
    for (const term of directivesOf(record))
      if (term.span.start > all.span.start && !isAboutSender(term, facts.request.domain, facts.sender))
        yield {
          place: inOwnRecord(facts, term.span),
          data: { term: term.text, ...(term.mechanism.kind === 'all' ? { first: all.text } : {}) },
        };
  },
});
