import { isAnswered } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import type { Branch } from '../../spf/evaluate/tree.js';
import { targetOf, typeAskedBy } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { allBranches, firstOfEach, redirectChain } from './branches.js';
import { faultsMet, faultyTermOf } from './faults.js';
import { included } from './include-examples.js';
import { type Meant, meantBy } from './meant.js';

export interface IncludeNoRecord {
  readonly term: string;
  readonly target: string;
  readonly within: string;
  readonly own: boolean;
  readonly meant?: Meant;
  /** The target differs from mail to mail: this is one of them. */
  readonly varies?: true;
}

export const includeNoRecord = defineRule<IncludeNoRecord>()({
  id: 'spf/include-no-record',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:senas.pavyzdys.lt -all')}pavyzdys.lt. A 192.0.2.1\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    const all = [...leadingNowhere(facts), ...faultyIncludes(facts)];
    for (const { term, target, within, place, varies } of firstOfEach(all, ({ key }) => key)) {
      if (facts.spf.dangling.some((dangling) => dangling.target === target)) continue;
      // The sender's host as an include is `directo/as-include`.
      if (facts.sender.hosts.some(({ host }) => host === target)) continue;
      const own = within === facts.request.domain;
      yield { place, data: { term, target, within, own, ...varies, ...(own ? meantBy(facts, target) : {}) } };
    }
  },
});

interface LeadingNowhere {
  readonly key: string;
  readonly term: string;
  readonly target: string;
  readonly within: string;
  readonly place: Place;
  readonly varies?: { readonly varies: true };
}

/** Includes, and the redirects of other records, whose target has no record or cannot exist. */
function leadingNowhere(facts: Facts): readonly LeadingNowhere[] {
  const chain = redirectChain(facts);
  return [...allBranches(facts)].flatMap(({ branch, within, place }) => {
    // The own redirect is `spf/redirect-unusable`.
    if (typeAskedBy(branch.term) !== 'TXT' || (branch.term.type === 'redirect' && chain.includes(within))) return [];
    const target = deadTarget(branch);
    return target === undefined ? [] : [{ key: target, term: branch.term.text, target, within: within.domain, place }];
  });
}

function deadTarget({ kind, term, target, node }: Branch): string | undefined {
  if (kind === 'impossible') return targetOf(term)?.text;
  return node !== undefined && isAnswered(node.answer) && node.selection.kind === 'none' ? target : undefined;
}

/** Those that only some mail leads to, by a name that differs from mail to mail. */
function faultyIncludes(facts: Facts): readonly LeadingNowhere[] {
  return faultsMet(facts).flatMap((fault) => {
    const found = fault.why.kind === 'target-without-record' ? faultyTermOf(fault, facts) : undefined;
    if (found === undefined || found.byRedirects) return [];
    const { key, term, target, within, place } = found;
    return [{ key, term: term.text, target, within, place, ...(found.constant ? {} : { varies: { varies: true } }) }];
  });
}
