import * as fc from 'fast-check';
import type { Mail } from './zone.js';

const policyNames = ['@', 'b', 'c', 'd'];
const absolute = [
  'example.com',
  'b.example.com',
  'c.example.com',
  'd.example.com',
  'gone.example.com',
  'h1.example.com',
];
const target = fc.constantFrom(
  ...absolute,
  '%{d}',
  '%{l}.example.com',
  '%{ir}.%{v}.x.example.com',
  '%{p}',
  '%{h}',
  '%{o1}',
);
const qualifier = fc.constantFrom('', '', '-', '~', '?');
const address4 = fc.constantFrom('192.0.2.1', '192.0.2.2', '198.51.100.7');
const prefixes = fc.constantFrom('', '', '/24', '//64', '/0', '/31//127');

const term = fc.oneof(
  fc
    .tuple(qualifier, fc.constantFrom('include', 'exists', 'a', 'mx', 'ptr'), target)
    .map(([q, name, of]) => `${q}${name}:${of}`),
  fc.tuple(qualifier, fc.constantFrom('a', 'mx'), prefixes).map((parts) => parts.join('')),
  fc
    .tuple(qualifier, address4, fc.constantFrom('', '/24', '/8'))
    .map(([q, address, prefix]) => `${q}ip4:${address}${prefix}`),
  fc.tuple(qualifier, fc.constantFrom('all', 'ptr', 'ip6:2001:db8::/32')).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('redirect', 'exp', 'moo'), target).map(([name, of]) => `${name}=${of}`),
);
const rareFault = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('foo', 'a:', 'ip4:1.2.3', 'a:%') },
);
const policy = fc
  .tuple(fc.array(term, { maxLength: 6 }), rareFault, fc.constantFrom('', '-all', '-all', '~all'))
  .map(([terms, fault, all]) => ['v=spf1', ...terms, fault, all].filter((word) => word !== '').join(' '));

const host = fc
  .tuple(fc.constantFrom('h1', 'h2', 'b', '@'), fc.constantFrom('A 192.0.2.1', 'A 198.51.100.7', 'AAAA 2001:db8::1'))
  .map((parts) => parts.join(' '));
const exchange = fc
  .tuple(fc.constantFrom('@', 'b', 'h1'), fc.integer({ min: 0, max: 20 }), fc.constantFrom('h1', 'h2', 'gone', '.'))
  .map(([owner, preference, to]) => `${owner} MX ${preference} ${to}`);
const pointer = fc
  .tuple(
    fc.constantFrom('1.2.0.192.in-addr.arpa.', '7.100.51.198.in-addr.arpa.'),
    fc.constantFrom('h1', 'h2', 'b', 'gone'),
  )
  .map(([owner, name]) => `${owner} PTR ${name}`);

/** A small zone in master-file text around `example.com`: policies that point at each other, hosts, exchangers, pointers. */
export const arbitraryZone = fc
  .tuple(
    fc.array(policy, { minLength: 1, maxLength: policyNames.length }),
    fc.array(host, { maxLength: 6 }),
    fc.array(exchange, { maxLength: 4 }),
    fc.array(pointer, { maxLength: 3 }),
  )
  .map(([policies, ...others]) =>
    [...policies.map((text, index) => `${policyNames[index]} TXT "${text.slice(0, 255)}"`), ...others.flat()].join(
      '\n',
    ),
  );

export const arbitraryMail: fc.Arbitrary<Mail> = fc.record({
  ip: fc.constantFrom('192.0.2.1', '198.51.100.7', '2001:db8::1'),
  from: fc.constantFrom('user@example.com', 'h1@example.com', '', 'user@b.example.com'),
  helo: fc.constantFrom('example.com', 'h1.example.com', 'localhost'),
});
