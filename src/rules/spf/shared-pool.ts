import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { parseAddress } from '../../ip/address.js';
import { type AddressSet, intersection, isEmpty, setOf, sizeOf } from '../../ip/address-set.js';
import type { Network } from '../../ip/network.js';
import { type SharedRange, sharedRanges } from '../../senders/shared-ranges.js';
import type { TermCoverage } from '../../spf/policy/coverage.js';
import type { Directive } from '../../spf/record/record.js';
import { spfZone } from '../rule/example.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

/** A company may well rent some machines in a row; more of a shared range are other people's. */
const ownAtMost = 16n;

const ranges: readonly { readonly range: SharedRange; readonly addresses: AddressSet }[] = sharedRanges.map(
  (range) => ({ range, addresses: setOf(4, range.networks.flatMap(networkIn)) }),
);

/** A range of a cloud or a proxy, of which strangers rent parts. */
export const sharedPool = defineRule<{
  term: string;
  provider: string;
  kind: SharedRange['kind'];
  addresses: string;
}>()({
  id: 'spf/shared-pool',
  severity: 'warning',
  // The study BreakSPF (NDSS 2024) sent mail in the name of thousands of domains from such machines.
  source: rfc(9989, '7.1'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee ip4:159.65.10.0/24 -all'),
    good: spfZone('v=spf1 mx a:directo.gate.ee ip4:159.65.10.7 -all'),
  },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined) return;
    for (const coverage of facts.policy.coverage) {
      const { term } = coverage;
      if (term.type !== 'directive' || !isOwn(term) || term.qualifier !== '+') continue;
      for (const shared of sharedBy(coverage))
        yield {
          place: inRecord(facts.request.domain, record.text, term.span),
          data: { term: term.text, ...shared },
        };
    }
  },
});

/** Whether a network lies in a range whose provider is told by name. */
export function isInSharedPool(network: Network): boolean {
  if (network.address.family !== 4) return false;
  const own = setOf(4, [network]);
  return ranges.some(({ addresses }) => sizeOf(intersection(addresses, own)) === sizeOf(own));
}

/** Other people's records answer for themselves. */
function isOwn({ mechanism }: Directive): boolean {
  return mechanism.kind === 'ip4' || mechanism.kind === 'a' || mechanism.kind === 'mx';
}

function sharedBy({ passes }: TermCoverage): { provider: string; kind: SharedRange['kind']; addresses: string }[] {
  return ranges.flatMap(({ range, addresses }) => {
    const common = intersection(passes[4], addresses);
    if (isEmpty(common)) return [];
    const size = sizeOf(common);
    // A range so wide that a cloud is but a part of it is told as that.
    if (size * 2n < sizeOf(passes[4])) return [];
    if (range.kind === 'cloud' && size <= ownAtMost) return [];
    return [{ provider: range.provider, kind: range.kind, addresses: size.toString() }];
  });
}

function networkIn(text: string): Network[] {
  const [host = '', prefix = '32'] = text.split('/');
  const address = parseAddress(host);
  return address?.family === 4 ? [{ address, prefix: Number(prefix) }] : [];
}
