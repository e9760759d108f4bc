import type { Effort } from '../collections/effort.js';
import type { Domain } from '../dns/name.js';
import type { Address } from '../ip/address.js';
import { evaluateAhead } from '../spf/evaluate/evaluate.js';
import { type Evaluation, verdictOf } from '../spf/evaluate/evaluation.js';
import type { TreeNode } from '../spf/evaluate/tree.js';
import { isConstant } from '../spf/macro/expand.js';
import { identityOf } from '../spf/macro/identity.js';
import {
  type Addresses,
  certainlyPassing,
  coverageOf,
  type MapSource,
  type TermCoverage,
} from '../spf/policy/coverage.js';
import { type BrokenRegion, brokenRegions } from '../spf/policy/faults.js';
import { type PolicyMap, policyMap } from '../spf/policy/map.js';
import { type Directive, malformedTerms, type TargetModifier, targetOf } from '../spf/record/record.js';

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
  /** A term over the mail that lets everybody pass. */
  readonly openPattern?: OpenPattern;
}

/** A term whose name is made from the mail, such as `exists:%{i}.example.com`, and which matches whatever the mail. */
export interface OpenPattern {
  readonly term: Directive | TargetModifier;
  /** In whose record it stands: the domain's own, or one that this includes. */
  readonly within: Domain;
  /** The term of the domain's own record that leads there, or the pattern itself; absent behind a redirect. */
  readonly own?: Directive;
}

/** Of the domain whose tree was walked in the same view. */
export function policyFacts({ domain, record }: TreeNode, source: MapSource, effort: Effort): PolicyFacts {
  const { known, dns, limits } = source;
  const map = policyMap(domain, known, dns, { limits, effort });
  const readable = record !== undefined && malformedTerms(record).length === 0;
  const openPattern = openPatternIn(domain, map, source);
  const found = {
    map,
    coverage: readable ? coverageOf(record, map, source) : [],
    passing: certainlyPassing(map),
    broken: brokenRegions(map),
    ...(openPattern === undefined ? {} : { openPattern }),
  };
  return { ...found, isWhole: !effort.isSpent };
}

/** Nobody sends from these: reserved since RFC 1112 §4. No octet is the same in both, since a pattern may use one alone. */
const improbableClients = [
  [240, 86, 31, 205],
  [251, 19, 167, 42],
].map(([a = 0, b = 0, c = 0, d = 0]): Address => ({ family: 4, bits: a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d }));

const improbableLocalPart = 'spf-check-nobody-has-this-mailbox';
const improbableHelo = 'spf-check-nobody-has-this-host.invalid';

/**
 * Whether a wildcard answers for whatever a pattern makes of the mail. Only where a pattern may let somebody pass; asks
 * no more than two evaluations do (RFC 7208 §4.6.4).
 */
function openPatternIn(domain: Domain, { regions }: PolicyMap, { dns, limits }: MapSource): OpenPattern | undefined {
  const mayPass = regions.some(
    ({ conditions, evaluation }) => conditions.length > 0 && verdictOf(evaluation.ending) === 'pass',
  );
  if (!mayPass) return undefined;
  const identity = identityOf(`${improbableLocalPart}@${domain}`, improbableHelo);
  const patterns = improbableClients.map((client) => {
    const mail = { client, identity, helo: improbableHelo, receiver: 'unknown', unixSeconds: 0 };
    const evaluation = evaluateAhead(mail, dns, limits);
    return verdictOf(evaluation.ending) === 'pass' ? patternIn(evaluation) : undefined;
  });
  const [first] = patterns;
  return first !== undefined && patterns.every((one) => one?.term.text === first.term.text) ? first : undefined;
}

/** What a redirect leads to has no term of this record. */
function withoutOwn(pattern: OpenPattern | undefined): OpenPattern | undefined {
  return pattern === undefined ? undefined : { term: pattern.term, within: pattern.within };
}

/** The term over the mail by which an evaluation passed. */
function patternIn({ domain, ending, steps }: Evaluation): OpenPattern | undefined {
  if (ending.kind === 'redirect')
    return isConstant(ending.term.target) ? withoutOwn(patternIn(ending.to)) : { term: ending.term, within: domain };
  if (ending.kind !== 'match') return undefined;
  const target = targetOf(ending.by);
  if (target !== undefined && !isConstant(target)) return { term: ending.by, within: domain, own: ending.by };
  const inner = steps.at(-1)?.inner;
  const found = inner === undefined ? undefined : patternIn(inner);
  return found === undefined ? undefined : { ...found, own: ending.by };
}
