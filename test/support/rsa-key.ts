import { createPublicKey, randomBytes } from 'node:crypto';

/**
 * A public key as it is published, in Base64. Nobody signs with it, so its modulus is any number of that many bits
 * without a small factor: to look for primes of thousands of bits takes seconds.
 */
export function rsaKey(bits: number, form: 'spki' | 'pkcs1' = 'spki'): string {
  const key = { kty: 'RSA', n: Buffer.from(modulusOf(bits), 'hex').toString('base64url'), e: 'AQAB' };
  return createPublicKey({ key, format: 'jwk' }).export({ type: form, format: 'der' }).toString('base64');
}

function modulusOf(bits: number): string {
  for (;;) {
    const modulus = BigInt(`0x${randomBytes(bits / 8).toString('hex')}`) | (1n << BigInt(bits - 1));
    if (smallNumbers.every((small) => modulus % small !== 0n)) return modulus.toString(16);
  }
}

const smallNumbers = Array.from({ length: 1_000 }, (_, at) => BigInt(at + 2));
