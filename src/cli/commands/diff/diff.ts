import type { DnsView } from '../../../dns/answer.js';
import type { ComparedPolicy, PolicyComparison } from '../../../report/policy/comparison.js';
import { isOpen, verdictOf } from '../../../spf/evaluate/evaluation.js';
import type { Limits } from '../../../spf/evaluate/limits.js';
import { askAhead } from '../../../spf/evaluate/tree.js';
import { isLoss, isUndecided, policyChanges } from '../../../spf/policy/diff.js';
import { mailOf, type PolicyMap, policyMap } from '../../../spf/policy/map.js';
import { replayedFrom } from '../../dns/check-domain.js';
import { type ComparedPair, type ComparedSide, comparedPairs } from '../../dns/compared-sides.js';
import { type Dns, withDns } from '../../dns/open.js';
import type { DnsOptions } from '../../options/dns.js';
import { type LimitOptions, limitsFrom } from '../../options/limits.js';
import type { ViewOptions } from '../../options/view.js';
import { type ExitCode, exitCode, worstExitCode } from '../../process/exit-code.js';
import { Files } from '../../process/files.js';
import type { Invocation } from '../../process/invocation.js';
import { type Reader, readerOf } from '../../terminal/reader.js';

export interface DiffOptions extends DnsOptions, LimitOptions, ViewOptions {
  readonly format: 'text' | 'json';
  readonly record?: string;
  readonly failOnLoss: boolean;
}

/**
 * `spf-check diff`: who gains or loses permission to send when one policy replaces another. 1 if an address loses
 * permission, 3 if DNS did not answer, otherwise 0.
 */
export async function diff(sides: readonly string[], options: DiffOptions, invocation: Invocation): Promise<ExitCode> {
  const pairs = comparedPairs(sides, options.record, new Files(invocation));
  const limits = limitsFrom(options);
  const domains = pairs.map(({ before }) => before.domain);
  const reader = await readerOf(options, invocation);
  return withDns(options, domains, reader, async (dns) => {
    const comparisons: PolicyComparison[] = [];
    for (const pair of pairs) comparisons.push(await comparePolicies(pair, limits, dns));
    await print(comparisons, options, reader);
    return worstExitCode(comparisons.map(({ outcome }) => codeFor(outcome, options.failOnLoss)));
  });
}

/** Both policies of a pair, from the same answers. */
export async function comparePolicies(
  { before, after }: ComparedPair,
  limits: Limits,
  dns: Dns,
): Promise<PolicyComparison> {
  const { value } = await dns.ask(`diff ${before.domain} ${after.domain}`, (view) => {
    const [old, next] = [mapOf(before, view, limits), mapOf(after, view, limits)];
    return { old, next, changes: policyChanges(old, next) };
  });
  const { changes } = value;
  return {
    before: compared(before, value.old, limits),
    after: compared(after, value.next, limits),
    changes,
    outcome: outcomeOf(value),
    ...replayedFrom(dns),
  };
}

function mapOf({ domain, in: placed }: ComparedSide, dns: DnsView, limits: Limits): PolicyMap {
  const view = placed(dns);
  askAhead(domain, [], view, [4, 6]);
  return policyMap(domain, mailOf(domain), view, { limits });
}

function compared({ label }: ComparedSide, { regions }: PolicyMap, limits: Limits): ComparedPolicy {
  return {
    label,
    lookups: Math.max(0, ...regions.map(({ cost }) => Math.min(cost.lookups, limits.lookups + 1))),
    hasRecord: regions.some(({ evaluation }) => verdictOf(evaluation.ending) !== 'none'),
  };
}

interface Compared {
  readonly old: PolicyMap;
  readonly next: PolicyMap;
  readonly changes: PolicyComparison['changes'];
}

/** If both sides end in the same missing answer, nothing is known either. */
function outcomeOf({ old, next, changes }: Compared): PolicyComparison['outcome'] {
  if (changes.some((change) => isLoss(change) && !isUndecided(change))) return 'loss';
  if ([...old.regions, ...next.regions].some(({ evaluation }) => isOpen(verdictOf(evaluation.ending))))
    return 'undecided';
  return changes.length === 0 ? 'equal' : 'no-loss';
}

function codeFor(outcome: PolicyComparison['outcome'], failOnLoss: boolean): ExitCode {
  switch (outcome) {
    case 'equal':
    case 'no-loss':
      return exitCode.clean;
    case 'loss':
      return failOnLoss ? exitCode.findings : exitCode.clean;
    case 'undecided':
      return exitCode.undecided;
  }
}

async function print(comparisons: readonly PolicyComparison[], { format }: DiffOptions, reader: Reader): Promise<void> {
  if (format === 'json') {
    const { comparisonsJson } = await import('../../../report/policy/json.js');
    reader.print(comparisonsJson(comparisons));
    return;
  }
  const { comparisonText } = await import('../../../report/policy/diff-text.js');
  reader.print(comparisons.map((comparison) => comparisonText(comparison, reader.page)).join('\n'));
}
