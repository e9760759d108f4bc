import type { Facts } from '../../facts/facts.js';
import type { Proposal } from '../../fix/propose.js';
import type { LeftOut } from '../../rules/adjust.js';
import type { Finding } from '../../rules/finding.js';
import type { Outcome } from '../../rules/verdict.js';

/** All that was found out about one domain, for every format alike. */
export interface DomainReport {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly proposal: Proposal;
  readonly outcome: Outcome;
  /** What the person typed, where it was more than the domain. */
  readonly from?: string;
  /** The line of a list that names the domain; from 1. */
  readonly listedAt?: { readonly path: string; readonly line: number };
  /** What the user's settings took out of the findings, where they took out something. */
  readonly leftOut?: LeftOut;
  readonly asked: { readonly source: readonly string[] | 'system' | 'zone'; readonly questions: number };
}
