import type { Facts } from '../../check/facts.js';
import { verdictFor } from '../../check/sender-verdicts.js';
import { type Answer, recordsOf } from '../../dns/answer.js';
import { formatAddress } from '../../ip/address.js';
import { malformedTerms } from '../../spf/record.js';
import { type Branch, nodesOf, type TreeNode } from '../../spf/tree.js';
import { goodSpf, spfZone } from '../example.js';
import { inRecord } from '../place.js';
import { type Detection, defineRule, type Place, rfc } from '../rule.js';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('');
const includes = (count: number): string => many(count, (index) => `include:s${index}.pavyzdys.lt `);
const included = (count: number): string =>
  many(count, (index) => `s${index}.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.${index} -all"\n`);

function isVoid({ status }: Answer): boolean {
  return status === 'nodata' || status === 'nxdomain';
}

function hasLoop({ spf }: Facts): boolean {
  return nodesOf(spf.tree).some(({ branches }) => branches.some(({ kind }) => kind === 'loop'));
}

/** Where the term of the domain's own record stands that leads to a branch. */
function placeOf(facts: Facts, { term }: Branch): Place {
  return inRecord(facts.request.domain, facts.spf.tree.record?.text ?? '', term.span);
}

/** The terms of the domain's own record that ask DNS: what stands in included records is theirs to mend. */
function ownBranches({ spf }: Facts): readonly Branch[] {
  return spf.tree.branches;
}

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
      branches.flatMap(({ kind, target, cost: own }) =>
        kind === 'leaf' && own.voids > 0 && target !== undefined ? [target] : [],
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
    if (facts.sender.hosts.some(({ host }) => host === target)) continue;
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

/** The includes and redirects of all records, each with the record that it stands in. */
function* links(facts: Facts): Generator<{ branch: Branch; within: TreeNode }> {
  for (const within of nodesOf(facts.spf.tree)) for (const branch of within.branches) yield { branch, within };
}

export const includeNoRecord = defineRule<{ term: string; target: string; within: string }>()({
  id: 'spf/include-no-record',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:senas.pavyzdys.lt -all')}pavyzdys.lt. A 192.0.2.1\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { branch, within } of links(facts)) {
      const { term, target, node } = branch;
      if (term.type !== 'directive' || node === undefined || target === undefined) continue;
      const answered = node.answer.status !== 'failed' && node.answer.status !== 'unasked';
      if (!answered || node.selection.kind !== 'none') continue;
      if (facts.spf.dangling.some((dangling) => dangling.target === target)) continue;
      // The sender's host as an include is told by the sender's own rule.
      if (facts.sender.hosts.some(({ host }) => host === target)) continue;
      const place = inRecord(within.domain, within.record?.text ?? '', term.span);
      yield { place, data: { term: term.text, target, within: within.domain } };
    }
  },
});

export const includeError = defineRule<{ target: string; why: 'syntax' | 'several-records' }>()({
  id: 'spf/include-error',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 ip:198.51.100.1 -all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { branch, within } of links(facts)) {
      const { node, term } = branch;
      if (node === undefined || term.type === 'redirect') continue;
      const place = inRecord(within.domain, within.record?.text ?? '', term.span);
      if (node.selection.kind === 'several') yield { place, data: { target: node.domain, why: 'several-records' } };
      else if (node.record !== undefined && malformedTerms(node.record).length > 0)
        yield { place, data: { target: node.domain, why: 'syntax' } };
    }
  },
});

export const includeUnreachable = defineRule<{ target: string }>()({
  id: 'spf/include-unreachable',
  severity: 'warning',
  source: rfc(7208, '5.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:neatsako.pavyzdys.lt -all')}; no answer from neatsako.pavyzdys.lt\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { branch, within } of links(facts)) {
      if (branch.node?.answer.status !== 'failed') continue;
      const place = inRecord(within.domain, within.record?.text ?? '', branch.term.span);
      yield { place, data: { target: branch.node.domain } };
    }
  },
});

