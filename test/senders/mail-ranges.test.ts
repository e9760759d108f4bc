import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/ip/address.js';
import { networkFrom } from '../../src/ip/network.js';
import { knownSenderOf, mailRangeOf, mailRanges } from '../../src/senders/mail-ranges.js';
import { hasShared, sharedPath } from '../support/shared.js';

describe('the sender that an address belongs to', () => {
  it.each([
    ['40.107.22.84', 'Microsoft 365'],
    ['52.101.0.1', 'Microsoft 365'],
    ['2a01:111:f400:7e1a::200', 'Microsoft 365'],
    ['209.85.128.1', 'Google'],
    ['2a00:1450:4864:20::336', 'Google'],
    ['54.240.63.255', 'Amazon SES'],
    ['54.240.64.0', 'Amazon SES'],
    ['149.72.10.1', 'SendGrid'],
    ['90.190.150.212', undefined],
    ['192.0.2.7', undefined],
    ['54.240.128.0', undefined],
  ])('of %s is %s', (text, sender) => {
    expect(knownSenderOf(parseAddress(text)!)).toBe(sender);
  });
});

describe('the sender whose networks a network lies in', () => {
  it.each([
    ['40.92.0.0/15', 'Microsoft 365'],
    // An earlier form of the record.
    ['52.100.0.0/14', 'Microsoft 365'],
    ['64.233.160.0/20', 'Google'],
    ['2a01:111:f400::/48', 'Microsoft 365'],
    ['2404:6800:4000::/36', 'Google'],
    // Wider than what the sender has.
    ['40.0.0.0/8', undefined],
    ['2a01:111::/32', undefined],
  ])('%s is that of %s', (text, sender) => {
    expect(mailRangeOf(networkFrom(text)!)?.sender).toBe(sender);
  });
});

describe.skipIf(!hasShared('real', 'providers.json'))(
  'networks of senders, against their records (skipped where the shared data is missing)',
  () => {
    interface Provider {
      readonly TXT: readonly string[];
      readonly seen: readonly (readonly [string, string, number])[];
    }

    it.each(mailRanges.map((range) => [range.include, range] as const))('%s has them', (include, range) => {
      const providers = JSON.parse(readFileSync(sharedPath('real', 'providers.json'), 'utf8')) as Record<
        string,
        Provider
      >;
      const terms = [include, 'spfb.tmes.trendmicro.com', 'spfc.tmes.trendmicro.com'].flatMap(
        (name) => providers[name]?.TXT[0]?.split(' ') ?? [],
      );
      const published = terms.map((term) => term.replace(/^ip[46]:/, ''));
      expect(range.networks.filter((network) => !published.includes(network))).toEqual([]);
      expect(range.asOf).toBe(providers[include]?.seen[0]?.[1]);
    });
  },
);
