import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { allBranches, firstOfEach } from './branches.js';
import { faultsMet, faultyTermOf } from './faults.js';
import { many } from './include-examples.js';

export interface TooManyMailHosts {
  readonly term: string;
  readonly count: number;
  readonly limit: number;
  readonly within: string;
  readonly own: boolean;
}

/** In the domain's own record or any that it leads to: the error ends the evaluation of all. */
export const mxTooMany = defineRule<TooManyMailHosts>()({
  id: 'spf/mx-too-many',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `@ TXT "v=spf1 mx a:directo.gate.ee -all"\n${many(11, (i) => `@ MX 10 p${i}\np${i} A 192.0.2.${i}\n`)}`,
    good: goodSpf,
  },
  *check(facts) {
    const limit = facts.request.limits.mxNames;
    for (const { term, count, within, place } of firstOfEach(
      [...largeTerms(facts), ...faultyTerms(facts)],
      ({ key }) => key,
    ))
      yield { place, data: { term, count, limit, within, own: within === facts.request.domain } };
  },
});

interface LargeTerm {
  readonly key: string;
  readonly term: string;
  readonly count: number;
  readonly within: string;
  readonly place: Place;
}

function largeTerms(facts: Facts): readonly LargeTerm[] {
  return [...allBranches(facts)].flatMap(({ branch, within, place }) => {
    const { term, target = '', mailHosts: count = 0 } = branch;
    if (count <= facts.request.limits.mxNames) return [];
    return [{ key: target, term: term.text, count, within: within.domain, place }];
  });
}

/** Those that only some mail leads to, by a name that differs from mail to mail. */
function faultyTerms(facts: Facts): readonly LargeTerm[] {
  return faultsMet(facts).flatMap((fault) => {
    const found = fault.why.kind === 'too-many-mx' ? faultyTermOf(fault, facts) : undefined;
    if (found === undefined || fault.why.kind !== 'too-many-mx') return [];
    const { key, term, within, place } = found;
    return [{ key, term: term.text, count: fault.why.found, within, place }];
  });
}
