import type { Facts } from '../../facts/facts.js';
import { isAboutSender } from '../../facts/sender-terms.js';
import { difference, isEmpty, unionOfAll } from '../../ip/address-set.js';
import { isNobody, type TermCoverage } from '../../spf/policy/coverage.js';
import type { Directive } from '../../spf/record/record.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import type { Detection } from '../rule/rule.js';
import { termsForEveryone } from '../rule/terms-for-everyone.js';

export interface Hidden {
  readonly term: string;
  /** The earlier terms that decide about all its addresses. */
  readonly by: readonly string[];
}

/**
 * Terms whose addresses are all decided by earlier ones. Not those after `all` and those that find nothing, which have
 * their own rules.
 */
export function* hiddenTerms(facts: Facts): Generator<{ detection: Detection<Hidden>; sameResult: boolean }> {
  const record = readableRecord(facts);
  // Where everybody may send, the others are the least of it.
  if (record === undefined || termsForEveryone(facts).length > 0) return;
  const { coverage } = facts.policy;
  const coverageOf = new Map(coverage.map((one) => [one.term, one]));
  for (const one of coverage) {
    const { term } = one;
    if (term.type !== 'directive') continue;
    if (term.mechanism.kind === 'all') return;
    // A repeated include is reported with its cost, a refused sender with its cause.
    if (term.mechanism.kind === 'include' || isSenders(term, facts)) continue;
    const hiders = one.hiddenBy.flatMap((other) => coverageOf.get(other) ?? []);
    if (!isHidden(one, hiders)) continue;
    const by = hiders.map(({ term: other }) => other).filter((other) => other.type === 'directive');
    yield {
      detection: {
        place: inOwnRecord(facts, term.span),
        data: { term: term.text, by: by.map(({ text }) => text) },
      },
      sameResult: by.every(({ qualifier }) => qualifier === term.qualifier),
    };
  }
}

function isHidden({ alone, decides, mayDecide, varies }: TermCoverage, hiders: readonly TermCoverage[]): boolean {
  if (varies || isNobody(alone) || !isNobody(decides) || !isNobody(mayDecide)) return false;
  // Undecided addresses are behind an error, which has its own rule.
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
