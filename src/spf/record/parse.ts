import { remembering } from '../../collections/remembering.js';
import { parseAddress4, parseAddress6 } from '../../ip/address.js';
import type { Span } from '../../syntax/span.js';
import { isFault, parseDomainSpec, parseMacroString, type SyntaxFault } from './macro-syntax.js';
import type { DomainSpec, MalformedTerm, Mechanism, Qualifier, SpfRecord, Term } from './record.js';

/** The version section, RFC 7208 §4.5. */
const versionLength = 'v=spf1'.length;

/** Characters; the terms made of them take some thirty times as many octets, of `a a a …` a hundred times. */
const rememberedCharacters = 2 ** 19;

/** {@link parseSpfRecord}, once for each text: an evaluation reads the same records for every mail, a fix in every draft. */
export const spfRecordOf: (text: string) => SpfRecord = remembering(parseSpfRecord, rememberedCharacters);

/**
 * Parses the text of an SPF record, a byte string that begins with the version section (RFC 7208 §4.6, §12).
 *
 * Total: never throws, keeps every character and its place. A term that breaks the grammar becomes a
 * `malformed` term; one of them makes the whole record `permerror` (§4.6). Only the space separates terms.
 */
export function parseSpfRecord(text: string): SpfRecord {
  const terms: Term[] = [];
  const seen = new Set<string>();
  let start = versionLength;
  while (start < text.length) {
    if (text.charAt(start) === ' ') {
      start += 1;
      continue;
    }
    const space = text.indexOf(' ', start);
    const end = space === -1 ? text.length : space;
    terms.push(onlyOnce(parseTerm(text.slice(start, end), start), seen));
    start = end;
  }
  return { text, terms };
}

/** Parses one term; `start` is its place in the record. */
export function parseTerm(text: string, start: number): Term {
  const span = { start, end: start + text.length };
  const outside = /[^\x21-\x7e]/.exec(text);
  if (outside !== null) {
    const at = start + outside.index;
    const problem = { kind: 'illegal-character', code: text.charCodeAt(outside.index) } as const;
    return { type: 'malformed', text, span, problem, at: { start: at, end: at + 1 } };
  }
  const modifier = /^([A-Za-z][A-Za-z0-9\-_.]*)=/.exec(text);
  const term = modifier === null ? parseDirective(text, span) : parseModifier(modifier[1] ?? '', text, span);
  return isFault(term) ? { type: 'malformed', text, span, problem: term.problem, at: term.at } : term;
}

function parseModifier(name: string, text: string, span: Span): Term | SyntaxFault {
  const { start } = span;
  const value = text.slice(name.length + 1);
  const valueStart = start + name.length + 1;
  const kind = name.toLowerCase();
  if (kind === 'redirect' || kind === 'exp') {
    if (value === '') return missing(kind, start, text);
    const target = parseDomainSpec(value, valueStart);
    return isFault(target) ? target : { type: kind, target, text, span };
  }
  const parsed = parseMacroString(value, valueStart, 'modifier');
  return isFault(parsed) ? parsed : { type: 'unknown-modifier', name, value: parsed, text, span };
}

function parseDirective(text: string, span: Span): Term | SyntaxFault {
  const sign = /^[+\-~?]/.exec(text)?.[0];
  const qualifier = (sign ?? '+') as Qualifier;
  const body = sign === undefined ? text : text.slice(1);
  const bodyStart = span.end - body.length;
  const name = /^[^:/]*/.exec(body)?.[0] ?? '';
  const argument: Argument = {
    name,
    text: body.slice(name.length),
    start: bodyStart + name.length,
    whole: span,
  };
  const mechanism = parseMechanism(argument);
  return isFault(mechanism) ? mechanism : { type: 'directive', qualifier, mechanism, text, span };
}

/** What follows a mechanism's name: nothing, `:…` or `/…`. */
interface Argument {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly whole: Span;
}

function parseMechanism(argument: Argument): Mechanism | SyntaxFault {
  switch (argument.name.toLowerCase()) {
    case 'all':
      return argument.text === '' ? { kind: 'all' } : notAllowed(argument);
    case 'include':
      return withTarget(argument, (target) => ({ kind: 'include', target }));
    case 'exists':
      return withTarget(argument, (target) => ({ kind: 'exists', target }));
    case 'a':
      return parseHost('a', argument);
    case 'mx':
      return parseHost('mx', argument);
    case 'ptr':
      return argument.text === '' ? { kind: 'ptr' } : withTarget(argument, (target) => ({ kind: 'ptr', target }));
    case 'ip4':
      return parseIp4(argument);
    case 'ip6':
      return parseIp6(argument);
    default:
      return {
        problem: { kind: 'unknown-mechanism', name: argument.name },
        at:
          argument.name === '' ? argument.whole : { start: argument.start - argument.name.length, end: argument.start },
      };
  }
}

