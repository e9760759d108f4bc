import { editDistance } from '../text/edit-distance.js';
import { type Difference, differenceOf, maxEdits } from './difference.js';
import { isKeyText, parseKeyRecord } from './key-record.js';
import { inspectKey, type KeyInspection } from './public-key.js';

type RsaKey = Extract<KeyInspection, { kind: 'rsa' }>;

/** A usable RSA key with its original text. */
export interface GivenKey {
  readonly base64: string;
  readonly key: RsaKey;
}

/** The sender's known key (given by the user, or published live by the sender), and the printed one. */
export interface Reference {
  readonly proof: 'given' | 'live';
  readonly base64: string;
  readonly fingerprint: string;
}

/** What a key can be compared with. */
export interface Evidence {
  readonly reference: Reference | undefined;
  readonly printed: string | undefined;
  /** The sender has a key of its own, but it could not be read, or there are several. */
  readonly isReferenceHidden?: boolean;
}

export type KeyVerdict =
  /** The same key, octet by octet. */
  | { readonly kind: 'same'; readonly proof: Reference['proof'] }
  /** Meant as the sender's key, but damaged on the way. */
  | { readonly kind: 'damaged'; readonly how: Exclude<Difference, { kind: 'equal' | 'unlike' }> }
  /** The exact text of the sender's documentation, which is itself damaged: no receiver can use it. */
  | { readonly kind: 'printed-text' }
  /** No live reference, yet except for one lost character it is the printed key, which cannot be chance. */
  | { readonly kind: 'fits-print' }
  /** No live reference; a few characters away from the printed key. */
  | { readonly kind: 'near-print'; readonly edits: number }
  /** A good key, but not the sender's. */
  | { readonly kind: 'other-key' }
  /** A good key, unlike the printed one; only the sender's own would tell whether it is right. */
  | { readonly kind: 'not-compared' }
  /** A good key, and unlike the printed one; but the sender's own, which would decide, is not known. */
  | { readonly kind: 'not-compared' }
  /** Not a key, and similar to none. */
  | { readonly kind: 'unusable' };

/** The beginning of every RSA-2048 key with exponent 65537, up to the modulus. */
const spkiHeader = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA';
/** Where the inner sequence of such a key begins. */
const innerHeader = 'MIIBCgKCAQEA';

/**
 * Compares the key that a company publishes with the sender's. A given or live reference decides by octets; the printed
 * text is evidence only, and only without a reference.
 */
export function compareKey(
  published: { readonly base64: string; readonly inspection: KeyInspection },
  { reference, printed, isReferenceHidden = false }: Evidence,
): KeyVerdict {
  const { base64, inspection } = published;
  const usable = inspection.kind === 'rsa';
  const isKey = usable || inspection.kind === 'ed25519';
  if (reference !== undefined && isKey && inspection.fingerprint === reference.fingerprint)
    return { kind: 'same', proof: reference.proof };
  if (printed !== undefined && bare(base64) === bare(printed)) return { kind: 'printed-text' };
  if (reference !== undefined) {
    const how = differenceOf(bare(base64), bare(reference.base64));
    if (how.kind !== 'equal' && how.kind !== 'unlike') return { kind: 'damaged', how };
    return { kind: isKey ? 'other-key' : 'unusable' };
  }
  if (!isKey) return { kind: 'unusable' };
  const verdict: KeyVerdict =
    usable && printed !== undefined ? againstPrint(base64, inspection, printed) : { kind: 'other-key' };
  return isReferenceHidden && verdict.kind === 'other-key' ? { kind: 'not-compared' } : verdict;
}

/**
 * How a good key relates to a printed text that has lost characters: `fits-print` if dropping one character of the
 * modulus gives the print with its header corrected, `near-print` within eight edits, otherwise `other-key`.
 */
export function againstPrint(base64: string, key: RsaKey, printed: string): KeyVerdict {
  const print = withMendedHeader(bare(printed));
  const text = bare(base64);
  const ordinary = key.bits === 2048 && key.exponent === 65537n && key.form === 'spki';
  const difference = differenceOf(print, text);
  if (difference.kind === 'equal') return { kind: 'fits-print' };
  if (ordinary && difference.kind === 'missing' && difference.count === 1) return { kind: 'fits-print' };
  const edits = editDistance(text, print, { atMost: maxEdits });
  return edits === undefined ? { kind: 'other-key' } : { kind: 'near-print', edits };
}

/** RFC 8301 §3.2: verifiers do not accept shorter keys. */
const leastBits = 1024;

/**
 * The sender's key as the user has it: bare base64, a whole key record, or PEM. `undefined` if it is not an RSA key
 * that could verify a signature.
 */
export function parseGivenKey(text: string): GivenKey | undefined {
  const unarmoured = text.replace(/-----[A-Z ]+-----/g, '').trim();
  const fromRecord = isKeyText(unarmoured) ? parseKeyRecord(unarmoured).key?.base64 : undefined;
  const base64 = (fromRecord ?? unarmoured).replace(/["\s]/g, '');
  const key = inspectKey(base64, { kind: 'rsa' });
  return key.kind === 'rsa' && key.bits >= leastBits ? { base64, key } : undefined;
}

/** The header of every such key is the same, so a damaged one can be corrected without guessing. */
function withMendedHeader(printed: string): string {
  if (printed.startsWith(spkiHeader)) return printed;
  const inner = printed.indexOf(innerHeader);
  return inner === -1 ? printed : spkiHeader + printed.slice(inner + innerHeader.length);
}

function bare(base64: string): string {
  return base64.replace(/[=\s]/g, '');
}
