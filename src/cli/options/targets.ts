import { isIP } from 'node:net';
import { domainToUnicode } from 'node:url';
import { Argument } from 'commander';
import { type Domain, domainFromUnicode, labelsOf } from '../../dns/name.js';
import { type Address, parseAddress } from '../../ip/address.js';
import type { DomainProblem } from '../../messages/catalogue/usage.js';
import { UserError } from '../process/user-error.js';

export interface Target {
  readonly domain: Domain;
  /** What the user typed, if it was more than the domain (an address, a URL, a name in U-labels). */
  readonly from?: string;
}

/** A domain from a list, and its place there. */
export interface ListedTarget extends Target {
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
}

/** A list is read whole; ten thousand domains take a fifth of this. */
const mostLines = 100_000;

/**
 * The domains of a list: one per line, in any form that {@link parseTarget} takes; blank lines and anything after `#`
 * are ignored. @throws UserError with the line of an entry that is not a domain.
 */
export function parseList(path: string, text: string): readonly ListedTarget[] {
  const lines = text.split('\n');
  if (lines.length > mostLines) throw new UserError({ kind: 'list-too-long', path, most: mostLines });
  return lines.flatMap((whole, at): ListedTarget[] => {
    const entry = whole.replace(/#.*$/s, '').trim();
    if (entry === '') return [];
    const reading = readTarget(entry);
    if (!reading.ok)
      throw new UserError({
        kind: 'bad-line',
        path,
        line: at + 1,
        text: repeatable(entry),
        why: reading.why,
      });
    return [{ ...reading.target, path, line: at + 1 }];
  });
}

/** No name is longer than this, whatever surrounds it. */
const maxCharacters = 2_000;

/**
 * The domain that the user means: a name in any case, with a final dot or U-labels, an e-mail address, or a URL.
 * @throws UserError for text that is not a domain that could send mail.
 */
export function parseTarget(text: string): Target {
  const reading = readTarget(text);
  if (!reading.ok)
    throw new UserError({ kind: 'not-a-domain', text: withoutSecrets(text.trim()).slice(0, 200), why: reading.why });
  return reading.target;
}

/** {@link parseTarget}, if only the domain matters. */
export function parseDomain(text: string): Domain {
  return parseTarget(text).domain;
}

/** An argument that names a domain. */
export function domainArgument(): Argument {
  return new Argument('<domain>', 'domain name').argParser(parseTarget);
}

/** The address of a sending server. @throws UserError for text that is not an address. */
export function parseClient(text: string): Address {
  const bare = text.trim().replace(/^\[(.*)\]$/, '$1');
  const client = isIP(bare) === 0 ? undefined : parseAddress(bare);
  if (client === undefined) throw new UserError({ kind: 'not-an-address', text });
  return client;
}

type Reading = { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly why: DomainProblem };

/** {@link parseTarget}, returning the problem as a value. */
export function readTarget(text: string): Reading {
  const typed = text.trim();
  const refuse = (why: DomainProblem): Reading => ({ ok: false, why });
  if (typed === '' || typed.length > maxCharacters) return refuse(typed === '' ? 'empty' : 'bad-label');
  if (/\s/.test(typed)) return refuse('blank-inside');
  const host = hostOf(typed);
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return refuse('address');
  const bare = host.endsWith('.') ? host.slice(0, -1) : host;
  if (bare === '') return refuse('empty');
  if (!/^[\p{L}\p{M}\p{N}\p{Pc}\u00b7\u3002\uff0e\uff61.-]+$/u.test(bare)) return refuse('bad-character');
  const domain = domainFromUnicode(bare);
  if (domain === undefined) return refuse('bad-label');
  const labels = labelsOf(domain);
  if (labels.length < 2) return refuse('single-label');
  // A top-level domain is never all digits, so this is a truncated address.
  if (/^[0-9]+$/.test(labels.at(-1) ?? '')) return refuse('address');
  if (labels.some(isBadPunycode)) return refuse('bad-punycode');
  return { ok: true, target: typed.toLowerCase() === domain ? { domain } : { domain, from: withoutSecrets(typed) } };
}

/**
 * What a message may repeat of a line of a list: nothing where it holds controls, since then the file is no list and may
 * be anything.
 */
function repeatable(entry: string): string {
  return /\p{Cc}/u.test(entry) ? '' : withoutSecrets(entry).slice(0, 200);
}

/**
 * What may be repeated of an address or URL: no user, no password and no query of a URL, and no password written before
 * a mail address.
 */
function withoutSecrets(text: string): string {
  const [, scheme = '', userinfo = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/|mailto:)?([^/?#]*@)?(.*)$/is.exec(text) ?? [];
  if (!scheme.endsWith('/')) return scheme + userinfo.replace(/:.*@$/s, ':…@') + rest;
  return scheme + (userinfo === '' ? '' : '…@') + rest.replace(/[?#].*$/s, (query) => `${query.charAt(0)}…`);
}

/** The part between scheme or `@` and port, path or `>`. */
function hostOf(text: string): string {
  const withoutScheme = text.replace(/^mailto:/i, '').replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const authority = withoutScheme.replace(/[/?#].*$/s, '').replace(/^.*<|>.*$/gs, '');
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return /^\[.*\]/.test(host) ? host : host.replace(/:[0-9]*$/, '');
}

/**
 * `xn--` and something no U-label encodes to: such a label names nothing, and old resolvers mistake it for the root.
 */
function isBadPunycode(label: string): boolean {
  return label.startsWith('xn--') && (domainToUnicode(label) === '' || domainToUnicode(label) === label);
}