function withTarget(argument: Argument, make: (target: DomainSpec) => Mechanism): Mechanism | SyntaxFault {
  const { name, text, start, whole } = argument;
  if (text === '' || text === ':') return { problem: { kind: 'argument-missing', name }, at: whole };
  if (!text.startsWith(':')) return notAllowed(argument);
  const target = parseDomainSpec(text.slice(1), start + 1);
  return isFault(target) ? target : make(target);
}

/** `a` and `mx`: an optional target and an optional dual prefix (RFC 7208 §5.3, §5.4). */
function parseHost(kind: 'a' | 'mx', argument: Argument): Mechanism | SyntaxFault {
  const { text, start } = argument;
  const dual = /(?:\/([0-9]+))?(?:\/\/([0-9]+))?$/.exec(text);
  const cut = text.length - (dual?.[0].length ?? 0);
  const prefix4 = parsePrefix(dual?.[1], 4, start + cut + 1);
  if (typeof prefix4 !== 'number') return prefix4;
  const prefix6 = parsePrefix(dual?.[2], 6, start + text.length - (dual?.[2]?.length ?? 0));
  if (typeof prefix6 !== 'number') return prefix6;
  const rest = text.slice(0, cut);
  if (rest === '') return { kind, prefix4, prefix6 };
  // What begins with a slash here is a prefix that is none: `a/`, `mx/x`.
  if (rest.startsWith('/'))
    return {
      problem: { kind: 'bad-prefix', family: 4, prefix: text.slice(1) },
      at: { start, end: start + text.length },
    };
  return withTarget({ ...argument, text: rest }, (target) => ({ kind, target, prefix4, prefix6 }));
}

function parseIp4(argument: Argument): Mechanism | SyntaxFault {
  const parts = addressAndPrefix(argument, 4);
  if (isFault(parts)) return parts;
  const address = parseAddress4(parts.address);
  if (address === undefined) return badAddress(4, parts.address, argument);
  return { kind: 'ip4', network: { address, prefix: parts.prefix } };
}

function parseIp6(argument: Argument): Mechanism | SyntaxFault {
  const parts = addressAndPrefix(argument, 6);
  if (isFault(parts)) return parts;
  const address = parseAddress6(parts.address);
  if (address === undefined) return badAddress(6, parts.address, argument);
  return { kind: 'ip6', network: { address, prefix: parts.prefix } };
}

function addressAndPrefix(
  { name, text, start, whole }: Argument,
  family: 4 | 6,
): { address: string; prefix: number } | SyntaxFault {
  if (text === '' || text === ':' || !text.startsWith(':'))
    return { problem: { kind: 'argument-missing', name }, at: whole };
  const slash = text.indexOf('/');
  const address = text.slice(1, slash === -1 ? undefined : slash);
  const prefix = parsePrefix(slash === -1 ? undefined : text.slice(slash + 1), family, start + slash + 1);
  return typeof prefix === 'number' ? { address, prefix } : prefix;
}

/** RFC 7208 §12 without leading zeros, and within the family's range (erratum 4453); absent: the whole address. */
function parsePrefix(text: string | undefined, family: 4 | 6, start: number): number | SyntaxFault {
  const widest = family === 4 ? 32 : 128;
  if (text === undefined) return widest;
  if (/^(?:0|[1-9][0-9]{0,2})$/.test(text) && Number(text) <= widest) return Number(text);
  return { problem: { kind: 'bad-prefix', family, prefix: text }, at: { start, end: start + text.length } };
}

function badAddress(family: 4 | 6, address: string, { start }: Argument): SyntaxFault {
  return {
    problem: { kind: 'bad-address', family, address },
    at: { start: start + 1, end: start + 1 + address.length },
  };
}

function notAllowed({ name, text, start }: Argument): SyntaxFault {
  return {
    problem: { kind: 'argument-not-allowed', name, argument: text },
    at: { start, end: start + text.length },
  };
}

function missing(name: string, start: number, text: string): SyntaxFault {
  return { problem: { kind: 'argument-missing', name }, at: { start, end: start + text.length } };
}

/** `redirect` and `exp` may occur once each (RFC 7208 §6): the second is the malformed one. */
function onlyOnce(term: Term, seen: Set<string>): Term {
  if (term.type !== 'redirect' && term.type !== 'exp') return term;
  if (!seen.has(term.type)) {
    seen.add(term.type);
    return term;
  }
  const malformed: MalformedTerm = {
    type: 'malformed',
    text: term.text,
    span: term.span,
    problem: { kind: 'repeated-modifier', name: term.type },
    at: term.span,
  };
  return malformed;
}
