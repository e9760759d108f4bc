import { type Domain, isSubdomain } from '../dns/name.js';
import type { Address } from '../ip/address.js';
import { listNamedIn } from './cause/blocklists.js';
import { decide } from './cause/decide.js';
import { providerOf } from './cause/fingerprints/providers.js';
import { clientNamedIn, domainNamedIn } from './cause/named.js';
import type {
  Cause,
  ClientAddress,
  Detail,
  FailedRecipient,
  Forwarding,
  NamedDomain,
  Refusal,
  Reply,
  ReturnedMail,
} from './diagnosis/diagnosis.js';
import { isAuthentication } from './diagnosis/diagnosis.js';
import type { Failure } from './notice/failures.js';
import { domainOf } from './notice/mailbox.js';
import type { Notice } from './notice/notice.js';
import { clientInTrace } from './notice/returned.js';

/** Common to all recipients of a mail. */
interface Around {
  readonly returned: ReturnedMail;
  readonly guess: Address | undefined;
  /** The receivers' own addresses, as the notice gives them next to their names. */
  readonly receivers: readonly string[];
}

/** Diagnoses each failed recipient; identical text only once. */
export function recipientsFrom(
  failures: readonly Failure[],
  notice: Notice,
  returned: ReturnedMail,
): readonly FailedRecipient[] {
  const around: Around = { returned, guess: clientInTrace(notice.returned), receivers: addressesOfHosts(notice.lines) };
  const decideOnce = rememberingDecide();
  return failures.map((failure) => recipientFrom(failure, around, decideOnce));
}

/** All recipients of a list fail with the same reply, and matching it against every fingerprint is slow. */
function rememberingDecide(): typeof decide {
  const decisions = new Map<string, Refusal>();
  return (reply, provider, dsnStatus) => {
    const key = JSON.stringify([provider, dsnStatus, reply]);
    const known = decisions.get(key) ?? decide(reply, provider, dsnStatus);
    decisions.set(key, known);
    return known;
  };
}

function recipientFrom(failure: Failure, around: Around, decideOnce: typeof decide): FailedRecipient {
  const { reply, dsnStatus, mailbox, originalMailbox } = failure;
  const provider = providerOf({
    host: reply?.saidBy,
    mailboxDomain: domainOf(mailbox),
    words: (reply?.text ?? '').toLowerCase(),
  });
  const decision = decideOnce(reply, provider?.id, dsnStatus);
  const client = clientOf(failure, decision, around);
  const domain = isAuthentication(decision.cause) ? domainToCheck(reply, decision.cause, around.returned) : undefined;
  const forwarding = forwardingOf(failure, decision);
  const list = decision.cause === 'blocklist' ? listNamedIn(reply?.text ?? '', client?.address) : undefined;
  return {
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(originalMailbox === undefined ? {} : { originalMailbox }),
    ...(reply === undefined ? {} : { reply }),
    ...(dsnStatus === undefined ? {} : { dsnStatus }),
    ...(provider === undefined ? {} : { provider: provider.name }),
    ...decision,
    ...(client === undefined ? {} : { client }),
    ...(domain === undefined ? {} : { domain }),
    ...(list === undefined ? {} : { list }),
    ...(forwarding === undefined ? {} : { forwarding }),
  };
}

/** Nobody heard from a client: an address in such a reply is that of the server that was not reached. */
const unreached: readonly Detail[] = ['network', 'host-unknown', 'expired', 'loop', 'dns-trouble'];

function clientOf(
  { reply }: Failure,
  { cause, detail }: Refusal,
  { guess, receivers }: Around,
): ClientAddress | undefined {
  if (unreached.includes(detail)) return undefined;
  const named = reply === undefined ? undefined : clientNamedIn(reply.text, receivers);
  if (named !== undefined) return { address: named, from: 'reply' };
  return guess === undefined || cause === 'other' ? undefined : { address: guess, from: 'received' };
}

/** `host mx.example.org[192.0.2.1] said`. */
function addressesOfHosts(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    [
      ...line.slice(0, 2_000).matchAll(
        // At the end of a line only a name with a dot: `Access denied [192.0.2.1]` names the client.
        /(?<![A-Za-z0-9._-])(?:[A-Za-z0-9._-]{4,255} ?[[(](?=[0-9a-fA-F.:]{7,45}[\])]:?\s*(?:said|refused|did not like|SMTP error))|[A-Za-z0-9_-]{1,63}\.[A-Za-z0-9._-]{2,191} ?[[(](?=[0-9a-fA-F.:]{7,45}[\])]\s*$))([0-9a-fA-F.:]{7,45})/g,
      ),
    ].flatMap(([, text]) => text ?? []),
  );
}

/**
 * The domain that the reply blames; otherwise the one that the failed check is about (RFC 7208 §2.4, RFC 9989 §4.4).
 */
function domainToCheck(reply: Reply | undefined, cause: Cause, returned: ReturnedMail): NamedDomain | undefined {
  const { envelopeFromDomain, headerFromDomain } = returned;
  const known = [envelopeFromDomain, headerFromDomain].filter((one): one is Domain => one !== undefined);
  const named = reply === undefined ? undefined : domainNamedIn(reply.text, known);
  if (named !== undefined) return { domain: named, from: 'reply' };
  const envelope: NamedDomain | undefined =
    envelopeFromDomain === undefined ? undefined : { domain: envelopeFromDomain, from: 'envelope' };
  const header: NamedDomain | undefined =
    headerFromDomain === undefined ? undefined : { domain: headerFromDomain, from: 'header' };
  return cause === 'spf' ? (envelope ?? header) : (header ?? envelope);
}

/** SPF cannot pass behind a forwarder, because the receiver sees the forwarder's address. */
function forwardingOf(failure: Failure, { cause }: Refusal): Forwarding | undefined {
  if (!isAuthentication(cause)) return undefined;
  if (failure.expanded || hasOtherDomain(failure)) return 'other-recipient';
  return isRelayOfRecipient(failure) ? 'relay-of-recipient' : undefined;
}

function hasOtherDomain({ mailbox, originalMailbox }: Failure): boolean {
  const [last, first] = [domainOf(mailbox), domainOf(originalMailbox)];
  return last !== undefined && first !== undefined && !isSubdomain(last, first) && !isSubdomain(first, last);
}

/**
 * A filter in front of the recipient's server reports that the server behind it refused: that server saw the filter's
 * address.
 */
function isRelayOfRecipient({ reply }: Failure): boolean {
  const text = (reply?.text ?? '').toLowerCase();
  return (
    /\bserver at \[?[a-z0-9.-]{1,255}\]? .{0,60}rejected/.test(text) ||
    text.includes('destination server rejected') ||
    text.includes('remote server rejected')
  );
}
