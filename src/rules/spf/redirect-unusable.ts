import { isAnswered } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import { rfc } from '../../finding/source.js';
import type { TreeNode } from '../../spf/evaluate/tree.js';
import { malformedTerms, redirectOf, targetOf } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { ownBranches } from '../rule/own-branches.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { redirectChain, redirectIn } from './branches.js';
import { faultsMet, faultyTermOf } from './faults.js';
import { type Meant, meantBy } from './meant.js';

export interface UnusableRedirect {
  readonly term: string;
  /** Where the error lies: the target, or where redirects lead from there. */
  readonly target: string;
  readonly why: 'no-record' | 'several-records' | 'syntax';
  readonly meant?: Meant;
}

export const redirectUnusable = defineRule<UnusableRedirect>()({
  id: 'spf/redirect-unusable',
  severity: 'error',
  source: rfc(7208, '6.1'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 redirect=_spf.pavyzdys.lt')}pavyzdys.lt. A 192.0.2.80\n`,
    good: `${spfZone('v=spf1 redirect=_spf.pavyzdys.lt')}_spf.pavyzdys.lt. TXT "v=spf1 a:directo.gate.ee -all"\n`,
  },
  *check(facts) {
    const { record } = facts.spf.tree;
    const redirect = record === undefined ? undefined : redirectOf(record);
    const branch = ownBranches(facts).find(({ term }) => term.type === 'redirect');
    if (redirect === undefined || branch === undefined) return;
    // An unregistered target is a danger of its own kind: `spf/dangling-domain`.
    if (facts.spf.dangling.some(({ target }) => target === branch.target)) return;
    // The sender's host as a redirect is `directo/as-include`.
    if (facts.sender.hosts.some(({ host }) => host === branch.target)) return;
    const fault = faultBehind(facts) ?? faultOfSomeMail(facts);
    if (fault !== undefined)
      yield {
        place: inOwnRecord(facts, redirect.span),
        data: { term: redirect.text, ...fault, ...meantBy(facts, fault.target) },
      };
  },
});

function faultBehind(facts: Facts): Pick<UnusableRedirect, 'target' | 'why'> | undefined {
  const [, ...chain] = redirectChain(facts);
  for (const node of chain) {
    const why = faultAt(node);
    if (why !== undefined) return { target: node.domain, why };
  }
  // A name that cannot exist ends the chain without a record.
  const last = chain.at(-1);
  const next = last === undefined ? undefined : redirectIn(last);
  return next?.kind === 'impossible' ? { target: targetOf(next.term)?.text ?? '', why: 'no-record' } : undefined;
}

/** Where the target differs from mail to mail. */
function faultOfSomeMail(facts: Facts): Pick<UnusableRedirect, 'target' | 'why'> | undefined {
  for (const fault of faultsMet(facts)) {
    const why = fault.why.kind === 'target-without-record' ? 'no-record' : fault.why.kind;
    const found = faultyTermOf(fault, facts);
    if (found?.byRedirects === true && (why === 'no-record' || why === 'syntax' || why === 'several-records'))
      return { target: found.target, why };
  }
  return undefined;
}

function faultAt({ answer, selection, record }: TreeNode): UnusableRedirect['why'] | undefined {
  if (!isAnswered(answer)) return undefined;
  if (selection.kind === 'none') return 'no-record';
  if (selection.kind === 'several') return 'several-records';
  return record !== undefined && malformedTerms(record).length > 0 ? 'syntax' : undefined;
}
