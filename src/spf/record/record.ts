import type { Network4, Network6 } from '../../ip/network.js';
import type { Span } from '../../syntax/span.js';

/** RFC 7208 §4.6.2. */
export type Qualifier = '+' | '-' | '~' | '?';

/** RFC 7208 §7.2; `c`, `r` and `t` only in explanation text. */
export type MacroLetter = 's' | 'l' | 'o' | 'd' | 'i' | 'p' | 'h' | 'v' | 'c' | 'r' | 't';

export type MacroPiece =
  /** Literal characters, escapes (`%%`, `%_`, `%-`) decoded. */
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'macro';
      readonly letter: MacroLetter;
      /** Written in upper case: the expansion is URL-escaped (§7.3). */
      readonly urlEscape: boolean;
      /** How many right-hand parts to keep; absent: all. */
      readonly keep?: number;
      readonly reverse: boolean;
      /** Where the value is split; `.` unless the macro names others. */
      readonly delimiters: string;
    };

/** A `macro-string` of RFC 7208 §7.1, parsed; `span` is its place in the record. */
export interface MacroString {
  readonly text: string;
  readonly span: Span;
  readonly pieces: readonly MacroPiece[];
}

/** A `domain-spec`: a macro-string that ends in a top label or a macro (§7.1). */
export type DomainSpec = MacroString;

export type Mechanism =
  | { readonly kind: 'all' }
  | { readonly kind: 'include'; readonly target: DomainSpec }
  | { readonly kind: 'exists'; readonly target: DomainSpec }
  | { readonly kind: 'a' | 'mx'; readonly target?: DomainSpec; readonly prefix4: number; readonly prefix6: number }
  | { readonly kind: 'ptr'; readonly target?: DomainSpec }
  | { readonly kind: 'ip4'; readonly network: Network4 }
  | { readonly kind: 'ip6'; readonly network: Network6 };

export type MechanismName = Mechanism['kind'];

/** What is wrong with a term. If its intention is clear, `spf/mend/find.ts` says what would be right. */
export type SyntaxProblem =
  | { readonly kind: 'unknown-mechanism'; readonly name: string }
  | { readonly kind: 'argument-missing'; readonly name: string }
  | { readonly kind: 'argument-not-allowed'; readonly name: string; readonly argument: string }
  | { readonly kind: 'bad-address'; readonly family: 4 | 6; readonly address: string }
  | { readonly kind: 'bad-prefix'; readonly family: 4 | 6; readonly prefix: string }
  /** Not `domain-spec`: it must end in a macro or in a dot and a top label that is not all digits (§7.1). */
  | { readonly kind: 'bad-domain-spec'; readonly text: string }
  | { readonly kind: 'bad-macro'; readonly text: string }
  /** `c`, `r`, `t` outside explanation text (§7.2). */
  | { readonly kind: 'macro-not-allowed'; readonly letter: string }
  /** An octet outside the printable ASCII range, here always as its code, 0 to 255 (§4.6.1, §12). */
  | { readonly kind: 'illegal-character'; readonly code: number }
  /** `redirect` or `exp` once more (§6). */
  | { readonly kind: 'repeated-modifier'; readonly name: string };

interface Place {
  readonly text: string;
  /** The whole term in the record's text. */
  readonly span: Span;
}

export interface Directive extends Place {
  readonly type: 'directive';
  readonly qualifier: Qualifier;
  readonly mechanism: Mechanism;
}

export interface TargetModifier extends Place {
  readonly type: 'redirect' | 'exp';
  readonly target: DomainSpec;
}

/** Ignored by every receiver, but it must be well formed (§6). */
export interface UnknownModifier extends Place {
  readonly type: 'unknown-modifier';
  readonly name: string;
  readonly value: MacroString;
}

/** A bad term is a term: it can be shown, counted and mended. */
export interface MalformedTerm extends Place {
  readonly type: 'malformed';
  readonly problem: SyntaxProblem;
  /** The characters at fault, inside `span`. */
  readonly at: Span;
}

export type Term = Directive | TargetModifier | UnknownModifier | MalformedTerm;

/** A record as it was published, every character kept. */
export interface SpfRecord {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Whether evaluation may begin: any malformed term makes the whole record `permerror` (RFC 7208 §4.6). */
export function malformedTerms(record: SpfRecord): readonly MalformedTerm[] {
  return sorted(record).malformed;
}

export function directivesOf(record: SpfRecord): readonly Directive[] {
  return sorted(record).directives;
}

interface SortedTerms {
  readonly malformed: readonly MalformedTerm[];
  readonly directives: readonly Directive[];
}

/** A record may have thousands of terms, and is asked for them by every rule and every evaluation. */
const known = new WeakMap<SpfRecord, SortedTerms>();

function sorted(record: SpfRecord): SortedTerms {
  const before = known.get(record);
  if (before !== undefined) return before;
  const malformed = record.terms.filter((term) => term.type === 'malformed');
  const directives = record.terms.filter((term) => term.type === 'directive');
  const made = { malformed, directives };
  known.set(record, made);
  return made;
}

export function modifierOf(record: SpfRecord, type: TargetModifier['type']): TargetModifier | undefined {
  return record.terms.find((term): term is TargetModifier => term.type === type);
}

export function hasAll(record: SpfRecord): boolean {
  return directivesOf(record).some((term) => term.mechanism.kind === 'all');
}

/** The redirect that applies: none where the record has an `all` anywhere (RFC 7208 §6.1). */
export function redirectOf(record: SpfRecord): TargetModifier | undefined {
  return hasAll(record) ? undefined : modifierOf(record, 'redirect');
}

/** The name that a term gives after `:` or `=`; `a`, `mx` and `ptr` without one ask about the record's own domain. */
export function targetOf(term: Directive | TargetModifier): DomainSpec | undefined {
  if (term.type !== 'directive') return term.target;
  return 'target' in term.mechanism ? term.mechanism.target : undefined;
}

/** Which records of its target a term asks for first; of a host, whatever it resolves to. */
export function typeAskedBy(term: Directive | TargetModifier): 'TXT' | 'MX' | 'A' | undefined {
  if (term.type !== 'directive') return 'TXT';
  switch (term.mechanism.kind) {
    case 'include':
      return 'TXT';
    case 'mx':
      return 'MX';
    case 'a':
    case 'exists':
    case 'ptr':
      return 'A';
    case 'all':
    case 'ip4':
    case 'ip6':
      return undefined;
  }
}

/** What `ip4` or `ip6` names. */
export function networkOf(term: Term): Network4 | Network6 | undefined {
  if (term.type !== 'directive') return undefined;
  const { mechanism } = term;
  return mechanism.kind === 'ip4' || mechanism.kind === 'ip6' ? mechanism.network : undefined;
}

/** Whether anybody at all passes by this term: `+all`, `+ip4:0.0.0.0/0`. */
export function admitsEverybody(term: Term): boolean {
  return term.type === 'directive' && term.qualifier === '+' && matchesEverything(term.mechanism);
}

/** Whether the mechanism matches every client: `all`, or a prefix of length 0. */
export function matchesEverything(mechanism: Mechanism): boolean {
  switch (mechanism.kind) {
    case 'all':
      return true;
    case 'ip4':
    case 'ip6':
      return mechanism.network.prefix === 0;
    case 'a':
    case 'mx':
      return mechanism.prefix4 === 0 || mechanism.prefix6 === 0;
    case 'include':
    case 'exists':
    case 'ptr':
      return false;
  }
}
