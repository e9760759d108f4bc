import { type Domain, domainFromText, domainFromUnicode, labelsOf } from '../../dns/name.js';

/** Whose policy is checked: the domain of MAIL FROM, or the HELO name where the sender is null (RFC 7208 §2.4). */
export interface Identity {
  readonly kind: 'mailfrom' | 'helo';
  /** `postmaster` where none was given (§4.3). */
  readonly local: string;
  /** The domain as text, in A-labels if it could be converted; `%{o}`. */
  readonly domain: string;
  /** Absent if the text is not a name of two or more labels, for which the result is `none` (§4.3). */
  readonly name?: Domain;
}

/**
 * The identity that a mail with this envelope sender and this HELO name is checked under.
 * The address is split at its last `@`; without one, the whole is the domain. U-labels become A-labels (RFC 8616 §4).
 */
export function identityOf(mailFrom: string, helo: string): Identity {
  if (mailFrom === '') return identity('helo', 'postmaster', helo);
  const at = mailFrom.lastIndexOf('@');
  return identity('mailfrom', at > 0 ? mailFrom.slice(0, at) : 'postmaster', mailFrom.slice(at + 1));
}

function identity(kind: Identity['kind'], local: string, domain: string): Identity {
  // An address literal (RFC 5321 §4.1.3) has dots as well, but is not a name.
  const name = domain.startsWith('[') ? undefined : (domainFromUnicode(domain) ?? domainFromText(domain));
  if (name === undefined || labelsOf(name).length < 2) return { kind, local, domain };
  // A domain that DNS can hold is written as it came, so that `%{o}` in an explanation shows no escapes; without its
  // final dot, which would make an empty label of `%{o}.example.com`.
  const written = /^[\x21-\x7e]*$/.test(domain) ? domain.replace(/\.$/, '') : name;
  return { kind, local, domain: written, name };
}
