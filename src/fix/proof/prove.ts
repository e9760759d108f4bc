import { type DnsView, isAnswered } from '../../dns/answer.js';
import { type AddressVerdict, evaluateAddresses, isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { formatAddress } from '../../ip/address.js';
import { type AddressSet, difference, isEmpty, setOf } from '../../ip/address-set.js';
import { formatCover } from '../../ip/cover.js';
import type { Network } from '../../ip/network.js';
import { type Cost, isOpen } from '../../spf/evaluate/evaluation.js';
import { nodesOf, type TreeNode, walkTree } from '../../spf/evaluate/tree.js';
import { parseSpfRecord } from '../../spf/record/parse.js';
import { malformedTerms } from '../../spf/record/record.js';
import type { Setting } from '../draft/clean.js';
import type { Objection, Proof } from '../draft/fix.js';
import { type Meanings, type NamedRecord, published, publishedAll } from '../draft/hypothetical.js';
import { type Comparison, comparePolicies } from './compare.js';

/** How every known address of the sender fares under `text`. */
export function trial(text: string, setting: Setting): readonly AddressVerdict[] {
  return trialIn(published(setting.dns, setting.request.domain, text), setting);
}

function trialIn(view: DnsView, { request, state }: Setting): readonly AddressVerdict[] {
  return evaluateAddresses(state.addresses, request, view);
}

/**
 * Publishes the records in a hypothetical DNS and evaluates them there: the sender's addresses, the counts of RFC 7208
 * §4.6.4, and, against `meanings` (the texts that they take the place of, as they were meant), who is lost or gained.
 */
export function prove(records: readonly NamedRecord[], meanings: Meanings, before: Cost, setting: Setting): Proof {
  const { request } = setting;
  const view = publishedAll(setting.dns, records);
  const addresses = trialIn(view, setting);
  const tree = walkTree(request.domain, [], view);
  const after = tree.cost;
  const objections: Objection[] = [];
  const syntax = records.flatMap(({ text }) => malformedTerms(parseSpfRecord(text)).map((term) => term.text));
  if (syntax.length > 0) objections.push({ kind: 'syntax', terms: syntax });
  const refused = addresses.filter((one) => isRequired(one, request.massMail) && verdictFor(one) !== 'pass');
  // A record that cannot be read refuses everybody: the objection to its text says it all.
  if (refused.length > 0 && syntax.length === 0)
    objections.push({ kind: 'not-authorised', addresses: refused.map((one) => formatAddress(one.address)) });
  const { lookups, voidLookups } = request.limits;
  if (after.lookups > lookups) objections.push({ kind: 'lookups', count: after.lookups, limit: lookups });
  if (after.voidLookups > voidLookups) objections.push({ kind: 'voids', count: after.voidLookups, limit: voidLookups });
  const targets = brokenInside(tree);
  if (targets.length > 0) objections.push({ kind: 'broken-inside', targets });
  const comparison = compare(view, meanings, addresses, setting);
  if (comparison.open) objections.push({ kind: 'unanswered' });
  // A record that cannot be read, or is not yet, says nothing about who would be lost.
  if (comparison.lost.length > 0 && syntax.length === 0)
    objections.push({ kind: 'loses', addresses: comparison.lost.flatMap(formatCover) });
  const uninvited = meanings.meant.length === 0 ? [] : withoutSender(comparison.gained, setting);
  if (uninvited.length > 0) objections.push({ kind: 'admits', addresses: uninvited.flatMap(formatCover) });
  return {
    verified: objections.length === 0,
    objections,
    addresses,
    cost: { before, after },
    gained: comparison.gained,
    lost: comparison.lost,
  };
}

/** What is open cannot be compared yet, and on the way there it would only cost time. */
function compare(
  view: DnsView,
  meanings: Meanings,
  addresses: readonly AddressVerdict[],
  setting: Setting,
): Comparison {
  const open = addresses.some((one) => isOpen(verdictFor(one)));
  return open ? { lost: [], gained: [], open } : comparePolicies(view, meanings, setting);
}

function withoutSender(sets: readonly AddressSet[], { state }: Setting): AddressSet[] {
  const own = state.addresses.map(
    ({ address }): Network => (address.family === 4 ? { address, prefix: 32 } : { address, prefix: 128 }),
  );
  return sets.map((set) => difference(set, setOf(set.family, own))).filter((set) => !isEmpty(set));
}

/** The included records that no receiver can read to their end. */
function brokenInside(tree: TreeNode): readonly string[] {
  return nodesOf(tree)
    .slice(1)
    .filter(({ answer, selection, record, branches }) => {
      if (!isAnswered(answer)) return false;
      if (selection.kind !== 'one' || (record !== undefined && malformedTerms(record).length > 0)) return true;
      return branches.some(({ kind }) => kind === 'loop');
    })
    .map(({ domain }) => domain);
}
