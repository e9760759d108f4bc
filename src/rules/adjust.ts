import type { Severity } from '../finding/severity.js';
import type { RuleId } from './all.js';
import type { Finding } from './finding.js';
import { bySeverity } from './lint.js';

/** How a user configures a rule. */
export type Judgement = Severity | 'off';

/** A finding that a user knows and accepts. */
export interface Ignore {
  readonly rule: RuleId;
  /** Absent: for every domain. */
  readonly domain?: string;
  readonly reason: string;
  /** The last day on which it applies, `2026-12-31`. */
  readonly until?: string;
  /** Its line in the configuration, from 1. */
  readonly line: number;
}

/** A finding that existed when the baseline was written. */
export interface KnownFinding {
  readonly rule: string;
  readonly domain: string;
  readonly name: string;
  readonly type: string;
  /** The part of the record at fault: the same rule may find another one tomorrow. */
  readonly term?: string;
}

export interface Adjustment {
  readonly judgements: ReadonlyMap<RuleId, Judgement>;
  readonly ignores: readonly Ignore[];
  readonly baseline: readonly KnownFinding[];
  /** `2026-11-23`. */
  readonly today: string;
}

/** How many findings the user's settings removed, and by which setting. */
export interface LeftOut {
  readonly ignored: number;
  /** By the baseline. */
  readonly known: number;
  /** From rules that are switched off. */
  readonly off: number;
}

/** Removed by any of these. */
export function leftOutCount({ ignored, known, off }: LeftOut): number {
  return ignored + known + off;
}

export interface Adjusted {
  readonly findings: readonly Finding[];
  readonly leftOut: LeftOut;
  /** The exceptions that hid something. */
  readonly used: readonly Ignore[];
  /** What an exception covers, also where the baseline has it. */
  readonly covered: readonly Finding[];
}

/** The findings with the user's severities, without those ignored or in the baseline, worst first. */
export function adjust(domain: string, findings: readonly Finding[], how: Adjustment): Adjusted {
  const used = new Set<Ignore>();
  const covered: Finding[] = [];
  const leftOut = { ignored: 0, known: 0, off: 0 };
  const kept = findings.flatMap((finding): Finding[] => {
    const judgement = how.judgements.get(finding.rule);
    if (judgement === 'off') {
      leftOut.off += 1;
      return [];
    }
    const ignore = how.ignores.find((one) => covers(one, finding.rule, domain) && !isOutdated(one, how.today));
    if (ignore !== undefined) covered.push(finding);
    if (how.baseline.some((known) => isKnown(finding, domain, known))) {
      leftOut.known += 1;
      // Removing the exception would change nothing, but it is not idle: it says why.
      if (ignore !== undefined) used.add(ignore);
      return [];
    }
    if (ignore !== undefined) {
      used.add(ignore);
      leftOut.ignored += 1;
      return [];
    }
    return [judgement === undefined ? finding : { ...finding, severity: judgement }];
  });
  return { findings: bySeverity(kept), used: [...used], covered, leftOut };
}

export function isOutdated({ until }: Ignore, today: string): boolean {
  return until !== undefined && until < today;
}

export function knownFinding(domain: string, { rule, place }: Finding): KnownFinding {
  const { text, span, owner, type } = place;
  const term = text === undefined || span === undefined ? {} : { term: text.slice(span.start, span.end) };
  return { rule, domain, name: owner, type, ...term };
}

function covers(ignore: Ignore, rule: RuleId, domain: string): boolean {
  return ignore.rule === rule && (ignore.domain === undefined || ignore.domain === domain);
}

function isKnown(finding: Finding, domain: string, known: KnownFinding): boolean {
  const own = knownFinding(domain, finding);
  const keys = ['rule', 'domain', 'name', 'type', 'term'] as const;
  return keys.every((key) => own[key] === known[key]);
}
