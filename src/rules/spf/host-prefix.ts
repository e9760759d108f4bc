import { isAboutSender } from '../../facts/sender-terms.js';
import { rfc } from '../../finding/source.js';
import { directivesOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

export interface HostPrefix {
  readonly term: string;
  readonly prefix: number;
  /** Whose host it is, where it is the sender's. */
  readonly sender?: string;
}

/** A prefix after a host name: its neighbours at the hosting provider may send too. */
export const hostPrefix = defineRule<HostPrefix>()({
  id: 'spf/host-prefix',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '10.1.1'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx/24 a:directo.gate.ee -all'),
    good: spfZone('v=spf1 mx a:directo.gate.ee -all'),
  },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined) return;
    for (const term of directivesOf(record)) {
      const { mechanism } = term;
      if ((mechanism.kind !== 'a' && mechanism.kind !== 'mx') || term.qualifier !== '+') continue;
      // A prefix of 0 allows everyone: `spf/everyone`.
      const narrow4 = mechanism.prefix4 < 32 && mechanism.prefix4 > 0 ? mechanism.prefix4 : undefined;
      const narrow6 = mechanism.prefix6 < 128 && mechanism.prefix6 > 0 ? mechanism.prefix6 : undefined;
      const prefix = narrow4 ?? narrow6;
      if (prefix === undefined) continue;
      const isSenders = isAboutSender(term, facts.request.domain, facts.sender);
      yield {
        place: inOwnRecord(facts, term.span),
        data: { term: term.text, prefix, ...(isSenders ? { sender: facts.request.sender.name } : {}) },
      };
    }
  },
});
