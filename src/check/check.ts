import type { DnsView } from '../dns/answer.js';
import { collectFacts } from '../facts/collect.js';
import type { Facts } from '../facts/facts.js';
import type { CheckRequest } from '../facts/request.js';
import { withRecord } from '../fix/draft/hypothetical.js';
import { type Proposal, propose } from '../fix/propose.js';
import type { Finding } from '../rules/finding.js';
import { lint } from '../rules/lint.js';
import { type Outcome, outcomeOf } from '../rules/verdict.js';

/** What DNS is asked for, and what follows from it. */
export interface Gathered {
  readonly facts: Facts;
  readonly proposal: Proposal;
}

export interface Judged extends Gathered {
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
}

/**
 * The part of the pipeline that asks DNS, for the library and the command alike. `record` replaces the SPF record
 * that DNS has, and is judged as if it were published already.
 */
export function gather(request: CheckRequest, dns: DnsView, record?: string): Gathered {
  const view = record === undefined ? dns : withRecord(dns, request.domain, record);
  const facts = collectFacts(request, view);
  return { facts, proposal: propose(facts, view) };
}

/** The rest, which asks nothing: once all answers are there. */
export function judge(gathered: Gathered): Judged {
  const findings = lint(gathered.facts);
  return { ...gathered, findings, outcome: outcomeOf(gathered.facts, findings) };
}
