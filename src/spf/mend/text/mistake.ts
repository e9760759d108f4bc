import type { Span } from '../../../syntax/span.js';

/** The correction. A replacement covers the whole span; it may be empty (drop it) or hold several terms. */
export type Remedy =
  /** The intention is not in doubt: a machine may apply it. */
  | { readonly kind: 'clear'; readonly replacement: string; readonly elsewhere?: string }
  /** To be shown to a person, best reading first; never applied automatically. */
  | {
      readonly kind: 'guess';
      readonly replacement: string;
      /** Other readings, each a replacement for the whole span. */
      readonly others: readonly string[];
      readonly elsewhere?: string;
    }
  | { readonly kind: 'none' };

/** What makes a name that no receiver will find: RFC 7208 §7.1 forbids it, or §4.8 leaves it undefined. */
export type TargetProblem =
  | 'address'
  | 'url'
  | 'mailbox'
  | 'character'
  | 'empty-label'
  | 'label-too-long'
  | 'name-too-long'
  | 'single-label'
  | 'top-label';

/** Mistakes that need no more words than their text and remedy. */
type PlainKind =
  | 'stray-quote'
  | 'ip-mechanism-name'
  | 'bare-address'
  | 'bare-domain'
  | 'missing-argument'
  | 'equals-for-colon'
  | 'colon-for-equals'
  | 'glued-terms'
  | 'junk-at-all'
  | 'qualifier-syntax'
  | 'bad-address'
  | 'bad-prefix'
  | 'address-list'
  | 'address-family'
  | 'address-as-host'
  | 'prefix-not-allowed'
  | 'nested-mechanism'
  | 'macro-syntax'
  | 'concatenated-records'
  | 'repeated-modifier';

export type Particulars =
  | { readonly kind: PlainKind }
  /** The code points outside printable ASCII, each once, in order of appearance; octets that are not UTF-8 as themselves. */
  | { readonly kind: 'illegal-character'; readonly codePoints: readonly number[] }
  /** `nearest` is the mechanism or modifier whose name the text resembles. */
  | { readonly kind: 'unknown-mechanism'; readonly name: string; readonly nearest?: string }
  | { readonly kind: 'bad-target'; readonly why: TargetProblem }
  | { readonly kind: 'unknown-modifier'; readonly name: string };

/**
 * One cause of trouble in a record, as its author would see it. `span` is its place in the record's text, `text` what
 * stands there (one term, or several with the blanks between them).
 *
 * A remedy's `elsewhere` is text of another kind (a site verification, a DMARC record) that was pasted into this one
 * and that the replacement leaves out: it belongs in its own TXT record.
 */
export type Mistake = Particulars & { readonly span: Span; readonly text: string; readonly remedy: Remedy };

export type MistakeKind = Mistake['kind'];
