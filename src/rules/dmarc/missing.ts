import { joinStrings, recordsOf } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import { inRecord, type Place } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodDmarc, goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** What stands at the name instead of a record. */
export type InsteadOfDmarc =
  | { readonly kind: 'nothing' }
  /** A CNAME to a name without a record. */
  | { readonly kind: 'alias'; readonly target: string }
  | { readonly kind: 'text'; readonly text: string };

export const missing = defineRule<{ domain: string; owner: string; instead: InsteadOfDmarc }>()({
  id: 'dmarc/missing',
  severity: 'warning',
  source: rfc(9989, '4.10.1'),
  remedy: 'elsewhere',
  examples: { bad: goodSpf, good: goodDmarc },
  *check({ dmarc }) {
    const { current } = dmarc.discovery;
    if (current.kind !== 'none' || current.why !== 'no-record') return;
    // A text meant as DMARC, or one at a wrong name, has its own rule.
    if (dmarc.nearMisses.length > 0 || dmarc.misplaced.length > 0) return;
    const own = dmarc.walk.steps[0];
    const owner = own?.owner ?? dmarc.domain;
    const instead = insteadOf(dmarc);
    const place: Place = instead.kind === 'text' ? inRecord(owner, instead.text) : { owner, type: 'TXT' };
    yield { place, data: { domain: dmarc.domain, owner, instead } };
  },
});

function insteadOf({ walk, alias }: Facts['dmarc']): InsteadOfDmarc {
  const [own] = walk.steps;
  const [strings] = own === undefined ? [] : recordsOf(own.answer);
  if (alias !== undefined) return { kind: 'alias', target: alias };
  return strings === undefined ? { kind: 'nothing' } : { kind: 'text', text: joinStrings(strings) };
}
