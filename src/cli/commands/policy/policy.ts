import type { Facts } from '../../../facts/facts.js';
import { isNoDomain } from '../../../facts/spf-facts.js';
import { isOpen, verdictOf } from '../../../spf/evaluate/evaluation.js';
import { identityOf } from '../../../spf/macro/identity.js';
import { checkDomain } from '../../dns/check-domain.js';
import { withDns } from '../../dns/open.js';
import { tellOutside } from '../../dns/tell-outside.js';
import type { DnsOptions } from '../../options/dns.js';
import type { LimitOptions } from '../../options/limits.js';
import { requestFrom } from '../../options/request.js';
import type { Target } from '../../options/targets.js';
import type { ViewOptions } from '../../options/view.js';
import { type ExitCode, exitCode } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { UserError } from '../../process/user-error.js';
import { readerOf } from '../../terminal/reader.js';

export interface PolicyOptions extends DnsOptions, LimitOptions, ViewOptions {
  readonly format: 'text' | 'json';
  readonly record?: string;
  readonly mailFrom?: string;
  readonly helo?: string;
}

/** `spf-check policy <domain>`: who may send, term by term. 0, or 3 if DNS did not give an answer that
 * it depends on. */
export async function policy(target: Target, options: PolicyOptions, invocation: Invocation): Promise<ExitCode> {
  const { mailFrom, helo, record } = options;
  if (mailFrom !== undefined && identityOf(mailFrom, '').name !== target.domain)
    throw new UserError({ kind: 'sender-elsewhere', text: mailFrom.slice(0, 200), domain: target.domain });
  const reader = await readerOf(options, invocation);
  return withDns(options, [target.domain], reader, async (dns) => {
    const request = requestFrom(target, options, dns.unixSeconds);
    const sampleMail = { ...(mailFrom === undefined ? {} : { mailFrom }), ...(helo === undefined ? {} : { helo }) };
    const report = await checkDomain({ ...request, sampleMail }, dns, record);
    if (options.format === 'json') {
      const { policyJson } = await import('../../../report/policy/json.js');
      reader.print(policyJson(report));
    } else {
      const { policyText } = await import('../../../report/policy/text.js');
      reader.print(policyText(report, reader.page));
    }
    tellOutside(report.facts.open, reader);
    if (isNoDomain(report.facts.spf)) return exitCode.findings;
    return isDecided(report.facts) ? exitCode.clean : exitCode.undecided;
  });
}

/** Whether every address has an answer, for whatever mail. */
function isDecided({ policy }: Facts): boolean {
  return !policy.map.regions.some(({ evaluation }) => isOpen(verdictOf(evaluation.ending)));
}
