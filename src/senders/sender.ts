/**
 * Somebody who sends mail in a company's name, as plain data: a new sender is a new file and touches no logic.
 * Names and addresses are text as published; whoever uses them parses them.
 */
export interface Sender {
  readonly id: string;
  readonly name: string;
  /** Where the facts were read, and their state. */
  readonly source: { readonly url: string; readonly asOf: string };
  /** How its mail leaves; the first is the ordinary way. */
  readonly routes: readonly Route[];
  readonly dkim?: SenderDkim;
  /** What the sender tells a company without any record to publish. */
  readonly minimalRecord?: string;
  /** Mailbox providers: their MX hosts end in one of these names. */
  readonly mxSuffixes?: readonly string[];
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
