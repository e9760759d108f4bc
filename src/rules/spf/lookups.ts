import { isAnswered, isVoid, recordsOf } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import { verdictFor } from '../../facts/sender-verdicts.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { formatAddress } from '../../ip/address.js';
import { resembles } from '../../senders/resemblance.js';
import { nodesOf } from '../../spf/evaluate/tree.js';
import { targetOf } from '../../spf/record/record.js';
import { goodSpf, spfZone } from '../rule/example.js';
import { type Detection, defineRule } from '../rule/rule.js';
import { hasLoop, included, includes, many, ownBranches, placeOf } from './branches.js';

/** A loop has a rule of its own, and costs without end. */
export const tooManyLookups = defineRule<{ count: number; limit: number; accepted: readonly string[] }>()({
  id: 'spf/too-many-lookups',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad:
      spfZone(`v=spf1 a:directo.gate.ee ${includes(6)}-all`) +
      many(6, (i) => `s${i}.pavyzdys.lt. TXT "v=spf1 a:d${i}.pavyzdys.lt -all"\nd${i}.pavyzdys.lt. A 192.0.2.${i}\n`),
    good: spfZone(`v=spf1 a:directo.gate.ee ${includes(3)}-all`) + included(3),
  },
  *check(facts) {
    const { tree } = facts.spf;
    const limit = facts.request.limits.lookups;
    const count = tree.cost.lookups;
    if (count <= limit || hasLoop(facts) || tree.record === undefined) return;
    const passing = facts.addresses.filter((one) => verdictFor(one) === 'pass');
    const accepted = passing.map((one) => formatAddress(one.address));
    yield { place: inRecord(facts.request.domain, tree.record.text), data: { count, limit, accepted } };
  },
});

export const lookupsNearLimit = defineRule<{ count: number; limit: number }>()({
  id: 'spf/lookups-near-limit',
  severity: 'warning',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: spfZone(`v=spf1 a:directo.gate.ee ${includes(8)}-all`) + included(8),
    good: spfZone(`v=spf1 a:directo.gate.ee ${includes(3)}-all`) + included(3),
  },
  *check(facts) {
    const { cost, record } = facts.spf.tree;
    const limit = facts.request.limits.lookups;
    if (record === undefined || cost.lookups > limit || cost.lookups < limit - 2 || hasLoop(facts)) return;
    // While the sender is still to be put in, `directo/lookup-budget` says the same and what follows from it.
    const open = facts.addresses.some((one) => one.documented && one.route === 'regular' && verdictFor(one) !== 'pass');
    if (open && cost.lookups > limit - 2) return;
    const severity = cost.lookups === limit - 2 ? 'info' : 'warning';
    yield { place: inRecord(facts.request.domain, record.text), data: { count: cost.lookups, limit }, severity };
  },
});

export const voidLookups = defineRule<{ count: number; limit: number; targets: readonly string[] }>()({
  id: 'spf/void-lookups',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'automatic',
  examples: {
    bad: `${spfZone('v=spf1 a:x1.pavyzdys.lt a:x2.pavyzdys.lt a:x3.pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. A 192.0.2.1\n`,
    good: goodSpf,
  },
  *check(facts) {
    const { cost, record } = facts.spf.tree;
    const limit = facts.request.limits.voids;
    // Up to the limit each void term is told by itself.
    if (record === undefined || cost.voids <= limit) return;
    const targets = nodesOf(facts.spf.tree).flatMap(({ branches }) =>
      branches.flatMap(({ kind, target, node, cost: own }) =>
        target !== undefined && ((kind === 'leaf' && own.voids > 0) || (node !== undefined && isVoid(node.answer)))
          ? [target]
          : [],
      ),
    );
    yield { place: inRecord(facts.request.domain, record.text), data: { count: cost.voids, limit, targets } };
  },
});

