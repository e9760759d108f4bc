import { type Domain, domainFromUnicode, isSubdomain, labelsOf } from '../../dns/name.js';
import { type Address, formatAddress, parseAddress } from '../../ip/address.js';
import { mailboxesIn } from '../notice/mailbox.js';
import { isOfReceiver } from './fingerprints/providers.js';

/** How much of a reply is searched for an address or domain. */
const mostCharacters = 4_000;

/** Words before an address that show it is the receiver's own or a third party's, not the client's. */
const notClient =
  /(?:\bhost [a-z0-9._-]{1,255} ?|\bserver at |\bmx |\bconnect to [a-z0-9._-]{1,255} ?|\bby [a-z0-9._-]{1,255} ?|\bwith [a-z0-9._-]{1,255} ?|lastattemptedip=|outboundproxytargetip: )[[(]?$/i;

/** Advice, or the record that the receiver found: `ip4:192.0.2.0/24`. */
const ofRecord = /\bip[46]:$/i;

/**
 * The client address that a receiver names in its reply: unlike in the rest of a notice, an address there is that of
 * the host it heard from. `ownAddresses`: those of the receiver itself.
 */
export function clientNamedIn(reply: string, ownAddresses: readonly string[]): Address | undefined {
  const text = reply.slice(0, mostCharacters);
  for (const match of text.matchAll(
    /(?:(?<![0-9A-Za-z._-])[0-9]{1,3}(?:\.[0-9]{1,3}){3}|(?<![0-9A-Za-z.:_-])[0-9a-fA-F]{1,4}:[0-9a-fA-F:.]{4,40})(?![0-9A-Za-z_]|\.[0-9])/g,
  )) {
    const address = parseAddress(match[0].replace(/[.:]$/, ''));
    if (address === undefined || ownAddresses.includes(formatAddress(address))) continue;
    if (ofRecord.test(text.slice(Math.max(0, match.index - 5), match.index))) continue;
    // A network, or a server with its port.
    if (/^(?:\/\d|\]:(?:25|465|587)\b)/.test(text.slice(match.index + match[0].length))) continue;
    if (!notClient.test(text.slice(Math.max(0, match.index - 300), match.index))) return address;
    // In `mail server at 192.0.2.1 is blocked` it is the client's after all.
    if (/^[\])]?\s(?:is|was|has been)\s(?:black|block|list|ban)/i.test(text.slice(match.index + match[0].length)))
      return address;
  }
  return undefined;
}

/** The text right before the domain that a receiver blames; lower case. */
const introductions = [
  'email from ',
  'mail from domain ',
  'mail from domain [',
  'sending domain ',
  'sending domain [',
  'from domain ',
  'from domain [',
  'header domain [',
  'author domain ',
  'spf [',
  'records for [',
  'record for ',
  'record of ',
  'policy for ',
  'policy of ',
  'mail from ',
  'mail for ',
  'email for ',
  'send from ',
  'of domain ',
  'domain of ',
  'the domain ',
  'domain [',
  'domain=',
  'domain: ',
  'domain ',
  'domeno ',
  'domenui ',
  'domeeni ',
  'domēna ',
  'domeny ',
  'домена ',
  'домену ',
  'sender ',
  'due to ',
  'by ',
  'for ',
  'from ',
  'd=',
  'spf: ',
  'violation: ',
  'prohibited: ',
  'validating ',
  'von ',
  'of ',
];

/**
 * The domain that a receiver's reply blames, recognised by the words before it, or because it is one of `known` (the
 * envelope and From domains of the returned mail) or above one.
 */
export function domainNamedIn(reply: string, known: readonly Domain[]): Domain | undefined {
  const text = reply.slice(0, mostCharacters);
  const lower = text.toLowerCase();
  const found = namesIn(lower);
  const introduced = introductions.flatMap((words) =>
    found.filter(({ start }) => {
      const before = lower.slice(Math.max(0, start - words.length - 2), start);
      return before.endsWith(words) || before.replace(/[<[('"]{1,2}$/, '').endsWith(words);
    }),
  );
  const blamed =
    introduced.find(({ isHost }) => !isHost) ??
    found.find(({ isHost, start, end }) => !isHost && isBlamedBehind(lower.slice(end, end + 40), lower[start - 1])) ??
    found.find(({ name }) => known.some((own) => isSubdomain(own, name) && labelsOf(name).length > 1));
  return blamed?.name ?? mailboxDomainIn(lower, known);
}

/** `example.org DMARC policy`, `example.org's SPF record`; `SPF failed (example.org)`. */
function isBlamedBehind(behind: string, before: string | undefined): boolean {
  return /^(?:['’]s)?[\])"']? (?:spf|dkim|dmarc)\b/.test(behind) || (before === '(' && behind.startsWith(')'));
}

/**
 * A link to openspf.org contains the mailbox, others write `<info@example.org>`: only a domain that is also in the
 * mail.
 */
function mailboxDomainIn(text: string, known: readonly Domain[]): Domain | undefined {
  const decoded = text.replaceAll('%40', '@');
  for (const mailbox of mailboxesIn(decoded)) {
    const domain = domainFromUnicode(mailbox.text.slice(mailbox.text.lastIndexOf('@') + 1));
    // `id=info@…`: an equals sign may be part of a local part, but here it is punctuation.
    const start = mailbox.start + mailbox.text.slice(0, mailbox.text.lastIndexOf('@')).lastIndexOf('=') + 1;
    const isAfterSender = /(?:mfrom|id=|sender=?|from:?\s?<?|mail from[: <]*)$/.test(
      decoded.slice(Math.max(0, start - 20), start),
    );
    const isBlamed = /^>?:?\s(?:sender address rejected|invalid spf record|spf|dkim|dmarc)/.test(
      decoded.slice(mailbox.end, mailbox.end + 40),
    );
    if (domain !== undefined && (known.some((own) => own === domain) || isAfterSender || isBlamed)) return domain;
  }
  return undefined;
}

interface FoundName {
  readonly name: Domain;
  readonly start: number;
  readonly end: number;
  /** A receiver's own server or help. */
  readonly isHost: boolean;
}

function namesIn(text: string): readonly FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(
    /(?<![a-z0-9@._/%-]|(?<!\bd)=)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_-]{1,63}){1,8}(?![a-z0-9@_/-])/g,
  )) {
    const text = match[0];
    // Digits with dots are an address or a status; the last label of a name has a letter.
    if (!/\.(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})$/.test(text)) continue;
    const name = domainFromUnicode(text);
    if (name !== undefined)
      found.push({ name, start: match.index, end: match.index + text.length, isHost: isOfReceiver(name) });
  }
  return found;
}
