import { generateKeyPairSync, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { parseAddress4 } from '../../src/ip/address.js';

export interface Certificate {
  /** Of the private key and of the certificate, which is its own issuer. */
  readonly key: string;
  readonly cert: string;
}

export interface CertificateOptions {
  /** Names and IPv4 addresses. */
  readonly hosts: readonly string[];
  /** In days from today; negative: in the past. */
  readonly expiresIn?: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** A certificate of its own making (RFC 5280), so that tests need neither openssl nor a file that expires. */
export function selfSigned({ hosts, expiresIn = 10 }: CertificateOptions): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(oid('55 04 03'), tlv(0x0c, Buffer.from('spf-check test')))));
  const validity = sequence(time(Date.now() - 30 * dayMs), time(Date.now() + expiresIn * dayMs));
  const names = sequence(...hosts.map(generalName));
  const extensions = sequence(
    sequence(oid('55 1d 11'), tlv(0x04, names)),
    // A certificate authority, or nobody could trust it as one.
    sequence(oid('55 1d 13'), tlv(0x01, Buffer.from([0xff])), tlv(0x04, sequence(tlv(0x01, Buffer.from([0xff]))))),
  );
  const ecdsaWithSha256 = sequence(oid('2a 86 48 ce 3d 04 03 02'));
  const toBeSigned = sequence(
    tlv(0xa0, integer(2)),
    integer(1),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, extensions),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const der = sequence(toBeSigned, ecdsaWithSha256, tlv(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

function generalName(host: string): Buffer {
  if (isIP(host) === 0) return tlv(0x82, Buffer.from(host));
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(parseAddress4(host)!.bits);
  return tlv(0x87, octets);
}

function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '');
  return tlv(0x18, Buffer.from(text));
}

function tlv(tag: number, ...content: readonly Buffer[]): Buffer {
  const value = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(value.length)]), value]);
}

/** The shortest form, as DER has it (X.690 §10.1). */
function lengthOf(octets: number): readonly number[] {
  if (octets < 128) return [octets];
  return octets < 256 ? [0x81, octets] : [0x82, octets >> 8, octets & 0xff];
}

function sequence(...content: readonly Buffer[]): Buffer {
  return tlv(0x30, ...content);
}

function set(...content: readonly Buffer[]): Buffer {
  return tlv(0x31, ...content);
}

function integer(value: number): Buffer {
  return tlv(0x02, Buffer.from([value]));
}

function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}
