import { describe, expect, it } from 'vitest';
import { listNamedIn } from '../../../src/bounce/cause/blocklists.js';
import { parseAddress } from '../../../src/ip/address.js';

const client = parseAddress('192.0.2.7');

describe('the blocklist that a reply names', () => {
  it.each([
    [
      'Client host [192.0.2.7] blocked using zen.spamhaus.org',
      'Spamhaus',
      'https://check.spamhaus.org/results/?query=192.0.2.7',
    ],
    ['example.com listed at dbl.spamhaus.org', 'Spamhaus DBL', 'https://check.spamhaus.org/'],
    ['blocked using b.barracudacentral.org', 'Barracuda', 'https://www.barracudacentral.org/lookups/lookup-reputation'],
    ['Access denied, banned sending IP [192.0.2.7]', 'Microsoft', 'https://sender.office.com/'],
    ['part of their network is on our block list (S3140)', 'Outlook.com', 'https://olcsupport.office.com/'],
  ])('%s', (reply, name, page) => {
    expect(listNamedIn(reply, client)).toEqual({ name, page });
  });

  it('is none where it names none, and has the page alone without an address', () => {
    expect(listNamedIn('550 your IP is blacklisted', client)).toBeUndefined();
    expect(listNamedIn('554 listed by SpamCop', undefined)?.page).toBe('https://www.spamcop.net/');
  });
});
