import type { Domain } from '../../../dns/name.js';
import type { CheckRequest } from '../../../facts/request.js';
import type { Fix } from '../../../fix/draft/fix.js';
import type { PublishForm } from '../../../report/publish/form.js';
import { visible } from '../../../text/safe.js';
import { checkDomain } from '../../dns/check-domain.js';
import { type Dns, withDns } from '../../dns/open.js';
import { txtChanges } from '../../dns/txt-changes.js';
import type { DnsOptions } from '../../options/dns.js';
import { type RequestOptions, requestFrom } from '../../options/request.js';
import type { Target } from '../../options/targets.js';
import type { ViewOptions } from '../../options/view.js';
import { type ExitCode, exitCode } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { UserError } from '../../process/user-error.js';
import { readerOf } from '../../terminal/reader.js';

export interface FixCommandOptions extends DnsOptions, RequestOptions, ViewOptions {
  readonly as?: PublishForm;
  readonly ttl?: number;
  readonly record?: string;
}

/** The usual TTL; node:dns does not return the TTL of a TXT record. */
const ordinaryTtlSeconds = 3600;

/**
 * `spf-check fix <domain>`: only the record on stdout, for scripts; on stderr any objections of its proof.
 * 0 if it passes, 1 if it does not, 3 if DNS did not answer.
 */
export async function fix(target: Target, options: FixCommandOptions, invocation: Invocation): Promise<ExitCode> {
  const reader = await readerOf(options, invocation);
  const words = reader.words.fix;
  return withDns(options, [target.domain], reader, async (dns) => {
    const request = requestFrom(target, options, dns.unixSeconds);
    const { proposal } = await checkDomain(request, dns, options.record);
    if (proposal.kind === 'none') {
      reader.tell(words.notProposed);
      return exitCode.undecided;
    }
    const { fix } = proposal;
    reader.print(
      options.as === undefined ? plainRecords(fix, request.domain) : await published(fix, request, options, dns),
    );
    for (const objection of fix.proof.objections) reader.tell(words.objection(objection));
    if (fix.edits.some((edit) => edit.kind === 'flattened' && !edit.own)) reader.tell(words.flattenedWarning);
    if (fix.proof.verified) return exitCode.clean;
    return fix.proof.objections.some((objection) => objection.kind === 'unanswered')
      ? exitCode.undecided
      : exitCode.findings;
  });
}

/**
 * Only the record; if it leads to others, each after its name, in the order in which they must be published. A record
 * that passes the proof is printable ASCII; a stranger's text in any other is never output raw.
 */
function plainRecords({ after, split }: Fix, domain: Domain): string {
  if (split.length === 0) return `${visible(after)}\n`;
  return [...split, { name: domain, text: after }].map(({ name, text }) => `${name} ${visible(text)}\n`).join('');
}

async function published(fix: Fix, request: CheckRequest, options: FixCommandOptions, dns: Dns): Promise<string> {
  const { publishText, carries } = await import('../../../report/publish/publish.js');
  const { as: form = 'zone', ttl = ordinaryTtlSeconds } = options;
  const { value: changes } = await dns.ask(request.domain, (view) =>
    txtChanges(fix, request.domain, request.organizationalDomainOf, view),
  );
  const lost = changes.find((change) => !carries(form, change));
  if (lost !== undefined) throw new UserError({ kind: 'form-cannot-carry', form, name: lost.name });
  return publishText(form, changes, ttl);
}
