import type { GivenKey } from '../dkim/compare-key.js';
import type { OrganizationalDomainOf } from '../dmarc/public-suffix.js';
import type { Domain } from '../dns/name.js';
import type { Sender } from '../senders/sender.js';
import type { Limits } from '../spf/limits.js';

/** What somebody wants to know; together with a view of DNS it determines everything that follows. */
export interface CheckRequest {
  /** The domain in the From line and in MAIL FROM. */
  readonly domain: Domain;
  /** Whose mail receivers should accept. */
  readonly sender: Sender;
  /** Mailbox providers to recognise by their MX hosts. */
  readonly mailboxProviders: readonly Sender[];
  /** Whether the sender's mass-mail route must be authorised too. */
  readonly massMail: boolean;
  /** How the sender is to be written into the record: as documented, or as addresses, which cost no look-up. */
  readonly form: 'documented' | 'addresses';
  /** The sender's public key as the user has it. */
  readonly givenKey?: GivenKey;
  /** The public suffix list, for receivers of the older DMARC. */
  readonly organizationalDomainOf: OrganizationalDomainOf;
  readonly limits: Limits;
  /** When the check happens, seconds since 1970: for `%{t}`. */
  readonly unixSeconds: number;
}
