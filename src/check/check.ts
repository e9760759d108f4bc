import type { DnsView } from '../dns/answer.js';
import { collectFacts } from '../facts/collect.js';
import type { Facts } from '../facts/facts.js';
import type { CheckRequest } from '../facts/request.js';
import { withRecord } from '../fix/draft/hypothetical.js';
import { type Proposal, propose } from '../fix/propose.js';
import type { PublishPlan } from '../fix/publish/plan.js';
import { publishPlan } from '../fix/publish/publish.js';
import type { Finding } from '../rules/finding.js';
import { lint } from '../rules/lint.js';
import { type Outcome, outcomeOf } from '../rules/verdict.js';

/** The facts from DNS, and the conclusions from them. */
export interface Gathered {
  readonly facts: Facts;
  readonly proposal: Proposal;
  /** All records to publish, SPF, DKIM and DMARC. */
  readonly publish: PublishPlan;
}

export interface Judged extends Gathered {
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
}

/**
 * The part of the pipeline that queries DNS, for the library and the command alike. `record` replaces the SPF record in
 * DNS, and is checked as if it were published already.
 */
export function gather(request: CheckRequest, dns: DnsView, record?: string): Gathered {
  const view = record === undefined ? dns : withRecord(dns, request.domain, record);
  const facts = collectFacts(request, view);
  const proposal = propose(facts, view);
  return { facts, proposal, publish: publishPlan(facts, proposal, view) };
}

/** The rest, which queries nothing: runs once all answers are there. */
export function judge(gathered: Gathered): Judged {
  const findings = lint(gathered.facts);
  return { ...gathered, findings, outcome: outcomeOf(gathered.facts, findings) };
}
