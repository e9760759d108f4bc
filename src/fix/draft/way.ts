/** How the lookups of a record are brought within the limits, from the cheapest way to the dearest. */
export const ways = [
  /** Without what no mail needs. */
  'slim',
  /** With includes before hosts that have no IPv6 address. */
  'reordered',
  /** The sender as its documented addresses. */
  'sender-addresses',
  /** The company's own hosts as addresses. */
  'own-addresses',
  /** Includes taken apart one level, so that no address is frozen. */
  'unwrapped',
  /** Others' addresses of today. */
  'flattened',
  /** The same, in records of their own. */
  'split',
] as const;
export type Way = (typeof ways)[number];

/** Which way was chosen, and why that one. */
export interface WayChosen {
  readonly way: Way;
  /** What it does something to: terms of the record before it, or the names of new records. */
  readonly terms: readonly string[];
  /** Why the record as meant, with the sender as documented, would not do (RFC 7208 §4.6.4). */
  readonly cause: WayCause;
  /** The dearest of the cheaper ways that were tried, and how many lookups it would still need: too many. */
  readonly cheaper?: { readonly way: Way; readonly lookups: number };
}

export type WayCause =
  | { readonly kind: 'lookups' | 'voids'; readonly count: number; readonly limit: number }
  /** Only mail over IPv6 would meet too many void lookups. */
  | { readonly kind: 'ipv6-voids' };
