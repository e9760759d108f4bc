import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatServer, isHttps, parseServer, shownServer } from '../../src/net/server.js';

const urlOf = (text: string): string | undefined => {
  const reading = parseServer(text);
  return reading.kind === 'server' && isHttps(reading.server) ? reading.server.url : undefined;
};

describe('a server over HTTPS', () => {
  test.each([
    ['https://dns.quad9.net/dns-query', 'https://dns.quad9.net/dns-query'],
    ['https://dns.quad9.net', 'https://dns.quad9.net/dns-query'],
    ['https://dns.quad9.net/', 'https://dns.quad9.net/dns-query'],
    ['HTTPS://DNS.Quad9.net/', 'https://dns.quad9.net/dns-query'],
    ['https://dns.quad9.net:8443/x', 'https://dns.quad9.net:8443/x'],
    ['https://dns.quad9.net:443/', 'https://dns.quad9.net/dns-query'],
    ['https://9.9.9.9/dns-query', 'https://9.9.9.9/dns-query'],
    ['https://[2620:fe::fe]/dns-query', 'https://[2620:fe::fe]/dns-query'],
    ['https://dns.example/dns-query{?dns}', 'https://dns.example/dns-query'],
    ['https://dns.example/abc123?profile=1', 'https://dns.example/abc123?profile=1'],
    ['https://xn--bcher-kva.example/q', 'https://xn--bcher-kva.example/q'],
    ['https://a_b.example/q', 'https://a_b.example/q'],
    ['https://localhost:4443/dns-query', 'https://localhost:4443/dns-query'],
  ])('%s is %s', (text, url) => {
    expect(urlOf(text)).toBe(url);
    expect(urlOf(url)).toBe(url);
  });

  test.each([
    ['http://dns.quad9.net/dns-query', 'not-https'],
    ['tls://9.9.9.9', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['https://', 'bad-url'],
    ['https:///dns-query', 'bad-url'],
    ['https://user:secret@dns.example/', 'bad-url'],
    ['https://user@dns.example/', 'bad-url'],
    ['https://dns.example/#top', 'bad-url'],
    ['https://dns.example:70000/', 'bad-url'],
    ['https://dns..example/', 'bad-url'],
    ['https://[fe80::1%25eth0]/', 'bad-url'],
    ['https://dns.example/a b', 'bad-url'],
    ['https://dns.exam\nple/', 'bad-url'],
    ['https://dns.exam\tple/', 'bad-url'],
    ['https://dns.exam\u00adple/', 'bad-url'],
    ['https://žinios.lt/', 'bad-url'],
    ['https://a%2fb/', 'bad-url'],
    [`https://dns.example/${'x'.repeat(300)}`, 'bad-url'],
    ['dns.quad9.net', 'not-an-address'],
    ['9.9.9.9:0', 'bad-port'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseServer(text)).toEqual({ kind: 'refused', problem });
  });

  test('whatever the text, what is read is written as it is read', () => {
    const part = fc.constantFrom(
      'https://',
      'http://',
      'a',
      '.',
      '/',
      ':',
      '@',
      '[',
      ']',
      '9.9.9.9',
      '%',
      '#',
      '?',
      '\\',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const reading = parseServer(parts.join(''));
        if (reading.kind === 'refused') return;
        const written = formatServer(reading.server);
        expect(written).toMatch(/^[\x21-\x7e]+$/);
        expect(parseServer(written)).toEqual(reading);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['9.9.9.9', '9.9.9.9:53'],
  ['https://dns.quad9.net', 'https://dns.quad9.net/dns-query'],
  ['https://dns.example/my-profile', 'https://dns.example/…'],
  ['https://dns.example:8443/dns-query?user=me', 'https://dns.example:8443/…'],
])('%s is shown as %s', (text, shown) => {
  const reading = parseServer(text);
  expect(reading.kind === 'server' && shownServer(reading.server)).toBe(shown);
});

test.each(['9.9.9.9', '9.9.9.9:5353', '[2620:fe::fe]:53', '2620:fe::fe'])('%s is an address', (text) => {
  const reading = parseServer(text);
  expect(reading.kind === 'server' && !isHttps(reading.server)).toBe(true);
});
