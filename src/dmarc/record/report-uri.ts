import { type Domain, domainFromText } from '../../dns/name.js';
import type { Span } from '../../syntax/span.js';
import { isOneSlipApart } from '../../text/edit-distance.js';

/** One entry of `rua` or `ruf` (RFC 9989 §4.6, §4.8). */
export interface ReportUri {
  /** As written, without the blanks around it and without its size suffix. */
  readonly text: string;
  /** In the record; covers the size suffix too. */
  readonly span: Span;
  readonly target: ReportTarget;
  /** `!10m`: obsolete, ignored by receivers (RFC 9989 §4.8, C.4). */
  readonly sizeSuffix?: string;
}

export type ReportTarget =
  | { readonly kind: 'mailto'; readonly address: string; readonly domain: Domain }
  /** A URI that receivers need not support. `meant` if its scheme looks like a misspelt `mailto`. */
  | { readonly kind: 'other-scheme'; readonly scheme: string; readonly meant?: string }
  /** Receivers ignore it. `meant` is the intended URI, if not in doubt. */
  | { readonly kind: 'invalid'; readonly why: ReportUriDefect; readonly meant?: string };

export type ReportUriDefect =
  | 'empty'
  | 'missing-scheme'
  | 'blank'
  | 'exclamation-mark'
  | 'non-ascii'
  /** A character outside RFC 3986 §2, or `%` without two digits after it. */
  | 'character'
  /** No local part, more than one `@`, or octets that an address cannot have. */
  | 'mailbox'
  | 'domain';

export interface ReportUriList {
  readonly uris: readonly ReportUri[];
  /** Whether the list is longer than what is read. */
  readonly tooMany: boolean;
}

/** A record of 16 KiB could hold thousands; real ones name at most a handful, and RFC 7489 promised two. */
export const maxReportUris = 50;

/** RFC 5321 §4.5.3.1.1. */
const maxLocalPartOctets = 64;

const sizeSuffixAtEnd = /!([0-9]+[kmgt]?)$/i;
const schemeAtStart = /^([a-z][a-z0-9+.-]*):/i;
/** RFC 3986 §2: reserved and unreserved characters, and the percent sign. */
const uriCharacters = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
/** RFC 5322 §3.2.3, `dot-atom-text`. */
const dotAtom = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/;
const quotedLocalPart = /^"[\x20-\x7e]*"$/;
const hostName = /^[a-z0-9._-]+$/i;

/** The URIs of a tag's value, which begins at `start` of the record. Total; linear. */
export function parseReportUris(value: string, start: number): ReportUriList {
  const uris: ReportUri[] = [];
  let from = 0;
  while (uris.length < maxReportUris) {
    const comma = value.indexOf(',', from);
    const end = comma === -1 ? value.length : comma;
    uris.push(parseReportUri(value.slice(from, end), start + from));
    if (comma === -1) return { uris, tooMany: false };
    from = comma + 1;
  }
  return { uris, tooMany: true };
}

/** Whether the address is the one of instructions: `your-mailbox@…`. */
export function isTemplateUri({ target }: ReportUri): boolean {
  return target.kind === 'mailto' && /^your[._-]?(?:e-?mail|mailbox|mail|address|name)/i.test(target.address);
}

export function isValidReportUri({ target }: ReportUri): boolean {
  return target.kind !== 'invalid';
}

function parseReportUri(piece: string, start: number): ReportUri {
  // Only the ABNF's blanks: an octet such as A0 belongs to the value.
  const blanks = /^[\t ]*/.exec(piece)?.[0].length ?? 0;
  const written = withoutTrailingBlanks(piece.slice(blanks));
  const offset = start + blanks;
  const span = written === '' ? { start, end: start + piece.length } : { start: offset, end: offset + written.length };
  const suffix = sizeSuffixAtEnd.exec(written);
  const text = suffix === null ? written : written.slice(0, suffix.index);
  const target = parseTarget(text);
  return { text, span, target, ...(suffix === null ? {} : { sizeSuffix: suffix[0] }) };
}

function withoutTrailingBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return text.slice(0, end);
}

function parseTarget(text: string): ReportTarget {
  if (text === '') return { kind: 'invalid', why: 'empty' };
  const defect = characterDefect(text);
  const scheme = schemeAtStart.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const meant = `mailto:${text}`;
    const mends = defect === undefined && parseMailto(text).kind === 'mailto';
    return { kind: 'invalid', why: defect ?? 'missing-scheme', ...(mends ? { meant } : {}) };
  }
  const rest = text.slice(scheme.length + 1);
  if (scheme === 'mailto' && rest.startsWith('/')) return withoutSlashes(rest);
  if (scheme === 'mailto') return defect === undefined ? parseMailto(rest) : withoutBlanks(text, defect);
  if (defect !== undefined) return { kind: 'invalid', why: defect };
  const misspelt = isMeantAsMailto(scheme) && parseMailto(rest).kind === 'mailto';
  return { kind: 'other-scheme', scheme, ...(misspelt ? { meant: `mailto:${rest}` } : {}) };
}

function isMeantAsMailto(scheme: string): boolean {
  return isOneSlipApart(scheme, 'mailto') || ['mail', 'email', 'e-mail', 'to', 'smtp'].includes(scheme);
}

/** `mailto://dmarc@example.com`: RFC 5322 allows slashes in a local part, but nobody has a mailbox that begins so. */
function withoutSlashes(rest: string): ReportTarget {
  const address = rest.replace(/^\/+/, '');
  const mends = characterDefect(address) === undefined && parseMailto(address).kind === 'mailto';
  return { kind: 'invalid', why: 'mailbox', ...(mends ? { meant: `mailto:${address}` } : {}) };
}

function characterDefect(text: string): ReportUriDefect | undefined {
  if (/[\t ]/.test(text)) return 'blank';
  if (/[\x80-\uffff]/.test(text)) return 'non-ascii';
  if (text.includes('!')) return 'exclamation-mark';
  if (!uriCharacters.test(text) || /%(?![0-9a-f]{2})/i.test(text)) return 'character';
  return undefined;
}

/** `mailto: dmarc@example.com`, the one place where the meaning of a blank is not in doubt. */
function withoutBlanks(text: string, why: ReportUriDefect): ReportTarget {
  const rest = text.slice('mailto:'.length).trimStart();
  const mends = why === 'blank' && characterDefect(rest) === undefined && parseMailto(rest).kind === 'mailto';
  return { kind: 'invalid', why, ...(mends ? { meant: `mailto:${rest}` } : {}) };
}

/** RFC 6068 §2, with one address and without looking at header fields. */
function parseMailto(rest: string): ReportTarget {
  const address = rest.split('?', 1)[0] ?? '';
  const at = address.lastIndexOf('@');
  if (at < 1 || !isLocalPart(address.slice(0, at))) return { kind: 'invalid', why: 'mailbox' };
  const host = address.slice(at + 1);
  const domain = hostName.test(host) ? domainFromText(host) : undefined;
  return domain === undefined ? { kind: 'invalid', why: 'domain' } : { kind: 'mailto', address, domain };
}

function isLocalPart(encoded: string): boolean {
  if (encoded.includes('@')) return false;
  const decoded = encoded.replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  if (decoded.length > maxLocalPartOctets) return false;
  return dotAtom.test(decoded) || quotedLocalPart.test(decoded);
}
