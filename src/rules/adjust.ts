import type { RuleId } from './all.js';
import type { Finding } from './finding.js';
import { bySeverity } from './lint.js';
import type { Severity } from './rule.js';

/** What a user makes of a rule. */
export type Judgement = Severity | 'off';

/** A finding that a user knows of and lives with. */
export interface Ignore {
  readonly rule: RuleId;
  /** Absent: of every domain. */
  readonly domain?: string;
  readonly reason: string;
  /** The last day on which it holds, `2026-12-31`. */
  readonly until?: string;
}

/** A finding that was there when somebody began to look. */
export interface KnownFinding {
  readonly rule: string;
  readonly domain: string;
  readonly name: string;
  readonly type: string;
}

export interface Adjustment {
  readonly judgements: ReadonlyMap<RuleId, Judgement>;
  readonly ignores: readonly Ignore[];
  readonly baseline: readonly KnownFinding[];
  /** `2026-11-23`. */
  readonly today: string;
}

export interface Adjusted {
  readonly findings: readonly Finding[];
  /** The ignores that hid something. */
  readonly used: readonly Ignore[];
}

/** The findings as the user wants them weighed, without those that are ignored or known, worst first. */
export function adjust(domain: string, findings: readonly Finding[], how: Adjustment): Adjusted {
  const used = new Set<Ignore>();
  const kept = findings.flatMap((finding): Finding[] => {
    const judgement = how.judgements.get(finding.rule);
    if (judgement === 'off' || how.baseline.some((known) => isKnown(finding, domain, known))) return [];
    const ignore = how.ignores.find((one) => covers(one, finding.rule, domain) && !isOutdated(one, how.today));
    if (ignore !== undefined) {
      used.add(ignore);
      return [];
    }
    return [judgement === undefined ? finding : { ...finding, severity: judgement }];
  });
  return { findings: bySeverity(kept), used: [...used] };
}

export function isOutdated({ until }: Ignore, today: string): boolean {
  return until !== undefined && until < today;
}

export function knownFinding(domain: string, { rule, place }: Finding): KnownFinding {
  return { rule, domain, name: place.owner, type: place.type };
}

function covers(ignore: Ignore, rule: RuleId, domain: string): boolean {
  return ignore.rule === rule && (ignore.domain === undefined || ignore.domain === domain);
}

function isKnown(finding: Finding, domain: string, known: KnownFinding): boolean {
  const own = knownFinding(domain, finding);
  return own.rule === known.rule && own.domain === known.domain && own.name === known.name && own.type === known.type;
}