export const includeLoop = defineRule<{ term: string; within: string }>()({
  id: 'spf/include-loop',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 a:directo.gate.ee include:ManoDomenas.lt -all'), good: goodSpf },
  *check(facts) {
    for (const { branch, within } of links(facts)) {
      if (branch.kind !== 'loop') continue;
      const place = inRecord(within.domain, within.record?.text ?? '', branch.term.span);
      yield { place, data: { term: branch.term.text, within: within.domain } };
    }
  },
});

export const danglingDomain = defineRule<{ target: string; registrable: string }>()({
  id: 'spf/dangling-domain',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: {
    bad: spfZone('v=spf1 a:directo.gate.ee include:_spf.nebera-tokio.lt -all'),
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    const { record } = facts.spf.tree;
    for (const { target, registrable } of facts.spf.dangling) {
      const branch = ownBranches(facts).find((one) => one.target === target);
      const place = branch === undefined ? inRecord(facts.request.domain, record?.text ?? '') : placeOf(facts, branch);
      yield { place, data: { target, registrable } };
    }
  },
});

export const includeRepeated = defineRule<{ target: string; times: number }>()({
  id: 'spf/include-repeated',
  severity: 'warning',
  source: rfc(7208, '4.6.4'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt include:s2.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 include:s2.pavyzdys.lt -all"\ns2.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.2 -all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt include:s2.pavyzdys.lt -all')}${included(2)}`,
  },
  *check(facts) {
    const times = new Map<string, number>();
    for (const { branch } of links(facts))
      if (branch.node !== undefined) times.set(branch.node.domain, (times.get(branch.node.domain) ?? 0) + 1);
    for (const [target, count] of times) {
      if (count < 2) continue;
      const own = ownBranches(facts).find((branch) => branch.target === target);
      const text = facts.spf.tree.record?.text ?? '';
      yield {
        place: inRecord(facts.request.domain, text, own?.term.span),
        data: { target, times: count },
      };
    }
  },
});

export const includeEveryone = defineRule<{ target: string }>()({
  id: 'spf/include-everyone',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 +all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const { branch, within } of links(facts)) {
      const open = branch.node?.record?.terms.find(
        (term) => term.type === 'directive' && term.mechanism.kind === 'all',
      );
      if (open?.type !== 'directive' || open.qualifier !== '+' || branch.node === undefined) continue;
      const place = inRecord(within.domain, within.record?.text ?? '', branch.term.span);
      yield { place, data: { target: branch.node.domain } };
    }
  },
});

/** A record that admits nobody at all can never make an include match. */
export const includeUseless = defineRule<{ term: string; target: string }>()({
  id: 'spf/include-useless',
  severity: 'info',
  source: rfc(7208, '5.2'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 -all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const branch of ownBranches(facts)) {
      const { record, domain } = branch.node ?? {};
      if (record === undefined || domain === undefined || branch.term.type !== 'directive') continue;
      const admits = record.terms.some(
        (term) =>
          term.type === 'malformed' ||
          term.type === 'redirect' ||
          (term.type === 'directive' && term.qualifier === '+'),
      );
      if (!admits) yield { place: placeOf(facts, branch), data: { term: branch.term.text, target: domain } };
    }
  },
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
      const target =
        term.type !== 'directive' ? term.target : 'target' in term.mechanism ? term.mechanism.target : undefined;
      const usesName = target?.pieces.some((piece) => piece.kind === 'macro' && piece.letter === 'p') ?? false;
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
    if (answer.status === 'failed' || answer.status === 'unasked') return;
    const term = tree.record?.terms.find((one) => one.type === 'exp');
    const place = inRecord(facts.request.domain, tree.record?.text ?? '', term?.span);
    const [strings, ...others] = recordsOf(answer);
    if (strings === undefined) yield { place, data: { target, why: 'missing' } };
    else if (others.length > 0) yield { place, data: { target, why: 'several' } };
    else if (/[^\x20-\x7e]/.test(strings.join(''))) yield { place, data: { target, why: 'not-ascii' } };
  },
});
