import { blank, quote, unwrap, withoutClosingQuotes, wrapperCause } from '../../syntax/wrapping.js';
import { spfRecordOf } from './parse.js';
import { isSpfText } from './select.js';

/** What keeps a text from being selected as an SPF record although it was meant as one (RFC 7208 §4.5). */
export type NearMiss =
  /** It begins with the version section, but no space follows: `v=spf1;`, `v=spf1mx`, a tab. Receivers see nothing. */
  | { readonly kind: 'spf-version-not-terminated'; readonly meant?: string }
  /** Something precedes the version section or replaces it. */
  | { readonly kind: 'spf-near-miss'; readonly why: NearMissCause; readonly wrapper: string; readonly meant?: string }
  /** Sender ID (RFC 4406), which is no longer read. */
  | { readonly kind: 'spf-obsolete-record' };

type NearMissCause =
  | 'leading-blank'
  | 'byte-order-mark'
  | 'quotes'
  /** `spf1 …`, `v=spf …`, `v = spf1 …`. */
  | 'version-tag'
  /** Nothing but terms: the rest of a record that was cut in two, or one that was begun without its version. */
  | 'no-version'
  /** A record of the type SPF instead of TXT. */
  | 'type-spf'
  /** The name of the record or another text typed into the value: `send=v=spf1 …`, `SPF v=spf1 …`. */
  | 'text-before';

/** How far into a text its beginning is looked for: a name of 253 characters, TTL, class and type fit in. */
const beginningLength = 320;
/** How much of a text is searched for mechanisms, to tell SPF from other text. */
const searchedLength = 2048;

/** What people type instead of the space behind the version. */
const terminators = new RegExp(`^(?:${blank}|${quote}|\\.0(?![0-9])|[;:,.|])+`);
const version = /v=spf1/i;
/** The version section misspelt: at least `spf` in a place where the tag belongs. */
const likeVersion = /^(?:v ?[=:-]? ?)?(?:spf|sfp|psf)(?:[ _-]?v?[0-9](?:\.0)?(?![0-9.]))?(?=[ ;:,]|$)/i;
/** `v=` with nothing behind it but terms. */
const withoutName = /^v ?[=:] ?(?=[+\-~?]?(?:a|mx|ptr|all|include|exists|ipv?[46]?|redirect)(?:[\s:=/]|$))/i;
const mechanisms =
  /(?:^|[\s;,:+\-~?"'])(?:all|a|mx|ptr|(?:include|exists|ip4|ip6|a|mx):\S+|redirect=\S+)(?=$|[\s;,/"'])/i;

/**
 * Whether a TXT record's text (a byte string) was meant as SPF though receivers do not take it for SPF (RFC 7208
 * §4.5), and, as `meant`, the record that it would be without its wrapper, for `mend` to put the rest right.
 *
 * `undefined` for an SPF record and for all other text. Looks at the beginning only; never throws.
 */
export function nearMissOf(text: string): NearMiss | undefined {
  if (isSpfText(text)) return undefined;
  const { wrapper, bare } = unwrap(text);
  if (/^spf2\.0\//i.test(bare)) return { kind: 'spf-obsolete-record' };
  if (/^v=spf1/i.test(bare))
    return wrapper === ''
      ? withMeant({ kind: 'spf-version-not-terminated' }, afterVersion(bare))
      : withMeant({ kind: 'spf-near-miss', why: wrapperCause(wrapper), wrapper }, afterVersion(bare));
  return misspeltVersion(bare) ?? textBefore(text) ?? termsAlone(bare);
}

/** `v=spf10` is another, unknown version. */
function afterVersion(text: string): string | undefined {
  const rest = text.slice('v=spf1'.length);
  if (/^[0-9]/.test(rest)) return undefined;
  const terminator = terminators.exec(rest.slice(0, beginningLength))?.[0] ?? '';
  const terms = rest.slice(terminator.length);
  return terms === '' ? 'v=spf1' : `v=spf1 ${terms}`;
}

function misspeltVersion(bare: string): NearMiss | undefined {
  const beginning = bare.slice(0, beginningLength);
  const tag = (likeVersion.exec(beginning) ?? withoutName.exec(beginning))?.[0];
  if (tag === undefined || !looksLikeTerms(bare.slice(tag.length))) return undefined;
  // `SPF v=spf1 …` has its version, behind a label.
  if (version.test(bare.slice(0, beginningLength))) return undefined;
  const rest = bare.slice(tag.length).replace(/^[ ;:,]+/, '');
  return { kind: 'spf-near-miss', why: 'version-tag', wrapper: tag, meant: `v=spf1 ${rest}` };
}

/** The version section somewhere behind the beginning, with terms behind it. */
function textBefore(text: string): NearMiss | undefined {
  const at = text.slice(0, beginningLength).search(version);
  if (at < 1) return undefined;
  const wrapper = text.slice(0, at);
  const bare = withoutClosingQuotes(text.slice(at), wrapper);
  const rest = bare.slice('v=spf1'.length);
  if (rest !== '' && !looksLikeTerms(rest)) return undefined;
  return withMeant({ kind: 'spf-near-miss', why: 'text-before', wrapper }, afterVersion(bare));
}

/** Valid terms of SPF throughout, one of which is plainly nothing else. */
function termsAlone(text: string): NearMiss | undefined {
  if (text.length > searchedLength || !plainTerm.test(text)) return undefined;
  const meant = `v=spf1 ${text}`;
  const { terms } = spfRecordOf(meant);
  const isSpf = terms.every(({ type }) => type !== 'malformed' && type !== 'unknown-modifier');
  return isSpf ? { kind: 'spf-near-miss', why: 'no-version', wrapper: '', meant } : undefined;
}

/** At the beginning of the text, or behind a blank. */
const plainTerm = /(?:^| )(?:[+\-~?]?(?:ip4|ip6|include|exists|a|mx):\S|[+\-~?]all(?: |$))/i;

function looksLikeTerms(text: string): boolean {
  return mechanisms.test(text.slice(0, searchedLength));
}

function withMeant(miss: Exclude<NearMiss, { kind: 'spf-obsolete-record' }>, meant: string | undefined): NearMiss {
  return meant === undefined ? miss : { ...miss, meant };
}
