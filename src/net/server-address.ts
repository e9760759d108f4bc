import { formatAddress, parseAddress4, parseAddress6 } from '../ip/address.js';

/** Where a name server listens. */
export interface ServerAddress {
  /** An IPv4 or IPv6 address in canonical text, without brackets. */
  readonly address: string;
  /** 1 to 65535. */
  readonly port: number;
}

export type ServerAddressProblem =
  /** `fe80::1%eth0`: an address valid only on one link of one machine. */
  | 'zone-id'
  /** A host name, which would have to be resolved first, or anything else that is not an IP address. */
  | 'not-an-address'
  /** A port that is not a number from 1 to 65535. */
  | 'bad-port'
  /** `[` without `]`, or something other than `:port` after it. */
  | 'bad-brackets';

export type ServerAddressReading =
  | { readonly kind: 'server'; readonly server: ServerAddress }
  | { readonly kind: 'refused'; readonly problem: ServerAddressProblem };

/** RFC 1035 §4.2. */
export const defaultPort = 53;
const maxPort = 65535;
/** No valid value is longer: brackets, an IPv6 address of 45 characters, a colon and a port. */
const maxCharacters = 64;

/** Reads `ip`, `ip:port`, `[v6]` or `[v6]:port`. A bare IPv6 address has no port (RFC 3986 §3.2.2 wants brackets). */
export function parseServerAddress(text: string): ServerAddressReading {
  if (text.length > maxCharacters) return refused('not-an-address');
  if (text.includes('%')) return refused('zone-id');
  if (text.startsWith('[')) return parseBracketed(text);
  const bare = canonical(text);
  if (bare !== undefined) return reading(bare, defaultPort);
  const colon = text.lastIndexOf(':');
  const address = colon === -1 ? undefined : parseAddress4(text.slice(0, colon));
  if (address === undefined) return refused('not-an-address');
  return reading(formatAddress(address), portOf(text.slice(colon + 1)));
}

/** The form that {@link parseServerAddress} and `node:dns` read. */
export function formatServerAddress({ address, port }: ServerAddress): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/**
 * One of the system's servers, as written by `dns.getServers()`: like `--server`, but a link-local address with its
 * zone id is accepted, since it was configured on this machine. `undefined` if the text is neither.
 */
export function systemServerAddress(text: string): ServerAddress | undefined {
  const zone = /^\[?([0-9a-fA-F:.]+)(%[\w.-]+)(?:\]:([0-9]+))?$/.exec(text);
  if (zone === null) {
    const parsed = parseServerAddress(text);
    return parsed.kind === 'server' ? parsed.server : undefined;
  }
  const [, address = '', id = '', port = String(defaultPort)] = zone;
  const number = portOf(port);
  if (parseAddress6(address) === undefined || number === undefined) return undefined;
  return { address: `${address}${id}`, port: number };
}

function parseBracketed(text: string): ServerAddressReading {
  const end = text.indexOf(']');
  if (end === -1) return refused('bad-brackets');
  const address = parseAddress6(text.slice(1, end));
  if (address === undefined) return refused('not-an-address');
  const rest = text.slice(end + 1);
  if (rest === '') return reading(formatAddress(address), defaultPort);
  if (!rest.startsWith(':')) return refused('bad-brackets');
  return reading(formatAddress(address), portOf(rest.slice(1)));
}

function canonical(text: string): string | undefined {
  const address = parseAddress4(text) ?? parseAddress6(text);
  return address === undefined ? undefined : formatAddress(address);
}

function portOf(text: string): number | undefined {
  if (!/^[0-9]{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port >= 1 && port <= maxPort ? port : undefined;
}

function reading(address: string, port: number | undefined): ServerAddressReading {
  return port === undefined ? refused('bad-port') : { kind: 'server', server: { address, port } };
}

function refused(problem: ServerAddressProblem): ServerAddressReading {
  return { kind: 'refused', problem };
}
