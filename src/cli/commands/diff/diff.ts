import { mailChanges } from '../../../changes/changes.js';
import { Effort, mostSteps } from '../../../collections/effort.js';
import type { DnsView } from '../../../dns/answer.js';
import type { Domain } from '../../../dns/name.js';
import { type OpenQuestions, openReason } from '../../../dns/open-questions.js';
import type { ComparedPolicy, PolicyComparison } from '../../../report/policy/comparison.js';
import { isOpen, verdictOf } from '../../../spf/evaluate/evaluation.js';
import type { Limits } from '../../../spf/evaluate/limits.js';
import { askAhead } from '../../../spf/evaluate/tree.js';
import { isLoss, isRefusal, isUndecided, policyChanges } from '../../../spf/policy/diff.js';
import { mailOf, type PolicyMap, type PolicyOptions, policyMap } from '../../../spf/policy/map.js';
import { plain } from '../../../text/text.js';
import { replayedFrom } from '../../dns/check-domain.js';
import { type ComparedPair, type ComparedSide, comparedPairs } from '../../dns/compared-sides.js';
import { type Dns, withDns } from '../../dns/open.js';
import { tellOutside } from '../../dns/tell-outside.js';
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
 * `spf-check diff`: what changes for mail when one state of DNS replaces another. 1 if something is lost, such as a
 * permission to send, or if a domain does not exist; 3 if DNS did not answer; otherwise 0.
 */
export async function diff(sides: readonly string[], options: DiffOptions, invocation: Invocation): Promise<ExitCode> {
  const pairs = comparedPairs(sides, options.record, new Files(invocation));
  const limits = limitsFrom(options);
  const domains = pairs.map(({ before }) => before.domain);
  const reader = await readerOf(options, invocation);
  return withDns(options, domains, reader, async (dns) => {
    const absent = await absentAmong(pairs, dns);
    for (const domain of absent) reader.tell(reader.words.interface.noDomain(domain));
    if (absent.length > 0) return exitCode.findings;
    const printer = await printerFor(options.format, pairs.length, reader);
    const outside = new Set<Domain>();
    const codes: ExitCode[] = [];
    for (const pair of pairs) {
      const { comparison, open } = await comparePolicies(pair, limits, dns);
      printer.add(comparison);
      codes.push(codeFor(comparison.outcome, options.failOnLoss));
      for (const name of open.outsideZones) outside.add(name);
    }
    printer.end();
    tellOutside({ outsideZones: [...outside] }, reader);
    return worstExitCode(codes);
  });
}

/** Domains that the user named and that do not exist: there is nothing to compare. */
async function absentAmong(pairs: readonly ComparedPair[], dns: Dns): Promise<readonly Domain[]> {
  const asked = pairs.flatMap(({ before, after }) => [before, after]).filter(({ isAsked }) => isAsked);
  const domains = [...new Set(asked.map(({ domain }) => domain))];
  const { value } = await dns.ask('diff', (view) =>
    domains.filter((domain) => view.lookup(domain, 'TXT').status === 'nxdomain'),
  );
  return value;
}

/** Both sides of a pair, from the same answers. */
export async function comparePolicies(
  { before, after, selectors }: ComparedPair,
  limits: Limits,
  dns: Dns,
): Promise<{ readonly comparison: PolicyComparison; readonly open: OpenQuestions }> {
  const { value, open } = await dns.ask(`diff ${before.domain} ${after.domain}`, (view, isLate) => {
    const options = { limits, effort: new Effort(mostSteps, isLate) };
    const [old, next] = [mapOf(before, view, options), mapOf(after, view, options)];
    const [was, is] = [before, after].map(({ domain, in: placed }) => ({ domain, dns: placed(view) }));
    const mail =
      selectors === undefined || was === undefined || is === undefined ? [] : mailChanges(was, is, selectors);
    return { old, next, changes: policyChanges(old, next), mail };
  });
  const { changes, mail } = value;
  const comparison = {
    before: compared(before, value.old, limits),
    after: compared(after, value.next, limits),
    changes,
    mail,
    missing: openReason(open),
    isWhole: !value.next.effort.isSpent,
    outcome: outcomeOf(value),
    ...replayedFrom(dns),
  };
  return { comparison, open };
}

function mapOf({ domain, in: placed }: ComparedSide, dns: DnsView, options: PolicyOptions): PolicyMap {
  const view = placed(dns);
  askAhead(domain, [], view, [4, 6]);
  return policyMap(domain, mailOf(domain), view, options);
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
  readonly mail: PolicyComparison['mail'];
}

/** If both sides end in the same missing answer, nothing is known either. */
function outcomeOf({ old, next, changes, mail }: Compared): PolicyComparison['outcome'] {
  const isLost = changes.some((change) => (isLoss(change) || isRefusal(change)) && !isUndecided(change));
  if (isLost || mail.some(({ weight }) => weight === 'loss')) return 'loss';
  const isOpenSide = [...old.regions, ...next.regions].some(({ evaluation }) => isOpen(verdictOf(evaluation.ending)));
  if (isOpenSide || next.effort.isSpent || mail.some(({ weight }) => weight === 'undecided')) return 'undecided';
  return changes.length + mail.length === 0 ? 'equal' : 'no-loss';
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

/** One comparison after the other: what is printed is forgotten. */
interface Printer {
  readonly add: (comparison: PolicyComparison) => void;
  readonly end: () => void;
}

async function printerFor(format: DiffOptions['format'], pairs: number, reader: Reader): Promise<Printer> {
  if (format === 'json') {
    const { comparisonPiece } = await import('../../../report/policy/json.js');
    let printed = 0;
    return {
      add: (comparison) => {
        reader.print(comparisonPiece(comparison, printed, pairs));
        printed += 1;
      },
      end: () => {},
    };
  }
  const { comparisonText } = await import('../../../report/policy/diff-text.js');
  let printed = 0;
  return {
    add: (comparison) => {
      // Most names of two zones stay as they are.
      if (pairs > 1 && comparison.outcome === 'equal' && !comparison.before.hasRecord) return;
      reader.print(`${printed === 0 ? '' : '\n'}${comparisonText(comparison, reader.page)}`);
      printed += 1;
    },
    end: () => {
      if (printed === 0) reader.print(`${plain(reader.words.policy.diff.nothing)}\n`);
    },
  };
}
