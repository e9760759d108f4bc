import { check } from '../check/check.js';
import type { CheckRequest } from '../check/request.js';
import { published } from '../fix/hypothetical.js';
import { propose } from '../fix/propose.js';
import type { DomainReport } from '../report/domain-report.js';
import { lint } from '../rules/lint.js';
import { outcomeOf } from '../rules/verdict.js';
import { ask } from './ask.js';
import type { Dns } from './dns-options.js';

/** The whole pipeline: ask and judge until nothing new is asked, then weigh. The caller closes the resolver. `record`: in the place
 * of the SPF record that DNS has. */
export async function checkDomain(request: CheckRequest, dns: Dns, record?: string): Promise<DomainReport> {
  const { value, questions } = await ask(dns, request.domain, (asked) => {
    // A record under trial is judged as if it were published already.
    const view = record === undefined ? asked : published(asked, request.domain, record);
    const facts = check(request, view);
    return { facts, proposal: propose(facts, view) };
  });
  const findings = lint(value.facts);
  const outcome = outcomeOf(value.facts, findings);
  return { ...value, findings, outcome, asked: { source: dns.source, questions } };
}
