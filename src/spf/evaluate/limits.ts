/** What bounds an evaluation (RFC 7208 §4.6.4). */
export interface Limits {
  /** Terms that ask DNS (`include a mx ptr exists redirect`), counted through all includes and redirects. */
  readonly lookups: number;
  /** Queries of terms that find nothing, each mail host of an `mx` included. */
  readonly voidLookups: number;
  /** Names of one `mx` term; more are a `permerror`. */
  readonly mxNames: number;
  /** PTR names looked at for `ptr` and `%{p}`; the others are ignored. */
  readonly ptrNames: number;
}

export const rfcLimits: Limits = { lookups: 10, voidLookups: 2, mxNames: 10, ptrNames: 10 };
