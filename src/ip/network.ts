import { type Address, type Address4, type Address6, formatAddress, parseAddress } from './address.js';

export interface Network4 {
  readonly address: Address4;
  /** 0 to 32. */
  readonly prefix: number;
}

export interface Network6 {
  readonly address: Address6;
  /** 0 to 128. */
  readonly prefix: number;
}

/** A block of addresses; host bits may be set and are ignored (RFC 7208 §5.6). */
export type Network = Network4 | Network6;

/** Whether the first `prefix` bits of both agree. An address of the other family is never inside. */
export function contains(network: Network, address: Address): boolean {
  const base = network.address;
  if (base.family === 4) return address.family === 4 && sameBits4(base.bits, address.bits, network.prefix);
  return (
    address.family === 6 && base.bits >> BigInt(128 - network.prefix) === address.bits >> BigInt(128 - network.prefix)
  );
}

/** The block of one address alone. */
export function hostNetwork(address: Address): Network {
  return address.family === 4 ? { address, prefix: 32 } : { address, prefix: 128 };
}

/**
 * The block in a table of ours: `address/prefix`, or one address alone. `undefined` if the address is none; what a record
 * says is read by its parser instead.
 */
export function networkFrom(text: string): Network | undefined {
  const [host = '', prefix] = text.split('/');
  const address = parseAddress(host);
  if (address === undefined || prefix === undefined) return address === undefined ? undefined : hostNetwork(address);
  return address.family === 4 ? { address, prefix: Number(prefix) } : { address, prefix: Number(prefix) };
}

/** The same block with no host bits set. */
export function withoutHostBits(network: Network): Network {
  const { address, prefix } = network;
  if (address.family === 4)
    return { address: { ...address, bits: address.bits - (address.bits % 2 ** (32 - prefix)) }, prefix };
  return { address: { ...address, bits: address.bits - (address.bits % (1n << BigInt(128 - prefix))) }, prefix };
}

/** `address/prefix`, without the prefix where it covers a single address. */
export function formatNetwork(network: Network): string {
  const whole = network.address.family === 4 ? 32 : 128;
  const text = formatAddress(network.address);
  return network.prefix === whole ? text : `${text}/${network.prefix}`;
}

function sameBits4(one: number, other: number, prefix: number): boolean {
  // A shift by 32 would be a shift by 0.
  return prefix === 0 || (one ^ other) >>> (32 - prefix) === 0;
}
