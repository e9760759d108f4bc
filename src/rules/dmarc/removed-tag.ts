import { valueOr } from '../../dmarc/record/published-tags.js';
import { policyTags, wholePercent } from '../../dmarc/record/tags.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

/** `partly`: `pct` below 100, which differs in meaning between the two generations of receivers. */
export const removedTag = defineRule<{ tags: readonly string[]; partly: boolean }>()({
  id: 'dmarc/removed-tag',
  severity: 'warning',
  source: rfc(9989, 'A.6'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; p=reject; np=reject; pct=50; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    if (found === undefined) return;
    const { text, problems, published } = found.record;
    // A share of nothing is nothing.
    const enforces = policyTags.some((tag) => valueOr(published[tag], 'none') !== 'none');
    const removed = problems.filter((problem) => problem.kind === 'removed-tag');
    const isPartly = (problem: (typeof removed)[number]): boolean =>
      enforces && problem.tag === 'pct' && problem.percent !== wholePercent;
    for (const partly of [true, false]) {
      const [first, ...others] = removed.filter((problem) => isPartly(problem) === partly);
      if (first === undefined) continue;
      yield {
        place: inPolicyRecord(facts, found, first.span),
        data: { tags: [first, ...others].map(({ span }) => text.slice(span.start, span.end)), partly },
        severity: partly ? 'warning' : 'info',
      };
    }
  },
});
