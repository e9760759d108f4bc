import { groupBy } from '../../collections/group-by.js';
import { rfc } from '../../finding/source.js';
import { type AddressSet, setOf, sizeOf } from '../../ip/address-set.js';
import type { Network } from '../../ip/network.js';
import { isSpecialPurpose } from '../../ip/special-purpose.js';
import { type MailRange, mailRangeOf } from '../../senders/mail-ranges.js';
import { isInSharedRange } from '../../senders/shared-range-sets.js';
import type { Directive } from '../../spf/record/record.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { termsForEveryone } from '../rule/terms-for-everyone.js';
import { ownNetworks } from './own-networks.js';

/** More in one term than any company's own machines need. */
const broadPrefix = { 4: 16, 6: 32 } as const;

/** A former class A network: no company owns more. */
const absurdPrefix4 = 8;

export interface BroadRange {
  readonly term: string;
  readonly addresses: string;
  /** Whose mail servers these are, and the include that they document. */
  readonly owner?: {
    readonly sender: string;
    readonly include: string;
    /** Further terms that are copies of its networks. */
    readonly others: readonly string[];
  };
}

export const rangeTooBroad = defineRule<BroadRange>()({
  id: 'spf/range-too-broad',
  about: 'permission',
  severity: 'warning',
  source: rfc(9989, '7.1'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee ip4:198.48.0.0/12 -all'),
    good: spfZone('v=spf1 mx a:directo.gate.ee ip4:198.51.100.0/24 -all'),
  },
  *check(facts) {
    // If everyone may send, `spf/everyone` reports it.
    if (termsForEveryone(facts).length > 0) return;
    const broad = ownNetworks(facts).filter(({ network }) => isBroad(network));
    for (const { term, network } of broad) {
      // Who owns the range is more useful than how wide it is.
      if (mailRangeOf(network) !== undefined || isInSharedRange(network)) continue;
      const isAbsurd = network.address.family === 4 && network.prefix < absurdPrefix4;
      yield {
        place: inOwnRecord(facts, term.span),
        data: dataOf(term, network),
        severity: isAbsurd ? 'error' : 'warning',
      };
    }
    for (const { first, others, owner } of copiesIn(broad)) {
      const { sender, include } = owner;
      const data = { ...dataOf(first.term, first.network), owner: { sender, include, others } };
      // No danger, but nobody renews it.
      yield { place: inOwnRecord(facts, first.term.span), data, severity: 'info' };
    }
  },
});

type OwnNetwork = ReturnType<typeof ownNetworks>[number];

function isBroad(network: Network): boolean {
  return network.prefix > 0 && network.prefix < broadPrefix[network.address.family] && !isSpecialPurpose(network);
}

function dataOf({ text }: Directive, network: Network): BroadRange {
  return { term: text, addresses: sizeText(setOf(network.address.family, [network])) };
}

/** Copies of a sender's own networks: all of one sender together. */
function copiesIn(broad: readonly OwnNetwork[]): readonly {
  readonly owner: MailRange;
  readonly first: OwnNetwork;
  readonly others: readonly string[];
}[] {
  const owned = broad.flatMap((one) => {
    const owner = mailRangeOf(one.network);
    return owner === undefined ? [] : [{ one, owner }];
  });
  return [...groupBy(owned, ({ owner }) => owner).values()].map(([{ one: first, owner }, ...more]) => ({
    owner,
    first,
    others: more.map(({ one }) => one.term.text),
  }));
}

/** In digits while readable; for IPv6, in powers of two. */
function sizeText(set: AddressSet): string {
  const size = sizeOf(set);
  return size < 2n ** 40n ? size.toString() : `2^${size.toString(2).length - 1}`;
}
