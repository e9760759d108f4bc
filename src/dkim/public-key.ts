import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { remembering } from '../collections/remembering.js';
import { withoutEnd } from '../text/trim.js';
import { elementAt, integer, sequence } from './der.js';
import type { KeyType } from './key-record.js';

/** What the base64 text of a `p=` tag contains. */
export type KeyInspection =
  | {
      readonly kind: 'rsa';
      readonly bits: number;
      readonly exponent: bigint;
      /** `spki` is the usual form; `pkcs1` is the one that RFC 6376 §3.6.1 names. */
      readonly form: 'spki' | 'pkcs1';
      /** SHA-256 of the SubjectPublicKeyInfo, hexadecimal: equal for the same key in either form. */
      readonly fingerprint: string;
      readonly weaknesses: readonly Weakness[];
    }
  | { readonly kind: 'ed25519'; readonly fingerprint: string }
  /** Longer than any key: not decoded. */
  | { readonly kind: 'too-long'; readonly characters: number }
  /** 4n+1 base64 characters, or characters outside base64. */
  | { readonly kind: 'undecodable' }
  /** No capital letter at all: some editor folded the case, which destroys a key. */
  | { readonly kind: 'case-folded' }
  /** The DER header announces more octets than there are. */
  | { readonly kind: 'truncated'; readonly announced: number; readonly present: number }
  /** The DER header announces fewer octets than there are. */
  | { readonly kind: 'surplus'; readonly announced: number; readonly present: number }
  /** The secret half, which belongs to nobody but the signer. */
  | { readonly kind: 'private' }
  /** It decodes to something that is not a key of the stated type. */
  | { readonly kind: 'no-key' };

export type Weakness = 'even-modulus' | 'small-factor' | 'bad-exponent';

/** An RSA-4096 key has 736 base64 characters; a TXT record could hold a thousand times that. */
const maxCharacters = 8192;
/** RFC 8463 §4.2. */
const ed25519Octets = 32;

/** Whether signatures can be verified with it, as far as its form is concerned. */
export function isUsable({ kind }: KeyInspection): boolean {
  return kind === 'rsa' || kind === 'ed25519';
}

/** A sender's own key is compared with that of every domain, and OpenSSL takes a tenth of a millisecond for each. */
const rememberedCharacters = 2 ** 17;

const remembered: Readonly<Record<KeyType['kind'], (base64: string) => KeyInspection>> = {
  rsa: remembering((base64) => inspect(base64, 'rsa'), rememberedCharacters),
  ed25519: (base64) => inspect(base64, 'ed25519'),
  unknown: (base64) => inspect(base64, 'unknown'),
};

/** Decodes and examines a public key. Never throws; `node:crypto` sees only DER whose outer length is right. */
export function inspectKey(base64: string, type: KeyType): KeyInspection {
  if (base64.length > maxCharacters) return { kind: 'too-long', characters: base64.length };
  return remembered[type.kind](base64);
}

function inspect(base64: string, type: KeyType['kind']): KeyInspection {
  const bare = withoutEnd(base64, '=');
  if (bare.length > 64 && !/[A-Z]/.test(bare)) return { kind: 'case-folded' };
  if (!/^[A-Za-z0-9+/]+$/.test(bare) || bare.length % 4 === 1) return { kind: 'undecodable' };
  const bytes = Buffer.from(bare, 'base64');
  if (isPrivateKey(bytes)) return { kind: 'private' };
  if (type === 'ed25519') {
    if (bytes.length !== ed25519Octets) return { kind: 'no-key' };
    return { kind: 'ed25519', fingerprint: sha256(bytes) };
  }
  return type === 'rsa' ? inspectRsa(bytes) : { kind: 'no-key' };
}

function inspectRsa(bytes: Buffer): KeyInspection {
  const outer = elementAt(bytes, 0);
  if (outer === undefined || outer.tag !== sequence) return { kind: 'no-key' };
  const lengths = { announced: outer.end, present: bytes.length };
  if (outer.end > bytes.length) return { kind: 'truncated', ...lengths };
  if (outer.end < bytes.length) return { kind: 'surplus', ...lengths };
  // SPKI begins with the algorithm, a sequence; PKCS#1 with the modulus, an integer.
  const form = elementAt(bytes, outer.start)?.tag === sequence ? 'spki' : 'pkcs1';
  const key = readKey(bytes, form);
  const bits = key?.asymmetricKeyDetails?.modulusLength;
  const exponent = key?.asymmetricKeyDetails?.publicExponent;
  if (key === undefined || key.asymmetricKeyType !== 'rsa' || bits === undefined || exponent === undefined)
    return { kind: 'no-key' };
  const spki = key.export({ format: 'der', type: 'spki' });
  const weaknesses = weaknessesOf(modulusOf(key), exponent);
  return { kind: 'rsa', bits, exponent, form, fingerprint: sha256(spki), weaknesses };
}

/**
 * PKCS#8 and PKCS#1 begin a private key with a version number, a public key never does (RFC 5958 §2, RFC 8017 §A.1.2).
 * One that is cut off is private still.
 */
function isPrivateKey(bytes: Uint8Array): boolean {
  const outer = elementAt(bytes, 0);
  if (outer === undefined || outer.tag !== sequence) return false;
  const version = elementAt(bytes, outer.start);
  if (version?.tag !== integer || version.end !== version.start + 1) return false;
  const value = bytes[version.start];
  return value === 0 || value === 1;
}

function readKey(der: Buffer, type: 'spki' | 'pkcs1'): KeyObject | undefined {
  try {
    return createPublicKey({ key: der, format: 'der', type });
  } catch {
    // OpenSSL's reasons would not help the reader: it is not a key.
    return undefined;
  }
}

function modulusOf(key: KeyObject): bigint {
  const { n = '' } = key.export({ format: 'jwk' });
  return BigInt(`0x0${Buffer.from(n, 'base64url').toString('hex')}`);
}

/** Cheap tests only: a key made to be slow must not take long here. */
const smallPrimes = [3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n, 73n];

function weaknessesOf(modulus: bigint, exponent: bigint): Weakness[] {
  const weaknesses: Weakness[] = [];
  if (modulus % 2n === 0n) weaknesses.push('even-modulus');
  if (smallPrimes.some((prime) => modulus % prime === 0n)) weaknesses.push('small-factor');
  if (exponent <= 1n || exponent % 2n === 0n) weaknesses.push('bad-exponent');
  return weaknesses;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
