import type { DnsView } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import type { Limits } from '../spf/evaluate/limits.js';
import type { TreeNode } from '../spf/evaluate/tree.js';
import { type Addresses, certainlyPassing, coverageOf, type TermCoverage } from '../spf/policy/coverage.js';
import { type KnownMail, type PolicyMap, policyMap } from '../spf/policy/map.js';
import { malformedTerms } from '../spf/record/record.js';

/** What the domain's record answers for every address, and which of its terms does what. */
export interface PolicyFacts {
  readonly map: PolicyMap;
  /** Of the domain's one record, where it can be read; else none. */
  readonly coverage: readonly TermCoverage[];
  /** The addresses that pass whatever the mail. */
  readonly passing: Addresses;
}

/** `tree` is the walk of the domain's record in the same view. */
export function policyFacts(
  domain: Domain,
  { record }: TreeNode,
  limits: Limits,
  dns: DnsView,
  known: KnownMail,
): PolicyFacts {
  const map = policyMap(domain, known, dns, limits);
  const readable = record !== undefined && malformedTerms(record).length === 0;
  return {
    map,
    coverage: readable ? coverageOf(record, map, known, dns, limits) : [],
    passing: certainlyPassing(map),
  };
}
