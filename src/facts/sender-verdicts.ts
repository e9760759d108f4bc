import { type Answer, type DnsView, isAnswered, recordsOf } from '../dns/answer.js';
import { type Domain, domainFromText } from '../dns/name.js';
import { type Address, parseAddress, sameAddress } from '../ip/address.js';
import type { Route, Sender } from '../senders/sender.js';
import type { Envelope } from '../spf/evaluate/envelope.js';
import { evaluate } from '../spf/evaluate/evaluate.js';
import { type Evaluation, type Verdict, verdictOf } from '../spf/evaluate/evaluation.js';
import type { Limits } from '../spf/evaluate/limits.js';
import { identityOf } from '../spf/macro/identity.js';

/** An address that the sender's mail may come from. */
export interface SenderAddress {
  readonly address: Address;
  readonly route: Route['id'];
  /** Named in the sender's documentation. */
  readonly documented: boolean;
  /** One of the sender's hosts resolves to it now. */
  readonly resolved: boolean;
}

export interface AddressVerdict extends SenderAddress {
  readonly evaluation: Evaluation;
}

export interface HostState {
  readonly host: Domain;
  readonly a: Answer<'A'>;
  readonly aaaa: Answer<'AAAA'>;
  /** What the sender documents for it. */
  readonly documented: readonly Address[];
}

/** The mails of a sender for which SPF is evaluated, and the state of its hosts in DNS. */
export interface SenderState {
  readonly hosts: readonly HostState[];
  readonly addresses: readonly SenderAddress[];
}

export function senderState(sender: Sender, dns: DnsView): SenderState {
  const hosts = sender.routes.flatMap((route) => route.hosts.flatMap((text) => hostState(text, route, dns)));
  const addresses = sender.routes.flatMap((route) => addressesOf(route, hosts));
  return { hosts, addresses };
}

/**
 * A mail of the sender for a company's domain, as a receiver sees it. The local part is `postmaster`: macros could
 * otherwise tell the domain's owner whose address is being tested.
 */
export function envelopeOf(
  address: Address,
  { domain, sender, unixSeconds }: { domain: Domain; sender: Sender; unixSeconds: number },
): Envelope {
  const helo = sender.routes.flatMap((route) => route.hosts)[0] ?? 'unknown';
  const identity = identityOf(`postmaster@${domain}`, helo);
  return { client: address, identity, helo, receiver: 'unknown', unixSeconds };
}

export function evaluateAddresses(
  addresses: readonly SenderAddress[],
  mail: { domain: Domain; sender: Sender; unixSeconds: number; limits: Limits },
  dns: DnsView,
): AddressVerdict[] {
  return addresses.map((one) => ({ ...one, evaluation: evaluate(envelopeOf(one.address, mail), dns, mail.limits) }));
}

export function verdictFor(one: AddressVerdict): Verdict {
  return verdictOf(one.evaluation.ending);
}

/** Addresses that must pass: the documented ones of the ordinary route, those of mass mail where it is used. */
export function isRequired(one: SenderAddress, massMail: boolean): boolean {
  return one.documented && (one.route === 'regular' || massMail);
}

/** Whether every answer about the sender's hosts agrees with its documentation. */
export function hasDrifted({ hosts, addresses }: SenderState): boolean {
  const regular = addresses.filter((one) => one.route === 'regular');
  return isHostKnown({ hosts, addresses }) && regular.some((one) => one.documented !== one.resolved);
}

/** Whether DNS said, one way or the other, what the sender's hosts resolve to. */
export function isHostKnown({ hosts }: SenderState): boolean {
  return hosts.every(({ a }) => isAnswered(a));
}

function hostState(text: string, route: Route, dns: DnsView): HostState[] {
  const host = domainFromText(text);
  if (host === undefined) return [];
  return [{ host, a: dns.lookup(host, 'A'), aaaa: dns.lookup(host, 'AAAA'), documented: documentedBy(route) }];
}

function documentedBy(route: Route): readonly Address[] {
  return route.addresses.flatMap((text) => parseAddress(text) ?? []);
}

function addressesOf(route: Route, hosts: readonly HostState[]): SenderAddress[] {
  const documented = documentedBy(route);
  const resolved = hosts
    .filter(({ host }) => route.hosts.includes(host))
    .flatMap(({ a, aaaa }): Address[] => [...recordsOf(a), ...recordsOf(aaaa)]);
  const isIn = (set: readonly Address[], address: Address): boolean => set.some((one) => sameAddress(one, address));
  return [...documented, ...resolved.filter((address) => !isIn(documented, address))].map((address) => ({
    address,
    route: route.id,
    documented: isIn(documented, address),
    resolved: isIn(resolved, address),
  }));
}
