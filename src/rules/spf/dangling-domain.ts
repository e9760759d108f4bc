import type { Facts } from '../../facts/facts.js';
import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { rfc } from '../../finding/source.js';
import { type Branch, nodesOf } from '../../spf/evaluate/tree.js';
import { spfZone } from '../rule/example-zones.js';
import { misspeltHost } from '../rule/misspelt-host.js';
import { ownBranches } from '../rule/own-branches.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { included } from './include-examples.js';
import { type Meant, meantBy } from './meant.js';

export interface DanglingDomain {
  readonly target: string;
  readonly registrable: string;
  readonly meant?: Meant;
}

export const danglingDomain = defineRule<DanglingDomain>()({
  id: 'spf/dangling-domain',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: {
    bad: spfZone('v=spf1 a:directo.gate.ee include:_spf.nebera-tokio.lt -all'),
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    const inOthers = nodesOf(facts.spf.tree)
      .slice(1)
      .flatMap(({ branches }) => branches);
    for (const { target, registrable } of facts.spf.dangling) {
      const branch = ownBranches(facts).find((one) => one.target === target);
      if (branch === undefined && !inOthers.some((one) => one.target === target)) continue;
      if (branch !== undefined && isHostTypo(branch, facts)) continue;
      const meant = branch === undefined ? {} : meantBy(facts, target);
      yield { place: inOwnRecord(facts, branch?.term.span), data: { target, registrable, ...meant } };
    }
  },
});

/** The sender's own host misspelt, where it is refused for it, is `directo/host-typo`. */
function isHostTypo({ term }: Branch, facts: Facts): boolean {
  const isRefused = facts.addresses.some(
    (one) => isRequired(one, facts.request.massMail) && ['fail', 'softfail', 'neutral'].includes(verdictFor(one)),
  );
  return isRefused && misspeltHost(facts) === term;
}
