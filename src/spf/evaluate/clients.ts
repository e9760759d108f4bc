import type { Address } from '../../ip/address.js';
import { type AddressSet, type Family, isEmpty, unionOfAll } from '../../ip/address-set.js';
import { splitByFirst } from '../../ip/first-match.js';
import { contains, type Network } from '../../ip/network.js';

/**
 * Whom an evaluation is about: one client, or all of a set of addresses at once. A mechanism asks of either only which
 * part lies in a network, so that the same evaluation answers for one mail and for the whole address space.
 */
export type Clients =
  | { readonly kind: 'one'; readonly address: Address }
  | { readonly kind: 'many'; readonly addresses: AddressSet };

export interface Division {
  /** For each group, the clients in it and in no earlier one; absent where there are none. */
  readonly groups: readonly (Clients | undefined)[];
  /** The clients in no group; absent where there are none. */
  readonly rest?: Clients;
}

export function familyOf(clients: Clients): Family {
  return clients.kind === 'one' ? clients.address.family : clients.addresses.family;
}

/** Divides clients by the first group of networks that each lies in. */
export function divide(clients: Clients, groups: readonly (readonly Network[])[]): Division {
  if (clients.kind === 'one') {
    const { address } = clients;
    const first = groups.findIndex((networks) => networks.some((network) => contains(network, address)));
    const divided = groups.map((_, at) => (at === first ? clients : undefined));
    return first === -1 ? { groups: divided, rest: clients } : { groups: divided };
  }
  const { groups: sets, rest } = splitByFirst(clients.addresses, groups);
  return {
    groups: sets.map((addresses) => (addresses === undefined ? undefined : { kind: 'many', addresses })),
    ...(isEmpty(rest) ? {} : { rest: { kind: 'many', addresses: rest } }),
  };
}

/** Clients of one family as one. A single client stays as it is. */
export function unionOfClients(clients: readonly [Clients, ...Clients[]]): Clients {
  const [first] = clients;
  if (first.kind === 'one') return first;
  const sets = clients.flatMap((one) => (one.kind === 'many' ? [one.addresses] : []));
  return { kind: 'many', addresses: unionOfAll(first.addresses.family, sets) };
}
