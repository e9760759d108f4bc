/** An IPv4 address as its 32 bits. */
export interface Address4 {
  readonly family: 4;
  readonly bits: number;
}

/** An IPv6 address as its 128 bits. */
export interface Address6 {
  readonly family: 6;
  readonly bits: bigint;
}

export type Address = Address4 | Address6;

/** Four decimal octets without leading zeros (RFC 7208 §5.6, qnum of §12); anything else is `undefined`. */
export function parseAddress4(text: string): Address4 | undefined {
  if (text.length > 15) return undefined;
  const octets = text.split('.');
  if (octets.length !== 4) return undefined;
  let bits = 0;
  for (const octet of octets) {
    if (!/^(?:0|[1-9][0-9]{0,2})$/.test(octet) || Number(octet) > 255) return undefined;
    bits = bits * 256 + Number(octet);
  }
  return { family: 4, bits };
}

/** The text forms of RFC 4291 §2.2, `::` and a trailing IPv4 part included, a zone id not; else `undefined`. */
export function parseAddress6(text: string): Address6 | undefined {
  if (text.length > 45 || !/^[0-9a-fA-F:.]+$/.test(text)) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groupsOf(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 2 ? groupsOf(halves[1] ?? '', true) : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  // `::` stands for one or more groups (RFC 4291 §2.2); RFC 5952 merely discourages it for a single one.
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  let bits = 0n;
  for (const group of [...head, ...new Array<number>(missing).fill(0), ...tail]) bits = (bits << 16n) | BigInt(group);
  return { family: 6, bits };
}

/** An IPv4 or IPv6 address; an IPv4-mapped one (`::ffff:0:0/96`) counts as IPv4 (RFC 7208 §5). */
export function parseAddress(text: string): Address | undefined {
  const address4 = parseAddress4(text);
  if (address4 !== undefined) return address4;
  const address6 = parseAddress6(text);
  return address6 === undefined ? undefined : unmap(address6);
}

/** The canonical text: dotted quad, or RFC 5952 with the longest run of zero groups shortened (mapped ones: §5). */
export function formatAddress(address: Address): string {
  if (address.family === 4) return octetsOf(address).join('.');
  const mapped = unmap(address);
  if (mapped.family === 4) return `::ffff:${formatAddress(mapped)}`;
  const groups = Array.from({ length: 8 }, (_, index) => Number((address.bits >> BigInt(112 - 16 * index)) & 0xffffn));
  const run = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

/** The name of the PTR records of an address, as text (RFC 1035 §3.5, RFC 3596 §2.5). */
export function reverseName(address: Address): string {
  if (address.family === 4) return `${octetsOf(address).reverse().join('.')}.in-addr.arpa`;
  return `${nibblesOf(address).reverse().join('.')}.ip6.arpa`;
}

/** The 32 hexadecimal digits of an IPv6 address, most significant first. */
export function nibblesOf(address: Address6): string[] {
  return [...address.bits.toString(16).padStart(32, '0')];
}

export function sameAddress(one: Address, other: Address): boolean {
  return one.family === other.family && one.bits === other.bits;
}

function octetsOf({ bits }: Address4): number[] {
  return [bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255];
}

function unmap(address: Address6): Address {
  return address.bits >> 32n === 0xffffn ? { family: 4, bits: Number(address.bits & 0xffff_ffffn) } : address;
}

function groupsOf(text: string, mayEndInAddress4: boolean): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else {
      const embedded = mayEndInAddress4 && index === parts.length - 1 ? parseAddress4(part) : undefined;
      if (embedded === undefined) return undefined;
      groups.push(Math.floor(embedded.bits / 65536), embedded.bits % 65536);
    }
  }
  return groups.length > 8 ? undefined : groups;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let at = 0; at <= groups.length; at += 1) {
    if (groups[at] === 0) continue;
    if (at - start > best.length) best = { start, length: at - start };
    start = at + 1;
  }
  return best;
}
