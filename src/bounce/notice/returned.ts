import { type Domain, domainFromUnicode } from '../../dns/name.js';
import { type Address, parseAddress } from '../../ip/address.js';
import { hostNetwork } from '../../ip/network.js';
import { isSpecialPurpose } from '../../ip/special-purpose.js';
import { type Header, headerOf } from '../../mail/mail.js';
import type { ClaimedSignature, ReturnedMail } from '../diagnosis/diagnosis.js';
import { addressOf, domainOf } from './mailbox.js';

/** A mail has two or three; a longer list was made to waste time. */
const mostSignatures = 10;
const mostResults = 20;

/** What the header of the returned mail claims. `envelopeFrom`: from the report, if it names it. */
export function returnedFrom(headers: readonly Header[], envelopeFrom: string | undefined): ReturnedMail {
  const envelopeFromDomain =
    domainOf(envelopeFrom) ??
    domainOf(addressOf(headerOf(headers, 'return-path'))) ??
    domainOf(envelopeInTrace(headers));
  const headerFromDomain = domainOf(addressOf(headerOf(headers, 'from')));
  return {
    ...(envelopeFromDomain === undefined ? {} : { envelopeFromDomain }),
    ...(headerFromDomain === undefined ? {} : { headerFromDomain }),
    signatures: headers.flatMap(signatureIn).slice(0, mostSignatures),
    authenticationResults: headers.flatMap(resultsIn).slice(0, mostResults),
  };
}

/** Exim and DragonFly note the envelope sender in the trace: `(envelope-from <info@example.org>)`. */
function envelopeInTrace(headers: readonly Header[]): string | undefined {
  for (const { name, value } of headers) {
    if (name !== 'received') continue;
    const at = value.indexOf('envelope-from');
    if (at !== -1) return addressOf(value.slice(at, at + 400));
  }
  return undefined;
}

function signatureIn({ name, value }: Header): ClaimedSignature[] {
  if (name !== 'dkim-signature') return [];
  const tags = new Map(
    value.split(';').map((tag) => {
      const equals = tag.indexOf('=');
      return [tag.slice(0, equals).trim(), tag.slice(equals + 1).replace(/\s/g, '')] as const;
    }),
  );
  const domain: Domain | undefined = domainFromUnicode((tags.get('d') ?? '').toLowerCase());
  const selector = tags.get('s') ?? '';
  return domain === undefined || selector === '' ? [] : [{ domain, selector: selector.slice(0, 255) }];
}

const methods = ['spf', 'dkim', 'dmarc', 'arc'];

/** `spf=fail`, `dkim=none` … from a field of RFC 8601 §2.2, without comments and properties. */
function resultsIn({ name, value }: Header): ReturnedMail['authenticationResults'] {
  if (name !== 'authentication-results' && name !== 'authentication-results-original') return [];
  return value.split(';').flatMap((clause) => {
    const [, method, result] = /^\s*([A-Za-z]{2,10})\s?=\s?([A-Za-z]{2,12})/.exec(clause) ?? [];
    if (method === undefined || result === undefined || !methods.includes(method.toLowerCase())) return [];
    return [{ method: method.toLowerCase(), result: result.toLowerCase() }];
  });
}

/** The topmost public address in the path: a guess at the host that handed the mail over last. */
export function clientInTrace(headers: readonly Header[]): Address | undefined {
  for (const { name, value } of headers) {
    if (name !== 'received') continue;
    for (const [, text] of value.slice(0, 1_000).matchAll(/[[(](?:IPv6:)?([0-9A-Fa-f:.]{7,45})[\])]/g)) {
      const address = parseAddress(text ?? '');
      if (address !== undefined && !isSpecialPurpose(hostNetwork(address))) return address;
    }
  }
  return undefined;
}
