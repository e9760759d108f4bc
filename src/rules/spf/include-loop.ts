import type { Domain } from '../../dns/name.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import type { TreeNode } from '../../spf/evaluate/tree.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { type BranchInRecord, firstOfEach } from './branches.js';

export const includeLoop = defineRule<{ term: string; within: string; own: boolean }>()({
  id: 'spf/include-loop',
  about: 'permission',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 a:directo.gate.ee include:ManoDomenas.lt -all'), good: goodSpf },
  *check(facts) {
    for (const { branch, within, place } of firstOfEach(loopsIn(facts.spf.tree, []), ({ key }) => key)) {
      const own = within.domain === facts.request.domain;
      yield { place, data: { term: branch.term.text, within: within.domain, own } };
    }
  },
});

interface Loop extends BranchInRecord {
  /** The same for the same circle, wherever it is entered. */
  readonly key: string;
}

function* loopsIn(within: TreeNode, above: readonly Domain[]): Generator<Loop> {
  const path = [...above, within.domain];
  for (const branch of within.branches) {
    if (branch.kind === 'loop' && branch.target !== undefined) {
      const circle = path.slice(path.indexOf(branch.target));
      const place = inRecord(within.domain, within.record?.text ?? '', branch.term.span);
      yield { branch, within, place, key: circle.sort().join(' ') };
    } else if (branch.node !== undefined) yield* loopsIn(branch.node, path);
  }
}
