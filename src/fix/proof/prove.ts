import { isAnswered } from '../../dns/answer.js';
import { type AddressVerdict, isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { formatAddress } from '../../ip/address.js';
import { type AddressSet, difference, isEmpty, setOf } from '../../ip/address-set.js';
import { formatCover } from '../../ip/cover.js';
import { hostNetwork } from '../../ip/network.js';
import { isOpen, type Verdict } from '../../spf/evaluate/evaluation.js';
import { nodesOf, type TreeNode } from '../../spf/evaluate/tree.js';
import { spfRecordOf } from '../../spf/record/parse.js';
import { malformedTerms } from '../../spf/record/record.js';
import type { FixContext } from '../draft/context.js';
import type { Objection, Proof } from '../draft/fix.js';
import type { Hypothesis } from '../draft/hypothesis.js';
import type { NamedRecord } from '../draft/hypothetical.js';
import type { Comparison } from './compare.js';
import type { Trial } from './trial.js';

/** `first`: where the counts or the sender's own mail speak against a record, its policy is not compared any more. */
export type Thoroughness = 'first' | 'all';

/**
 * Publishes the records in a hypothetical DNS and evaluates them there: the sender's addresses, the counts of RFC 7208
 * §4.6.4, and, against the records that they replace, who is lost or gained.
 */
export function prove(
  records: readonly NamedRecord[],
  trial: Trial,
  comparedWith: Compare,
  thoroughness: Thoroughness,
): Proof {
  const { context, costBefore } = trial;
  const next = context.suppose(records);
  const addresses = next.verdicts();
  const tree = next.tree();
  const open = addresses.some((one) => isOpen(verdictFor(one)));
  const plain = [...plainObjections({ records, addresses, tree }, trial)];
  // What is open cannot be compared yet, and on the way there it would only cost time.
  const compares = !open && (plain.length === 0 || thoroughness === 'all');
  const comparison = compares ? comparedWith(next) : { ...nothingCompared, open };
  const objections = [...plain, ...policyObjections(plain, comparison, trial)];
  return {
    verified: objections.length === 0,
    objections,
    addresses,
    cost: { before: costBefore, after: tree.cost },
    gained: comparison.gained,
    lost: comparison.lost,
    today: comparison.today,
  };
}

/** Compares the policies of a view with the new record to those that are meant and published. */
export type Compare = (next: Hypothesis) => Comparison;

const nothingCompared: Comparison = {
  lost: [],
  beyondLimits: [],
  gained: [],
  today: { wider: [], narrower: [] },
  errors: [],
  everybody: false,
  open: false,
};

/** What the hypothetical DNS showed. */
interface Evidence {
  readonly records: readonly NamedRecord[];
  readonly addresses: readonly AddressVerdict[];
  readonly tree: TreeNode;
}

/** What the text, the counts and the sender's own addresses say. */
function* plainObjections({ records, addresses, tree }: Evidence, trial: Trial): Generator<Objection> {
  const { limits, massMail } = trial.context.request;
  const syntax = malformedIn(records);
  if (syntax.length > 0) yield { kind: 'syntax', terms: syntax };
  const refused = addresses.filter((one) => isRequired(one, massMail) && isRefusal(verdictFor(one)));
  // A record that cannot be read refuses everybody: its text says it all.
  if (refused.length > 0 && syntax.length === 0)
    yield { kind: 'not-authorised', addresses: refused.map((one) => formatAddress(one.address)) };
  yield* overLimits(tree, limits);
  const targets = brokenInside(tree);
  if (targets.length > 0) yield { kind: 'broken-inside', targets };
}

/** What comparing the policies for all addresses says beyond what `plain` says already. */
function* policyObjections(plain: readonly Objection[], comparison: Comparison, trial: Trial): Generator<Objection> {
  const said = new Set(plain.map(({ kind }) => kind));
  const readable = !said.has('syntax');
  const counted = said.has('lookups') || said.has('voids');
  if (trial.context.effort.isSpent) yield { kind: 'not-computed' };
  else if (comparison.open) yield { kind: 'unanswered', why: trial.context.missing };
  const lost = [...comparison.lost, ...(counted ? [] : comparison.beyondLimits)];
  if (lost.length > 0 && readable) yield { kind: 'loses', addresses: [...new Set(lost.flatMap(formatCover))] };
  if (comparison.errors.length > 0 && readable && !said.has('broken-inside'))
    yield { kind: 'errors', addresses: comparison.errors.flatMap(formatCover) };
  if (comparison.everybody) yield { kind: 'everybody' };
  const uninvited = trial.meant === undefined ? [] : withoutSender(comparison.gained, trial.context);
  if (uninvited.length > 0) yield { kind: 'admits', addresses: uninvited.flatMap(formatCover) };
}

/** What is open is neither accepted nor refused: that it cannot be shown is said by itself. */
function isRefusal(verdict: Verdict): boolean {
  return verdict !== 'pass' && !isOpen(verdict);
}

function malformedIn(records: readonly NamedRecord[]): readonly string[] {
  return records.flatMap(({ text }) => malformedTerms(spfRecordOf(text)).map((term) => term.text));
}

function* overLimits({ cost, branches }: TreeNode, limits: FixContext['request']['limits']): Generator<Objection> {
  if (cost.lookups > limits.lookups) {
    const costs = branches
      .map((branch) => ({ term: branch.term.text, lookups: branch.cost.lookups }))
      .sort((one, other) => other.lookups - one.lookups);
    yield { kind: 'lookups', count: cost.lookups, limit: limits.lookups, costs };
  }
  if (cost.voidLookups > limits.voidLookups)
    yield { kind: 'voids', count: cost.voidLookups, limit: limits.voidLookups };
}

function withoutSender(sets: readonly AddressSet[], { state }: FixContext): AddressSet[] {
  const own = state.addresses.map(({ address }) => hostNetwork(address));
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
