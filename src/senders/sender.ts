/**
 * A sender of mail in a company's name, as plain data: a new sender is a new entry and touches no logic. Names and
 * addresses are text as published; they are parsed where they are used.
 */
interface SenderEntry {
  readonly id: string;
  readonly name: string;
  /** The sender's documentation, or the front page of its help if pages move; when the entry was last revised. */
  readonly source: { readonly url: string; readonly asOf: string };
}

/** A sender whose servers and key are known individually. */
export interface Sender extends SenderEntry {
  /** The routes of its mail; the first is the usual one. */
  readonly routes: readonly Route[];
  readonly dkim?: SenderDkim;
  /** The record that the sender recommends to a company without one. */
  readonly minimalRecord?: string;
}

/** A sender recognised by the names in a company's DNS that lead to it. Anything uncertain is left out. */
export interface KnownSender extends SenderEntry {
  /** Names whose include authorises its mail; the first is the one that it documents. */
  readonly includes?: readonly string[];
  /** If each customer has its own include: the names above those. */
  readonly includesBelow?: readonly string[];
  /** Includes that still work under an old name, and what they are called now. */
  readonly renamed?: readonly { readonly from: string; readonly to: string }[];
  /** Includes that its mail does not need, because it uses its own domain as envelope sender. */
  readonly idleIncludes?: readonly string[];
  /**
   * For mailbox providers whose customers' mail comes from the networks of the include: the names that their MX hosts
   * are below. A service that only receives, filters or forwards has none.
   */
  readonly mxSuffixes?: readonly string[];
  /** The DKIM selectors that its customers are told to publish; none if they differ from customer to customer. */
  readonly selectors?: readonly string[];
  /** The names that the targets of its customers' selectors (CNAME) are below. */
  readonly keyZones?: readonly string[];
}

export interface Route {
  readonly id: 'regular' | 'mass-mail';
  /** Host names whose addresses the sender uses. */
  readonly hosts: readonly string[];
  /** Documented addresses. */
  readonly addresses: readonly string[];
  /**
   * Terms that authorise the route, as alternatives: the first is the documented one, later ones replace it if it costs
   * too much.
   */
  readonly authorise: readonly (readonly string[])[];
}

export interface SenderDkim {
  readonly selector: string;
  /** The domain it signs as unless the company sets its own. */
  readonly defaultDomain: string;
  /** Where the sender publishes the key itself. */
  readonly liveKey: string;
  /** The public key as its documentation prints it: evidence, never the truth. */
  readonly printedKey?: string;
}
