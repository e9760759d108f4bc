import type { Severity } from '../../finding/severity.js';
import { rfc } from '../../finding/source.js';
import { type AddressSet, setOf, sizeOf } from '../../ip/address-set.js';
import type { Network } from '../../ip/network.js';
import { isSpecialPurpose } from '../../ip/special-purpose.js';
import { mailRangeOf } from '../../senders/mail-ranges.js';
import { isInSharedRange } from '../../senders/shared-range-sets.js';
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
  readonly owner?: { readonly sender: string; readonly include: string };
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
    for (const { term, network } of ownNetworks(facts)) {
      const { family } = network.address;
      if (network.prefix >= broadPrefix[family] || network.prefix === 0 || isSpecialPurpose(network)) continue;
      const owner = mailRangeOf(network);
      // Who owns the range is more useful than how wide it is.
      if (owner === undefined && isInSharedRange(network)) continue;
      yield {
        place: inOwnRecord(facts, term.span),
        data: {
          term: term.text,
          addresses: sizeText(setOf(family, [network])),
          ...(owner === undefined ? {} : { owner: { sender: owner.sender, include: owner.include } }),
        },
        severity: severityOf(network, owner !== undefined),
      };
    }
  },
});

/** A copy of a sender's own networks is no danger, but nobody renews it. */
function severityOf({ address, prefix }: Network, isOwned: boolean): Severity {
  if (isOwned) return 'info';
  return address.family === 4 && prefix < absurdPrefix4 ? 'error' : 'warning';
}

/** In digits while readable; for IPv6, in powers of two. */
function sizeText(set: AddressSet): string {
  const size = sizeOf(set);
  return size < 2n ** 40n ? size.toString() : `2^${size.toString(2).length - 1}`;
}
