import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatServerAddress, parseServerAddress, systemServerAddress } from '../../src/net/server-address.js';

describe('what --server takes', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1', 53],
    ['192.0.2.1:5353', '192.0.2.1', 5353],
    ['192.0.2.1:65535', '192.0.2.1', 65535],
    ['2001:DB8::0:1', '2001:db8::1', 53],
    ['[2001:db8::1]', '2001:db8::1', 53],
    ['[2001:db8::1]:5353', '2001:db8::1', 5353],
    ['::1', '::1', 53],
  ])('%s', (text, address, port) => {
    expect(parseServerAddress(text)).toEqual({ kind: 'server', server: { address, port } });
  });

  test.each([
    ['fe80::1%eth0', 'zone-id'],
    ['[fe80::1%eth0]:53', 'zone-id'],
    ['dns.example.com', 'not-an-address'],
    ['dns.example.com:53', 'not-an-address'],
    ['localhost', 'not-an-address'],
    ['', 'not-an-address'],
    ['192.0.2.256', 'not-an-address'],
    ['0300.0.0.1', 'not-an-address'],
    ['192.0.2.1 ', 'not-an-address'],
    ['2001:db8::1:5353:', 'not-an-address'],
    ['[192.0.2.1]:53', 'not-an-address'],
    ['[]', 'not-an-address'],
    ['192.0.2.1:', 'bad-port'],
    ['192.0.2.1:0', 'bad-port'],
    ['192.0.2.1:65536', 'bad-port'],
    ['192.0.2.1:5e3', 'bad-port'],
    ['192.0.2.1:-53', 'bad-port'],
    ['[::1]:', 'bad-port'],
    ['[::1]:099999', 'bad-port'],
    ['[::1', 'bad-brackets'],
    ['[::1]53', 'bad-brackets'],
  ])('not %s', (text, problem) => {
    expect(parseServerAddress(text)).toEqual({ kind: 'refused', problem });
  });

  test('not a million digits', () => {
    expect(parseServerAddress('1'.repeat(1_000_000))).toEqual({ kind: 'refused', problem: 'not-an-address' });
  });

  test('what is formatted is read back', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(address, fc.integer({ min: 1, max: 65535 }), (text, port) => {
        const first = parseServerAddress(text.includes(':') ? `[${text}]:${port}` : `${text}:${port}`);
        if (first.kind === 'refused') throw new Error(`refused ${text}`);
        expect(parseServerAddress(formatServerAddress(first.server))).toEqual(first);
      }),
    );
  });
});

describe("the system's servers", () => {
  test.each([
    ['192.0.2.1', { address: '192.0.2.1', port: 53 }],
    ['192.0.2.1:1053', { address: '192.0.2.1', port: 1053 }],
    ['2001:db8::1', { address: '2001:db8::1', port: 53 }],
    ['[2001:db8::1]:1053', { address: '2001:db8::1', port: 1053 }],
    ['fe80::1%eth0', { address: 'fe80::1%eth0', port: 53 }],
    ['[fe80::1%en0]:1053', { address: 'fe80::1%en0', port: 1053 }],
    ['router', undefined],
    ['[fe80::1%en0]:0', undefined],
  ])('%s', (text, server) => {
    expect(systemServerAddress(text)).toEqual(server);
  });
});
