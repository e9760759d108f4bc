/**
 * Somebody who sends mail in a company's name, as plain data: a new sender is a new entry and touches no logic.
 * Names and addresses are text as published; whoever uses them parses them.
 */
interface SenderEntry {
  readonly id: string;
  readonly name: string;
  /** Where the sender documents this, its help's front page where pages move; when the entry was last revised. */
  readonly source: { readonly url: string; readonly asOf: string };
}

/** A sender whose servers and key are known one by one. */
export interface Sender extends SenderEntry {
  /** How its mail leaves; the first is the ordinary way. */
  readonly routes: readonly Route[];
  readonly dkim?: SenderDkim;
  /** What the sender tells a company without any record to publish. */
  readonly minimalRecord?: string;
}

/** A sender that is recognised by the names in a company's DNS that lead to it. What is not known for sure is left out. */
export interface KnownSender extends SenderEntry {
  /** Names whose include authorises its mail; the first is the one that it documents. */
  readonly includes?: readonly string[];
  /** Where each customer has an include of its own: the names above those. */
  readonly includesBelow?: readonly string[];
  /** Includes that still work under an old name, and what they are called now. */
  readonly renamed?: readonly { readonly from: string; readonly to: string }[];
  /** Includes that its mail does not need, because its envelope sender is in a domain of its own. */
  readonly idleIncludes?: readonly string[];
  /**
   * Of mailbox providers whose customers' mail leaves from behind the include: the names that their MX hosts lie below.
   * A service that only receives, filters or forwards has none.
   */
  readonly mxSuffixes?: readonly string[];
  /** The DKIM selectors that its customers are told to publish; none where they differ from customer to customer. */
  readonly selectors?: readonly string[];
  /** The names below which the targets of its customers' selectors (CNAME) lie. */
  readonly keyZones?: readonly string[];
}

export interface Route {
  readonly id: 'regular' | 'mass-mail';
  /** Host names whose addresses the sender uses. */
  readonly hosts: readonly string[];
  /** Documented addresses. */
  readonly addresses: readonly string[];
  /**
   * Terms that authorise the route, as alternatives: the first is the documented one, later ones stand in where it
   * costs too much.
   */
  readonly authorise: readonly (readonly string[])[];
}

export interface SenderDkim {
  readonly selector: string;
  /** What it signs as unless the company sets its own domain. */
  readonly defaultDomain: string;
  /** Where the sender publishes the key for itself. */
  readonly liveKey: string;
  /** The public key as its documentation prints it: evidence, never the truth. */
  readonly printedKey?: string;
}
