import { isAnswered } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { includeUseOf } from '../../senders/directory.js';
import { type Branch, nodesOf, type TreeNode } from '../../spf/evaluate/tree.js';
import { malformedTerms } from '../../spf/record/record.js';
import { goodSpf, spfZone } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';
import { included, ownBranches, placeOf } from './branches.js';

/** The includes and redirects of all records, each with the record that it stands in. */
function* links(facts: Facts): Generator<{ branch: Branch; within: TreeNode }> {
  for (const within of nodesOf(facts.spf.tree)) for (const branch of within.branches) yield { branch, within };
}

export const includeNoRecord = defineRule<{ term: string; target: string; within: string; own: boolean }>()({
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
      if (!isAnswered(node.answer) || node.selection.kind !== 'none') continue;
      if (facts.spf.dangling.some((dangling) => dangling.target === target)) continue;
      // The sender's host as an include is told by the sender's own rule.
      if (facts.sender.hosts.some(({ host }) => host === target)) continue;
      const place = inRecord(within.domain, within.record?.text ?? '', term.span);
      yield {
        place,
        data: { term: term.text, target, within: within.domain, own: within.domain === facts.request.domain },
      };
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

export const includeLoop = defineRule<{ term: string; within: string; own: boolean }>()({
  id: 'spf/include-loop',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 a:directo.gate.ee include:ManoDomenas.lt -all'), good: goodSpf },
  *check(facts) {
    for (const { branch, within } of links(facts)) {
      if (branch.kind !== 'loop') continue;
      const place = inRecord(within.domain, within.record?.text ?? '', branch.term.span);
      yield {
        place,
        data: { term: branch.term.text, within: within.domain, own: within.domain === facts.request.domain },
      };
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
    const inOthers = nodesOf(facts.spf.tree)
      .slice(1)
      .flatMap(({ branches }) => branches);
    for (const { target, registrable } of facts.spf.dangling) {
      if (![...ownBranches(facts), ...inOthers].some((branch) => branch.target === target)) continue;
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

/**
 * `empty`: a record that admits nobody can never make an include match. `own-envelope`: receivers look up the envelope
 * sender, which this service puts into a domain of its own.
 */
export type Uselessness = { readonly kind: 'empty' } | { readonly kind: 'own-envelope'; readonly sender: string };

export const includeUseless = defineRule<{ term: string; target: string; why: Uselessness }>()({
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
      const known = includeUseOf(facts.request.knownSenders, domain);
      const data = { term: branch.term.text, target: domain };
      if (!admits) yield { place: placeOf(facts, branch), data: { ...data, why: { kind: 'empty' } } };
      else if (known?.use.kind === 'idle') {
        const why: Uselessness = { kind: 'own-envelope', sender: known.sender.name };
        yield { place: placeOf(facts, branch), data: { ...data, why } };
      }
    }
  },
});
