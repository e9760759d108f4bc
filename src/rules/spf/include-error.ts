import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { malformedTerms } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { allBranches, firstOfEach, redirectChain } from './branches.js';
import { faultsMet, faultyTermOf } from './faults.js';
import { included } from './include-examples.js';

export const includeError = defineRule<{ target: string; why: 'syntax' | 'several-records' }>()({
  id: 'spf/include-error',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 ip:198.51.100.1 -all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { target, why, place } of firstOfEach(
      [...brokenNodes(facts), ...faultyRecords(facts)],
      ({ key }) => key,
    ))
      yield { place, data: { target, why } };
  },
});

interface BrokenRecord {
  readonly key: string;
  readonly target: string;
  readonly why: 'syntax' | 'several-records';
  readonly place: Place;
}

/** The records that others lead to. */
function brokenNodes(facts: Facts): readonly BrokenRecord[] {
  const chain = redirectChain(facts);
  return [...allBranches(facts)].flatMap(({ branch, within, place }): BrokenRecord[] => {
    const { node, term } = branch;
    // The own redirect is `spf/redirect-unusable`.
    if (node === undefined || (term.type === 'redirect' && chain.includes(within))) return [];
    const broken = { key: node.domain, target: node.domain, place };
    if (node.selection.kind === 'several') return [{ ...broken, why: 'several-records' }];
    if (node.record === undefined || malformedTerms(node.record).length === 0) return [];
    return [{ ...broken, why: 'syntax' }];
  });
}

/** Those that only some mail leads to, by a name that differs from mail to mail. */
function faultyRecords(facts: Facts): readonly BrokenRecord[] {
  return faultsMet(facts).flatMap((fault): BrokenRecord[] => {
    const { kind } = fault.why;
    const found = kind === 'syntax' || kind === 'several-records' ? faultyTermOf(fault, facts) : undefined;
    if (found === undefined || found.byRedirects) return [];
    const { key, target, place } = found;
    return [{ key, target, why: kind === 'syntax' ? kind : 'several-records', place }];
  });
}
