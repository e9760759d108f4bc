import { recordsOf } from '../../dns/answer.js';
import { labelsOf } from '../../dns/name.js';
import type { MailHost } from '../../facts/mx-facts.js';
import type { Address } from '../../ip/address.js';

/** IPv4 and IPv6 together. */
export function addressesOf({ a, aaaa }: MailHost): readonly Address[] {
  return [...recordsOf(a), ...recordsOf(aaaa)];
}

/** A top label is never all digits, so such a name was meant as an address. */
export function isAddress(host: MailHost['host']): boolean {
  return /^[0-9]+$/.test(labelsOf(host).at(-1) ?? '');
}
