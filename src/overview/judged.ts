import type { Facts } from '../facts/facts.js';
import type { Proposal } from '../fix/propose.js';
import type { PublishPlan } from '../fix/publish/plan.js';
import type { Finding } from '../rules/finding.js';

/** What a check found out about a domain, as far as an overview needs it. */
export interface JudgedDomain {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly proposal: Proposal;
  readonly publish: PublishPlan;
}
