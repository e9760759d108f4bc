import { envelopeOf } from '../check/sender-verdicts.js';
import { type DnsView, recordsOf } from '../dns/answer.js';
import { type Domain, root } from '../dns/name.js';
import { type Address, formatAddress, sameAddress } from '../ip/address.js';
import type { Network } from '../ip/network.js';
import { evaluate } from '../spf/evaluate.js';
import { type Verdict, verdictOf } from '../spf/evaluation.js';
import { rememberingParser } from '../spf/parse.js';
import { directivesOf } from '../spf/record.js';
import { type Branch, nodesOf, type TreeNode, walkTree } from '../spf/tree.js';
import type { Setting } from './clean.js';
import { type Meanings, published } from './hypothetical.js';

export interface Comparison {
  readonly probes: number;
  /** Addresses, as text, that pass today and would not. */
  readonly lost: readonly string[];
  /** Addresses, as text, that would pass though no record meant it and they are not the sender's. */
  readonly gained: readonly string[];
  /** A probe could not be decided: DNS gave no answer. */
  readonly open: boolean;
}

/** Each probe is evaluated once per text; beyond this the edges of further networks are not looked at. */
const maxProbes = 600;

/**
 * Compares a new record with the ones it replaces at the edges of every network and host that either names: first
 * and last address of each, and the neighbours outside. A record's answer changes nowhere else, unless it uses
 * macros over the sender.
 */
export function compareAtEdges(text: string, meanings: Meanings, setting: Setting): Comparison {
  if (meanings.meant.length === 0) return { probes: 0, lost: [], gained: [], open: false };
  const { dns, request, state } = setting;
  const next = published(dns, request.domain, text);
  const current = meanings.current.map((one) => published(dns, request.domain, one));
  const meant = meanings.meant.map((one) => published(dns, request.domain, one));
  const probes = edgesOf([next, ...meant], request.domain);
  const parse = rememberingParser();
  const lost: string[] = [];
  const gained: string[] = [];
  let open = false;
  for (const address of probes) {
    const verdictIn = (view: DnsView): Verdict =>
      verdictOf(evaluate(envelopeOf(address, request), view, request.limits, parse).ending);
    const after = verdictIn(next);
    if (after === 'undetermined' || after === 'temperror') open = true;
    else if (after !== 'pass' && current.some((view) => verdictIn(view) === 'pass')) lost.push(formatAddress(address));
    else if (after === 'pass' && !isSenders(address) && !meant.some((view) => verdictIn(view) === 'pass'))
      gained.push(formatAddress(address));
  }
  return { probes: probes.length, lost, gained, open };

  function isSenders(address: Address): boolean {
    return state.addresses.some((one) => sameAddress(one.address, address));
  }
}

function edgesOf(views: readonly DnsView[], domain: Domain): Address[] {
  const edges = new Map<string, Address>();
  for (const view of views) {
    for (const node of nodesOf(walkTree(domain, [], view))) {
      for (const address of edgesOfNode(node, view)) {
        if (edges.size >= maxProbes) return [...edges.values()];
        edges.set(`${address.family} ${address.bits}`, address);
      }
    }
  }
  return [...edges.values()];
}

function* edgesOfNode(node: TreeNode, view: DnsView): Generator<Address> {
  if (node.record === undefined) return;
  for (const { mechanism } of directivesOf(node.record))
    if (mechanism.kind === 'ip4' || mechanism.kind === 'ip6') yield* edgesOfNetwork(mechanism.network);
  for (const branch of node.branches) yield* edgesOfBranch(branch, view);
}

function* edgesOfBranch({ term, target }: Branch, view: DnsView): Generator<Address> {
  if (term.type !== 'directive' || target === undefined) return;
  const { mechanism } = term;
  if (mechanism.kind !== 'a' && mechanism.kind !== 'mx') return;
  const hosts =
    mechanism.kind === 'a'
      ? [target]
      : recordsOf(view.lookup(target, 'MX')).flatMap(({ exchange }) => (exchange === root ? [] : [exchange]));
  for (const host of hosts.slice(0, 10))
    for (const address of recordsOf(view.lookup(host, 'A')))
      yield* edgesOfNetwork({ address, prefix: mechanism.prefix4 });
}

/** The first and last address of a network, and their neighbours outside it. */
function* edgesOfNetwork(network: Network): Generator<Address> {
  const { address, prefix } = network;
  if (address.family === 4) {
    const size = 2 ** (32 - prefix);
    const first = address.bits - (address.bits % size);
    for (const bits of [first - 1, first, first + size - 1, first + size])
      if (bits >= 0 && bits < 2 ** 32) yield { family: 4, bits };
    return;
  }
  const size = 1n << BigInt(128 - prefix);
  const first = address.bits - (address.bits % size);
  for (const bits of [first - 1n, first, first + size - 1n, first + size])
    if (bits >= 0n && bits < 1n << 128n) yield { family: 6, bits };
}
