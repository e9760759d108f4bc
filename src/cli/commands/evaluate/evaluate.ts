import type { Address } from '../../../ip/address.js';
import { answerJson, answerText } from '../../../report/evaluation/answer.js';
import type { Envelope } from '../../../spf/evaluate/envelope.js';
import { evaluateAhead } from '../../../spf/evaluate/evaluate.js';
import { type Evaluation, isOpen, verdictOf } from '../../../spf/evaluate/evaluation.js';
import { explain } from '../../../spf/evaluate/explanation.js';
import { identityOf } from '../../../spf/macro/identity.js';
import { replayedFrom } from '../../dns/check-domain.js';
import { withDns } from '../../dns/open.js';
import { tellOutside } from '../../dns/tell-outside.js';
import type { DnsOptions } from '../../options/dns.js';
import { type LimitOptions, limitsFrom } from '../../options/limits.js';
import type { ViewOptions } from '../../options/view.js';
import { type ExitCode, exitCode } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { UserError } from '../../process/user-error.js';
import { readerOf } from '../../terminal/reader.js';

export interface EvaluateOptions extends DnsOptions, LimitOptions, ViewOptions {
  readonly mailFrom: string;
  readonly helo?: string;
  readonly receiver?: string;
  readonly format: 'text' | 'json';
}

/**
 * `spf-check evaluate`: what a receiver decides about one message. Any result is a success; 1 if
 * the sender's domain is none or does not exist, 3 if DNS did not answer, so that there is no result.
 */
export async function evaluate(client: Address, options: EvaluateOptions, invocation: Invocation): Promise<ExitCode> {
  const known = envelopeFrom(client, options);
  const limits = limitsFrom(options);
  const { name } = known.identity;
  const reader = await readerOf(options, invocation);
  return withDns(options, name === undefined ? [] : [name], reader, async (dns) => {
    const envelope = { ...known, unixSeconds: dns.unixSeconds };
    const { value, open } = await dns.ask(name ?? '', (view) => {
      const evaluation = evaluateAhead(envelope, view, limits);
      return { evaluation, explanation: explain(evaluation, envelope, view, limits) };
    });
    const answer = { envelope, limits, ...value, ...replayedFrom(dns) };
    reader.print(options.format === 'json' ? answerJson(answer) : answerText(answer, reader.page));
    tellOutside(open, reader);
    return codeFor(value.evaluation);
  });
}

function codeFor({ ending }: Evaluation): ExitCode {
  if (isOpen(verdictOf(ending))) return exitCode.undecided;
  // Most likely a slip of the pen, of which the job should hear.
  return ending.kind === 'none' && ending.why !== 'no-record' ? exitCode.findings : exitCode.clean;
}

function envelopeFrom(client: Address, options: EvaluateOptions): Omit<Envelope, 'unixSeconds'> {
  const { mailFrom, helo = '', receiver = 'unknown' } = options;
  if (mailFrom === '' && helo === '') throw new UserError({ kind: 'no-identity' });
  return { client, identity: identityOf(mailFrom, helo), helo, receiver };
}
