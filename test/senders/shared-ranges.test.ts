import { describe, expect, it } from 'vitest';
import { parseAddress4 } from '../../src/ip/address.js';
import { bordersOf, intersection, isEmpty, setOf } from '../../src/ip/address-set.js';
import type { Network } from '../../src/ip/network.js';
import { sharedRanges } from '../../src/senders/shared-ranges.js';

function networks(texts: readonly string[]): Network[] {
  return texts.map((text) => {
    const [address = '', prefix = ''] = text.split('/');
    return { address: parseAddress4(address)!, prefix: Number(prefix) };
  });
}

describe('the ranges of clouds and proxies', () => {
  it.each(sharedRanges.map((range) => [range.provider, range] as const))(
    'of %s are well written and dated',
    (_, range) => {
      for (const network of networks(range.networks)) {
        expect(network.prefix).toBeGreaterThanOrEqual(8);
        expect(network.prefix).toBeLessThanOrEqual(32);
        expect(bordersOf(network)[0]).toBe(network.address.bits);
      }
      expect(new Set(range.networks).size).toBe(range.networks.length);
      expect(range.source.url).toMatch(/^https:\/\//);
      expect(range.source.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  it('belong to one provider each', () => {
    for (const [at, one] of sharedRanges.entries())
      for (const other of sharedRanges.slice(at + 1)) {
        const common = intersection(setOf(4, networks(one.networks)), setOf(4, networks(other.networks)));
        expect(isEmpty(common), `${one.provider}, ${other.provider}`).toBe(true);
      }
  });
});
