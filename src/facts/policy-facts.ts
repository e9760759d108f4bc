import type { Effort } from '../collections/effort.js';
import type { TreeNode } from '../spf/evaluate/tree.js';
import {
  type Addresses,
  certainlyPassing,
  coverageOf,
  type MapSource,
  type TermCoverage,
} from '../spf/policy/coverage.js';
import { type BrokenRegion, brokenRegions } from '../spf/policy/faults.js';
import { type PolicyMap, policyMap } from '../spf/policy/map.js';
import { malformedTerms } from '../spf/record/record.js';

/** What the domain's record answers for every address, and which of its terms does what. */
export interface PolicyFacts {
  readonly map: PolicyMap;
  /** Of the domain's one record, where it can be read; else none. */
  readonly coverage: readonly TermCoverage[];
  /** The addresses that pass whatever the mail. */
  readonly passing: Addresses;
  /** The addresses that meet a permerror whatever the mail, by its cause. */
  readonly broken: readonly BrokenRegion[];
  /** Whether all of it was computed. Else what is there is true, and more may be. */
  readonly isWhole: boolean;
}

/** Of the domain whose tree was walked in the same view. */
export function policyFacts({ domain, record }: TreeNode, source: MapSource, effort: Effort): PolicyFacts {
  const { known, dns, limits } = source;
  const map = policyMap(domain, known, dns, { limits, effort });
  const readable = record !== undefined && malformedTerms(record).length === 0;
  const found = {
    map,
    coverage: readable ? coverageOf(record, map, source) : [],
    passing: certainlyPassing(map),
    broken: brokenRegions(map),
  };
  return { ...found, isWhole: !effort.isSpent };
}