export const mxTooMany = defineRule<{ term: string; count: number; limit: number }>()({
  id: 'spf/mx-too-many',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `@ TXT "v=spf1 mx a:directo.gate.ee -all"\n${many(11, (i) => `@ MX 10 p${i}\np${i} A 192.0.2.${i}\n`)}`,
    good: goodSpf,
  },
  *check(facts) {
    for (const branch of ownBranches(facts)) {
      if (branch.term.type !== 'directive' || branch.term.mechanism.kind !== 'mx') continue;
      if (branch.target !== facts.request.domain) continue;
      const count = recordsOf(facts.mx).length;
      const limit = facts.request.limits.mxNames;
      if (count > limit) yield { place: placeOf(facts, branch), data: { term: branch.term.text, count, limit } };
    }
  },
});

function* voidTerms(facts: Facts, kind: 'a' | 'mx'): Generator<Detection<{ term: string; target: string }>> {
  // Beyond the limit `spf/void-lookups` names them all.
  if (facts.spf.tree.cost.voids > facts.request.limits.voids) return;
  for (const branch of ownBranches(facts)) {
    const { term, target, cost } = branch;
    if (term.type !== 'directive' || term.mechanism.kind !== kind || target === undefined || cost.voids === 0) continue;
    if (kind === 'mx' && (target !== facts.request.domain || !isVoid(facts.mx))) continue;
    if (facts.spf.dangling.some((dangling) => dangling.target === target)) continue;
    // A misspelt host of the sender is told by the sender's own rule.
    if (facts.sender.hosts.some(({ host }) => host === target || resembles(target, host))) continue;
    yield { place: placeOf(facts, branch), data: { term: term.text, target } };
  }
}

export const mxWithoutMx = defineRule<{ term: string; target: string }>()({
  id: 'spf/mx-without-mx',
  severity: 'warning',
  source: rfc(7208, '5.4'),
  remedy: 'choice',
  examples: { bad: '@ A 192.0.2.1\n@ TXT "v=spf1 mx a:directo.gate.ee -all"\n', good: goodSpf },
  check: (facts) => voidTerms(facts, 'mx'),
});

export const aWithoutAddress = defineRule<{ term: string; target: string }>()({
  id: 'spf/a-without-address',
  severity: 'warning',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 a:senas.pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. A 192.0.2.1\n`,
    good: `${spfZone('v=spf1 a:senas.pavyzdys.lt a:directo.gate.ee -all')}senas.pavyzdys.lt. A 192.0.2.1\n`,
  },
  check: (facts) => voidTerms(facts, 'a'),
});

export const discouragedMacro = defineRule<{ term: string }>()({
  id: 'spf/discouraged-macro',
  severity: 'warning',
  source: rfc(7208, '5.5'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx ptr a:directo.gate.ee -all'), good: goodSpf },
  *check(facts) {
    for (const branch of ownBranches(facts)) {
      const { term } = branch;
      const usesName = targetOf(term)?.pieces.some((piece) => piece.kind === 'macro' && piece.letter === 'p') ?? false;
      if (usesName || (term.type === 'directive' && term.mechanism.kind === 'ptr'))
        yield { place: placeOf(facts, branch), data: { term: term.text } };
    }
  },
});

export const expUnusable = defineRule<{ target: string; why: 'missing' | 'several' | 'not-ascii' }>()({
  id: 'spf/exp-unusable',
  severity: 'info',
  source: rfc(7208, '6.2'),
  remedy: 'elsewhere',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee -all exp=kodel.pavyzdys.lt'),
    good: `${spfZone('v=spf1 mx a:directo.gate.ee -all exp=kodel.pavyzdys.lt')}kodel.pavyzdys.lt. TXT "Rasykite administratoriui."\n`,
  },
  *check(facts) {
    const { explanation, tree } = facts.spf;
    if (explanation === undefined) return;
    const { answer, target } = explanation;
    if (!isAnswered(answer)) return;
    const term = tree.record?.terms.find((one) => one.type === 'exp');
    const place = inRecord(facts.request.domain, tree.record?.text ?? '', term?.span);
    const [strings, ...others] = recordsOf(answer);
    if (strings === undefined) yield { place, data: { target, why: 'missing' } };
    else if (others.length > 0) yield { place, data: { target, why: 'several' } };
    else if (/[^\x20-\x7e]/.test(strings.join(''))) yield { place, data: { target, why: 'not-ascii' } };
  },
});
