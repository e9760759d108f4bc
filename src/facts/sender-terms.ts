import { isAnswered, recordsOf } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { type Address, sameAddress } from '../ip/address.js';
import { contains, type Network } from '../ip/network.js';
import type { Sender } from '../senders/sender.js';
import { constantTarget } from '../spf/macro/expand.js';
import type { Directive, DomainSpec } from '../spf/record/record.js';
import type { HostState, SenderState } from './sender-verdicts.js';

/** Whether a term of the record of `domain` speaks of nobody but the sender, whatever it says about it. */
export function isAboutSender({ mechanism }: Directive, domain: Domain, state: SenderState): boolean {
  switch (mechanism.kind) {
    case 'ip4':
    case 'ip6':
      return isWithinSender(mechanism.network, state);
    case 'all':
      return false;
    case 'a':
    case 'mx':
    case 'ptr':
    case 'include':
    case 'exists':
      return namesSenderHost(mechanism.target, domain, state);
  }
}

/** Whether the term's target is one of the sender's hosts. */
export function namesSenderHost(spec: DomainSpec | undefined, domain: Domain, { hosts }: SenderState): boolean {
  const target = spec === undefined ? undefined : constantTarget(spec, domain);
  return hosts.some(({ host }) => host === target);
}

/** Whether a term as the sender documents it matches this address: by its network, or by the host's addresses now. */
export function matchesAddress(
  { mechanism }: Directive,
  address: Address,
  domain: Domain,
  state: SenderState,
): boolean {
  switch (mechanism.kind) {
    case 'ip4':
    case 'ip6':
      return contains(mechanism.network, address);
    case 'a': {
      const target = mechanism.target === undefined ? domain : constantTarget(mechanism.target, domain);
      const host = state.hosts.find((one) => one.host === target);
      return host !== undefined && addressesOf(host).some((one) => sameAddress(one, address));
    }
    case 'all':
    case 'mx':
    case 'ptr':
    case 'include':
    case 'exists':
      return false;
  }
}

/** Where DNS does not say what the host resolves to, what the sender documents is believed. */
function addressesOf({ a, aaaa, documented }: HostState): readonly Address[] {
  return isAnswered(a) ? [...recordsOf(a), ...recordsOf(aaaa)] : documented;
}

/** A network that holds none but the sender's addresses; a /29 is the widest that could. */
function isWithinSender({ address, prefix }: Network, { addresses }: SenderState): boolean {
  if (address.family !== 4 || prefix < 29) return false;
  const size = 2 ** (32 - prefix);
  const first = address.bits - (address.bits % size);
  const members = Array.from({ length: size }, (_, index): Address => ({ family: 4, bits: first + index }));
  return members.every((member) => addresses.some((one) => sameAddress(one.address, member)));
}

/** Whether a record's text has one of the sender's hosts or addresses in it. */
export function isSenderNamedIn(text: string, { routes }: Sender): boolean {
  const lower = text.toLowerCase();
  return routes.some(({ hosts, addresses }) => [...hosts, ...addresses].some((own) => lower.includes(own)));
}
