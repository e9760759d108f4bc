import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/ip/address.js';
import { knownSenderOf } from '../../src/senders/sending-ranges.js';

describe('the sender that an address belongs to', () => {
  it.each([
    ['40.107.22.84', 'Microsoft 365'],
    ['52.101.0.1', 'Microsoft 365'],
    ['2a01:111:f400:7e1a::200', 'Microsoft 365'],
    ['209.85.128.1', 'Google'],
    ['2a00:1450:4864:20::336', 'Google'],
    ['54.240.63.255', 'Amazon SES'],
    ['149.72.10.1', 'SendGrid'],
    ['90.190.150.212', undefined],
    ['192.0.2.7', undefined],
    ['54.240.64.0', undefined],
  ])('of %s is %s', (text, sender) => {
    expect(knownSenderOf(parseAddress(text)!)).toBe(sender);
  });
});
