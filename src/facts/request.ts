import type { GivenKey } from '../dkim/compare-key.js';
import type { OrganizationalDomainOf } from '../dmarc/discover/public-suffix.js';
import type { Domain } from '../dns/name.js';
import type { SenderDirectory } from '../senders/directory.js';
import type { KnownSender, Sender } from '../senders/sender.js';
import type { Limits } from '../spf/evaluate/limits.js';

/**
 * How a record is made to fit, from the least to the most intrusive: the sender as documented; without terms that do
 * nothing; the sender as addresses, which cost no lookup; the company's own hosts as addresses; foreign includes as
 * addresses; the record split across several names.
 */
export const strategies = ['documented', 'slim', 'addresses', 'own-addresses', 'flatten', 'split'] as const;
export type Strategy = (typeof strategies)[number];

/** Whether the sender is written as addresses by it, so that no lookup is added. */
export function namesByAddress(strategy: Strategy | undefined): boolean {
  return strategy === 'addresses' || strategy === 'own-addresses' || strategy === 'flatten';
}

/** What somebody wants to know; together with a view of DNS it determines everything that follows. */
export interface CheckRequest {
  /** The domain in the From line and in MAIL FROM. */
  readonly domain: Domain;
  /** Whose mail receivers should accept. */
  readonly sender: Sender;
  /** Whom to recognise by includes, MX hosts and keys. */
  readonly knownSenders: SenderDirectory;
  /** Those of them that must be authorised too; absent: none. */
  readonly expectedSenders?: readonly KnownSender[];
  /** DKIM selectors that are known to be in use; absent: none. */
  readonly selectors?: readonly string[];
  /** Whether the sender's mass-mail route must be authorised too. */
  readonly massMail: boolean;
  /** How far the fix may go; absent: as little as works. */
  readonly strategy?: Strategy;
  /** The includes, by the names that they lead to, that may be written out as addresses; absent: any. */
  readonly flatten?: readonly Domain[];
  /** Terms of the published record that the fix leaves as they are. */
  readonly keptTerms?: readonly string[];
  /** The fix makes only changes that are certain. */
  readonly certainOnly?: boolean;
  /** Rules whose advice the fix takes, though it is the company's choice. */
  readonly appliedRules?: readonly string[];
  /** Whether the sender's key is published by a CNAME that leads to its own, instead of as text. */
  readonly dkimAlias?: boolean;
  /** The mailbox that is to receive DMARC reports; absent: to be filled in. */
  readonly reportAddress?: string;
  /** The sender's public key as the user has it. */
  readonly givenKey?: GivenKey;
  /** The public suffix list, for receivers of the older DMARC. */
  readonly organizationalDomainOf: OrganizationalDomainOf;
  readonly limits: Limits;
  /** A mail to judge by where a record has terms over the mail; else those stay open. */
  readonly sampleMail?: { readonly mailFrom?: string; readonly helo?: string };
  /** When the check happens, seconds since 1970: for `%{t}`. */
  readonly unixSeconds: number;
}
