import { rfc } from '../../finding/source.js';
import { targetOf } from '../../spf/record/record.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { ownBranches } from '../rule/own-branches.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';

export const discouragedMacro = defineRule<{ term: string }>()({
  id: 'spf/discouraged-macro',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '5.5'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx ptr a:directo.gate.ee -all'), good: goodSpf },
  *check(facts) {
    for (const branch of ownBranches(facts)) {
      const { term } = branch;
      const usesName = targetOf(term)?.pieces.some((piece) => piece.kind === 'macro' && piece.letter === 'p') ?? false;
      if (usesName || (term.type === 'directive' && term.mechanism.kind === 'ptr'))
        yield { place: inOwnRecord(facts, branch.term.span), data: { term: term.text } };
    }
  },
});
