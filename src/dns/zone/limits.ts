/**
 * The largest zone file read, with everything it includes: far above a zone a person maintains, small enough to hold in
 * memory.
 */
export const maxZoneOctets = 20 * 1024 * 1024;

/** The limits of one zone file, together with everything it includes. */
export interface ZoneLimits {
  readonly octets: number;
  /** A hostile file must not exhaust memory. */
  readonly records: number;
  /** `$INCLUDE` lines followed in all: nested ones multiply, and each opens a file. */
  readonly includes: number;
  /** How deep `$INCLUDE` may nest below the first file: reading a file that includes itself must end. */
  readonly includeDepth: number;
}

export const zoneLimits: ZoneLimits = {
  octets: maxZoneOctets,
  records: 200_000,
  includes: 1_000,
  includeDepth: 5,
};

/** RFC 1035 §3.3: a character-string has one octet of length. */
export const maxStringOctets = 255;

/** RFC 1035 §3.2.1: RDLENGTH has two octets. */
export const maxDataOctets = 65_535;

/** Owner, TTL, class, type, `\#` and length, then data with at least one octet per word. */
export const maxEntryWords = 6 + maxDataOctets;

/** RFC 2181 §8: a TTL has 31 bits. */
export const maxTtlSeconds = 2 ** 31 - 1;

/** RFC 1035 §3.3.9: a preference has 16 bits. */
export const maxPreference = 65_535;
