import type { Effort } from '../../collections/effort.js';
import type { DnsView } from '../../dns/answer.js';
import type { CheckRequest } from '../../facts/request.js';
import { type AddressVerdict, evaluateAddresses, type SenderState } from '../../facts/sender-verdicts.js';
import { verdictOf } from '../../spf/evaluate/evaluation.js';
import type { Limits } from '../../spf/evaluate/limits.js';
import { type TreeNode, walkTree } from '../../spf/evaluate/tree.js';
import { mailOf, type PolicyMap, policyMap } from '../../spf/policy/map.js';
import { type NamedRecord, withRecords } from './hypothetical.js';

/** DNS as it would be with some records, and what follows; computed when it is first needed, and once. */
export interface Hypothesis {
  readonly view: DnsView;
  /** How every known address of the sender fares. */
  readonly verdicts: () => readonly AddressVerdict[];
  readonly tree: () => TreeNode;
  /** The domain's policy for mail of any sender address, as a receiver applies it. */
  readonly policy: () => PolicyMap;
  /** The same, however much a receiver would look up. */
  readonly meaning: () => PolicyMap;
}

/** The hypothesis that these records are published, and everything else stays. */
export type Suppose = (records: readonly NamedRecord[]) => Hypothesis;

/** What a record means is not altered by its asking too much: that is what a fix mends. */
export function withoutCountLimits(limits: Limits): Limits {
  return { ...limits, lookups: 200, voidLookups: 200 };
}

/** Candidates come back to the same records within a few steps; a hostile one makes hundreds, each of megabytes. */
const mostKept = 8;

/** Remembers the latest hypotheses: one record is placed, proven and compared in turn. */
export function supposing(request: CheckRequest, state: SenderState, dns: DnsView, effort: Effort): Suppose {
  const kept = new Map<string, Hypothesis>();
  return (records) => {
    const key = JSON.stringify(records.map(({ name, text }) => [name, text]));
    // Reading and evaluating a record takes time by its length; who passes by it counts by itself.
    if (!kept.has(key)) effort.takes(key.length >> 1);
    const known = kept.get(key) ?? hypothesisOf(withRecords(dns, records), request, state, effort);
    // The one used last is the last to go.
    kept.delete(key);
    kept.set(key, known);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return known;
  };
}

function hypothesisOf(view: DnsView, request: CheckRequest, state: SenderState, effort: Effort): Hypothesis {
  const { domain, limits } = request;
  const known = mailOf(domain);
  const policy = once(() => policyMap(domain, known, view, { limits, effort }));
  return {
    view,
    verdicts: once(() => evaluateAddresses(state.addresses, request, view)),
    tree: once(() => walkTree(domain, [], view)),
    policy,
    meaning: once(() =>
      isIndependentOfLimits(policy())
        ? policy()
        : policyMap(domain, known, view, { limits: withoutCountLimits(limits), effort }),
    ),
  };
}

/**
 * Whether more generous limits would make the same map: no limit was met, and no term of unknown cost, whose
 * description names the limits.
 */
function isIndependentOfLimits({ regions }: PolicyMap): boolean {
  return regions.every(
    ({ conditions, evaluation }) => conditions.length === 0 && verdictOf(evaluation.ending) !== 'permerror',
  );
}

export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
