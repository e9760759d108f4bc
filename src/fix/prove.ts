import { type AddressVerdict, evaluateAddresses, isRequired, verdictFor } from '../check/sender-verdicts.js';
import { formatAddress } from '../ip/address.js';
import type { Cost } from '../spf/evaluation.js';
import { parseSpfRecord } from '../spf/parse.js';
import { malformedTerms } from '../spf/record.js';
import { nodesOf, type TreeNode, walkTree } from '../spf/tree.js';
import type { Setting } from './clean.js';
import type { Objection, Proof } from './fix.js';
import { type Meanings, published } from './hypothetical.js';
import { type Comparison, compareAtEdges } from './probes.js';

/** How every known address of the sender fares under `text`. */
export function trial(text: string, { request, state, dns }: Setting): readonly AddressVerdict[] {
  return evaluateAddresses(state.addresses, request, published(dns, request.domain, text));
}

/**
 * Publishes `text` in a hypothetical DNS and evaluates it there: the sender's addresses, the counts of RFC 7208
 * §4.6.4, and, against `meanings` (the texts that it takes the place of, as they were meant), who is lost or gained.
 */
export function prove(text: string, meanings: Meanings, before: Cost, setting: Setting): Proof {
  const { request } = setting;
  const addresses = trial(text, setting);
  const view = published(setting.dns, request.domain, text);
  const tree = walkTree(request.domain, [], view);
  const after = tree.cost;
  const objections: Objection[] = [];
  const syntax = malformedTerms(parseSpfRecord(text)).map((term) => term.text);
  if (syntax.length > 0) objections.push({ kind: 'syntax', terms: syntax });
  const refused = addresses.filter((one) => isRequired(one, request.massMail) && verdictFor(one) !== 'pass');
  // A record that cannot be read refuses everybody: the objection to its text says it all.
  if (refused.length > 0 && syntax.length === 0)
    objections.push({ kind: 'not-authorised', addresses: refused.map((one) => formatAddress(one.address)) });
  const { lookups, voids } = request.limits;
  if (after.lookups > lookups) objections.push({ kind: 'lookups', count: after.lookups, limit: lookups });
  if (after.voids > voids) objections.push({ kind: 'voids', count: after.voids, limit: voids });
  const targets = brokenInside(tree);
  if (targets.length > 0) objections.push({ kind: 'broken-inside', targets });
  // What is open cannot be compared yet, and on the way there it would only cost time.
  const open = addresses.some((one) => ['undetermined', 'temperror'].includes(verdictFor(one)));
  const comparison: Comparison = open
    ? { probes: 0, lost: [], gained: [], open: true }
    : compareAtEdges(text, meanings, setting);
  if (comparison.open) objections.push({ kind: 'unanswered' });
  if (comparison.lost.length > 0) objections.push({ kind: 'loses', addresses: comparison.lost });
  if (comparison.gained.length > 0) objections.push({ kind: 'admits', addresses: comparison.gained });
  return {
    verified: objections.length === 0,
    objections,
    addresses,
    cost: { before, after },
    probes: comparison.probes,
  };
}

/** The included records that no receiver can read to their end. */
function brokenInside(tree: TreeNode): readonly string[] {
  return nodesOf(tree)
    .slice(1)
    .filter(({ answer, selection, record, branches }) => {
      if (answer.status === 'failed' || answer.status === 'unasked') return false;
      if (selection.kind !== 'one' || (record !== undefined && malformedTerms(record).length > 0)) return true;
      return branches.some(({ kind }) => kind === 'loop');
    })
    .map(({ domain }) => domain);
}
