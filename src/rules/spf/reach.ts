import type { Facts } from '../../facts/facts.js';
import { isAboutSender } from '../../facts/sender-terms.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { difference, isEmpty, unionOfAll } from '../../ip/address-set.js';
import { isNobody, type TermCoverage } from '../../spf/policy/coverage.js';
import type { Directive } from '../../spf/record/record.js';
import { spfZone } from '../rule/example.js';
import { readableRecord } from '../rule/readable-record.js';
import { type Detection, defineRule } from '../rule/rule.js';

export interface Hidden {
  readonly term: string;
  /** The earlier terms that decide for all its addresses. */
  readonly by: readonly string[];
}

/** A term that says the same as earlier ones do for the same addresses. */
export const redundantTerm = defineRule<Hidden>()({
  id: 'spf/redundant-term',
  severity: 'info',
  source: rfc(7208, '4.6.2'),
  remedy: 'automatic',
  examples: {
    bad: spfZone('v=spf1 ip4:198.51.100.0/24 mx ip4:198.51.100.7 a:directo.gate.ee -all'),
    good: spfZone('v=spf1 ip4:198.51.100.0/24 mx a:directo.gate.ee -all'),
  },
  *check(facts) {
    for (const { detection, sameResult } of hiddenTerms(facts)) if (sameResult) yield detection;
  },
});

/** A term that never has the effect it shows, because earlier ones decide otherwise about all its addresses. */
export const unreachableTerm = defineRule<Hidden>()({
  id: 'spf/unreachable-term',
  severity: 'warning',
  source: rfc(7208, '4.6.2'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 ip4:198.51.100.0/24 -ip4:198.51.100.7 mx a:directo.gate.ee -all'),
    good: spfZone('v=spf1 -ip4:198.51.100.7 ip4:198.51.100.0/24 mx a:directo.gate.ee -all'),
  },
  *check(facts) {
    for (const { detection, sameResult } of hiddenTerms(facts)) if (!sameResult) yield detection;
  },
});

/** Terms all of whose addresses earlier ones decide. What stands behind `all`, or finds nothing, is told elsewhere. */
function* hiddenTerms(facts: Facts): Generator<{ detection: Detection<Hidden>; sameResult: boolean }> {
  const record = readableRecord(facts);
  if (record === undefined) return;
  const { coverage } = facts.policy;
  for (const [at, one] of coverage.entries()) {
    const { term } = one;
    if (term.type !== 'directive') continue;
    if (term.mechanism.kind === 'all') return;
    // An include twice is told with its cost, a sender refused with its cause.
    if (term.mechanism.kind === 'include' || isSenders(term, facts)) continue;
    const hiders = coverage.slice(0, at).filter(({ term: other }) => one.hiddenBy.includes(other));
    if (!isHidden(one, hiders)) continue;
    const by = hiders.map(({ term: other }) => other).filter((other) => other.type === 'directive');
    yield {
      detection: {
        place: inRecord(facts.request.domain, record.text, term.span),
        data: { term: term.text, by: by.map(({ text }) => text) },
      },
      sameResult: by.every(({ qualifier }) => qualifier === term.qualifier),
    };
  }
}

function isHidden({ alone, decides, mayDecide, varies }: TermCoverage, hiders: readonly TermCoverage[]): boolean {
  if (varies || isNobody(alone) || !isNobody(decides) || !isNobody(mayDecide)) return false;
  // Addresses that nobody decides for lie behind an error, which is told by itself.
  return ([4, 6] as const).every((family) => {
    const hidden = unionOfAll(
      family,
      hiders.map((hider) => hider.decides[family]),
    );
    return isEmpty(difference(alone[family], hidden));
  });
}

function isSenders(term: Directive, { request, sender }: Facts): boolean {
  return isAboutSender(term, request.domain, sender);
}
