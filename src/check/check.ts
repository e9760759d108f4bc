import { Effort, mostSteps } from '../collections/effort.js';
import type { DnsView } from '../dns/answer.js';
import { collectFacts } from '../facts/collect.js';
import type { Facts } from '../facts/facts.js';
import type { CheckRequest } from '../facts/request.js';
import { termBefore } from '../fix/draft/certainty.js';
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
 * DNS, and is checked as if it were published already. `isLate`: whether the time of the run is over.
 */
export function gather(
  request: CheckRequest,
  dns: DnsView,
  { record, isLate }: { readonly record?: string | undefined; readonly isLate?: () => boolean } = {},
): Gathered {
  const view = record === undefined ? dns : withRecord(dns, request.domain, record);
  const facts = collectFacts(request, view, new Effort(mostSteps, isLate));
  // While answers are on their way all of this runs again, and a record proposed now would rest on too little.
  const proposal: Proposal = facts.open.unasked ? { kind: 'none', why: 'record-unknown' } : propose(facts, view);
  return { facts, proposal, publish: publishPlan(facts, proposal, view) };
}

/** The rest, which queries nothing: runs once all answers are there. */
export function judge(gathered: Gathered): Judged {
  const findings = lint(gathered.facts).map((finding) => withEdit(finding, gathered));
  return { ...gathered, findings, outcome: outcomeOf(gathered.facts, findings) };
}

/** A finding about a term that the proposed record leaves out or changes: publishing that is what to do about it. */
function withEdit(finding: Finding, { facts, proposal, publish }: Gathered): Finding {
  const { place } = finding;
  // Rules about the sender say what to do about it themselves.
  if (!finding.rule.startsWith('spf/')) return finding;
  if (proposal.kind === 'none' || publish.spf.kind !== 'ready') return finding;
  if (place.owner !== facts.request.domain || place.text === undefined || place.span === undefined) return finding;
  if (!proposal.fix.before.includes(place.text)) return finding;
  const term = place.text.slice(place.span.start, place.span.end).toLowerCase();
  const edit = proposal.fix.edits.find((one) => one.kind !== 'tidied' && termBefore(one)?.toLowerCase() === term);
  return edit === undefined ? finding : { ...finding, edit };
}
