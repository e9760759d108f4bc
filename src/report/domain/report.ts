import { dkimStatus } from '../../dkim/status.js';
import type { Facts } from '../../facts/facts.js';
import type { Proposal } from '../../fix/propose.js';
import type { PublishPlan } from '../../fix/publish/plan.js';
import type { LeftOut } from '../../rules/adjust.js';
import type { Finding } from '../../rules/finding.js';
import type { Outcome } from '../../rules/verdict.js';

/** Everything known about one domain, the same for every format. */
export interface DomainReport {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly proposal: Proposal;
  readonly publish: PublishPlan;
  readonly outcome: Outcome;
  /** What the user typed, if it was more than the domain. */
  readonly from?: string;
  /** The line of a list that names the domain; from 1. */
  readonly listedAt?: { readonly path: string; readonly line: number };
  /** What the user's settings removed from the findings, if anything. */
  readonly leftOut?: LeftOut;
  readonly asked: {
    readonly source: readonly string[] | 'system' | 'zone';
    readonly questions: number;
    /** The day of the saved run that gave the answers, `2026-11-23`; without it they are of now. */
    readonly replayedOn?: string;
  };
}

/** The same with what was found of DKIM, and an outcome that depends on nothing else. */
export function onlyDkim(report: DomainReport): DomainReport {
  const { dkim } = report.facts;
  const findings = report.findings.filter(({ rule }) => /^dkim\/|\/dkim-/.test(rule));
  const isUnknown = dkim !== undefined && dkimStatus(dkim) === 'failed';
  return { ...report, findings, outcome: isUnknown ? 'error' : worstOf(findings) };
}

function worstOf(findings: readonly Finding[]): Outcome {
  if (findings.some(({ severity }) => severity === 'error')) return 'fail';
  return findings.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass';
}
