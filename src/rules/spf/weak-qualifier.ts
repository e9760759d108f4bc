import type { Facts } from '../../facts/facts.js';
import { isAboutSender } from '../../facts/sender-terms.js';
import { rfc } from '../../finding/source.js';
import { intersection, isEmpty } from '../../ip/address-set.js';
import { isNobody, type TermCoverage } from '../../spf/policy/coverage.js';
import type { Directive } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';
import { cutAll } from './all-cut.js';

/** `-`, `~` or `?` before a term refuses or weakens exactly what it names. */
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
    const cut = cutAll(record);
    for (const [at, one] of facts.policy.coverage.entries()) {
      const { term } = one;
      if (term.type !== 'directive' || term.qualifier === '+') continue;
      if (term.mechanism.kind === 'all') return;
      if (term !== cut && withholds(term, at, one, facts))
        yield { place: inOwnRecord(facts, term.span), data: { term: term.text } };
    }
  },
});

/** Not of a term that never decides anything, nor of the sender's, nor where others are refused on purpose. */
function withholds(term: Directive, at: number, one: TermCoverage, facts: Facts): boolean {
  if (isAboutSender(term, facts.request.domain, facts.sender)) return false;
  if (isNobody(one.decides) && isNobody(one.mayDecide) && one.hiddenBy.length > 0) return false;
  return term.qualifier !== '-' || !isException(at, one, facts);
}

/** Refuses what a later term would allow: an exception from a wider network. */
function isException(at: number, { alone, varies }: TermCoverage, { policy }: Facts): boolean {
  return policy.coverage
    .slice(at + 1)
    .some(
      (later) =>
        (later.term.type !== 'directive' || later.term.qualifier === '+') &&
        (varies ||
          later.varies ||
          ([4, 6] as const).some((family) => !isEmpty(intersection(alone[family], later.alone[family])))),
    );
}
