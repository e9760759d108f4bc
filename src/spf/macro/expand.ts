import type { Question } from '../../dns/answer.js';
import { type Domain, domainFromLabels, rawText } from '../../dns/name.js';
import { type Address, formatAddress, nibblesOf } from '../../ip/address.js';
import type { MacroLetter, MacroPiece, MacroString } from '../record/record.js';
import type { Identity } from './identity.js';

/** The values of macros (RFC 7208 §7.2). */
export interface MacroContext {
  readonly identity: Identity;
  /** `%{d}`: the domain whose record is being evaluated. */
  readonly domain: Domain;
  readonly client: Address;
  readonly helo: string;
  readonly receiver: string;
  /** Seconds since 1970, UTC. */
  readonly unixSeconds: number;
  /** `%{p}`; asked only where a macro needs it. */
  readonly validatedName: () => ValidatedName;
}

export type ValidatedName =
  | { readonly kind: 'known'; readonly text: string }
  | { readonly kind: 'undetermined'; readonly question: Question };

export type Expansion =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'undetermined'; readonly question: Question };

export type ExpandedTarget =
  | { readonly kind: 'name'; readonly name: Domain }
  /** No name that DNS can hold: it does not exist (RFC 7208 §4.8, openspf `invalid-domain`). */
  | { readonly kind: 'impossible'; readonly text: string }
  /** `%{s}` or `%{l}` of a sender outside ASCII: the term matches nothing (RFC 8616 §4). */
  | { readonly kind: 'not-ascii' }
  | { readonly kind: 'undetermined'; readonly question: Question };

/** RFC 7208 §7.3. */
const maxNameLength = 253;
/** Far over what any name needs, and a stop for records that multiply their macros. */
const maxExpansionLength = 4096;

/** Expands a domain-spec to the name to ask. Names over 253 characters lose labels from the left (RFC 7208 §7.3). */
export function expandTarget(spec: MacroString, context: MacroContext): ExpandedTarget {
  return literalTarget(spec) ?? expandMacros(spec, context);
}

const literalTargets = new WeakMap<MacroString, ExpandedTarget>();

/** What a domain-spec without macros names, whatever the mail: most are such, and are asked for again and again. */
export function literalTarget(spec: MacroString): ExpandedTarget | undefined {
  const known = literalTargets.get(spec);
  if (known !== undefined) return known;
  const [piece, ...others] = spec.pieces;
  if (piece === undefined || piece.kind !== 'literal' || others.length > 0) return undefined;
  const target = targetNamed(piece.text.slice(-maxExpansionLength));
  literalTargets.set(spec, target);
  return target;
}

function expandMacros(spec: MacroString, context: MacroContext): ExpandedTarget {
  if (!isAscii(context.identity.local) && usesLocalPart(spec)) return { kind: 'not-ascii' };
  const expansion = expand(spec, context);
  if (expansion.kind === 'undetermined') return expansion;
  return targetNamed(expansion.text);
}

function targetNamed(written: string): ExpandedTarget {
  const text = shorten(written.endsWith('.') ? written.slice(0, -1) : written);
  const name = domainFromLabels(text.split('.'));
  return name === undefined ? { kind: 'impossible', text } : { kind: 'name', name };
}

/**
 * Expands a macro-string. Only its last 4096 characters are kept where it is longer, which no name and no
 * explanation that a receiver would repeat comes near.
 */
export function expand(macros: MacroString, context: MacroContext): Expansion {
  let text = '';
  // From the right, because what is too long loses its left end.
  for (const piece of [...macros.pieces].reverse()) {
    const value = expandPiece(piece, context);
    if (value.kind === 'undetermined') return value;
    text = value.text + text;
    if (text.length > maxExpansionLength) return { kind: 'text', text: text.slice(-maxExpansionLength) };
  }
  return { kind: 'text', text };
}

/** Whether the expansion is the same for every sender, client and time. */
export function isConstant(macros: MacroString): boolean {
  return macros.pieces.every((piece) => piece.kind === 'literal' || piece.letter === 'd');
}

/** The name that a domain-spec expands to in the record of `domain`, if {@link isConstant}; else `undefined`. */
export function constantTarget(spec: MacroString, domain: Domain): Domain | undefined {
  if (!isConstant(spec)) return undefined;
  const target =
    literalTarget(spec) ??
    expandMacros(spec, {
      domain,
      // Nothing of a mail occurs in a constant.
      identity: { kind: 'mailfrom', local: 'postmaster', domain: rawText(domain), name: domain },
      client: { family: 4, bits: 0 },
      helo: '',
      receiver: '',
      unixSeconds: 0,
      validatedName: () => ({ kind: 'known', text: 'unknown' }),
    });
  return target.kind === 'name' ? target.name : undefined;
}

function expandPiece(piece: MacroPiece, context: MacroContext): Expansion {
  if (piece.kind === 'literal') return { kind: 'text', text: piece.text };
  const value = valueOfLetter(piece.letter, context);
  if (value.kind === 'undetermined') return value;
  const separators = new Set(piece.delimiters);
  let parts = splitAt(value.text, separators);
  if (piece.reverse) parts = parts.reverse();
  if (piece.keep !== undefined) parts = parts.slice(-piece.keep);
  const text = parts.join('.');
  return { kind: 'text', text: piece.urlEscape ? urlEscape(text) : text };
}

function valueOfLetter(letter: MacroLetter, context: MacroContext): Expansion {
  if (letter === 'p') {
    const name = context.validatedName();
    return name.kind === 'known' ? { kind: 'text', text: name.text } : name;
  }
  return { kind: 'text', text: plainValueOf(letter, context) };
}

function plainValueOf(letter: Exclude<MacroLetter, 'p'>, context: MacroContext): string {
  const { identity, client } = context;
  switch (letter) {
    case 's':
      return `${identity.local}@${identity.domain}`;
    case 'l':
      return identity.local;
    case 'o':
      return identity.domain;
    case 'd':
      return rawText(context.domain);
    case 'i':
      // Upper case as in the openspf suite (`v-macro-ip6`); to DNS the case is all one.
      return client.family === 4 ? formatAddress(client) : nibblesOf(client).join('.').toUpperCase();
    case 'h':
      return context.helo;
    case 'v':
      return client.family === 4 ? 'in-addr' : 'ip6';
    case 'c':
      return formatAddress(client);
    case 'r':
      return context.receiver;
    case 't':
      return String(context.unixSeconds);
  }
}

function splitAt(text: string, separators: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (separators.has(character)) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  parts.push(part);
  return parts;
}

/** All but RFC 3986's unreserved characters, as upper-case `%XX` of their UTF-8 octets (RFC 7208 §7.3). */
function urlEscape(text: string): string {
  let escaped = '';
  for (const octet of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(octet);
    escaped += /[A-Za-z0-9._~-]/.test(character) ? character : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return escaped;
}

function shorten(text: string): string {
  let rest = text;
  while (rest.length > maxNameLength) {
    const dot = rest.indexOf('.');
    if (dot === -1) return rest;
    rest = rest.slice(dot + 1);
  }
  return rest;
}

function usesLocalPart(macros: MacroString): boolean {
  return macros.pieces.some((piece) => piece.kind === 'macro' && (piece.letter === 's' || piece.letter === 'l'));
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
