import type { DnsView } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';

/** `loss`: mail that passed fails, mail that was refused comes in, or mail is delivered nowhere. */
export type Weight = 'loss' | 'gain' | 'other' | 'undecided';

/** What becomes of a domain's mail records besides SPF when one DNS takes the place of another. */
export type MailChange = { readonly weight: Weight } & (
  | { readonly kind: 'key'; readonly name: Domain; readonly before: KeyStanding; readonly after: KeyStanding }
  | {
      readonly kind: 'policy';
      readonly domain: Domain;
      /** Whose mail: the domain's own, that of subdomains, or that of names that do not exist (RFC 9989 §4.7). */
      readonly of: 'domain' | 'subdomains' | 'non-existent';
      readonly before: PolicyStanding;
      readonly after: PolicyStanding;
    }
  /** Where the reports of DMARC go (`rua`). */
  | {
      readonly kind: 'reports';
      readonly domain: Domain;
      readonly lost: readonly string[];
      readonly gained: readonly string[];
    }
  | {
      readonly kind: 'mail-hosts';
      readonly domain: Domain;
      readonly lost: readonly Domain[];
      readonly gained: readonly Domain[];
    }
  /** A host that MX names still, and that has no address any more. */
  | { readonly kind: 'mail-host-address'; readonly domain: Domain; readonly host: Domain }
);

/** What a verifier finds at a selector. */
export type KeyStanding =
  | { readonly kind: 'usable'; readonly fingerprint: string }
  /** Revoked, damaged, or one of several. */
  | { readonly kind: 'unusable' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' };

export type PolicyStanding = 'no-dmarc' | 'none' | 'quarantine' | 'reject' | 'unknown';

/** A domain in one of the two states of DNS. */
export interface Side {
  readonly domain: Domain;
  readonly dns: DnsView;
}
