import type { Domain } from '../../dns/name.js';
import type { Address } from '../../ip/address.js';

/** What DNS says today about the address that a reply names. */
export interface AddressFacts {
  readonly address: Address;
  readonly reverse: ReverseName;
  readonly lists: readonly ListAnswer[];
}

/** The name of the address, and whether it leads back to it (RFC 1912 §2.1). */
export type ReverseName =
  | { readonly state: 'confirmed' | 'unconfirmed'; readonly name: Domain }
  | { readonly state: 'none' | 'unanswered' };

/** What a blocklist answers (RFC 5782 §2.1). */
export interface ListAnswer {
  readonly name: string;
  /** Where its operator answers people. */
  readonly page: string;
  /** `refused`: it does not answer this resolver, which says nothing about the address. */
  readonly state: 'listed' | 'not-listed' | 'refused' | 'unanswered';
}
