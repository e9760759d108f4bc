import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationalDomainByList } from '../../../src/dmarc/discover/public-suffix-list.js';
import { domainFromLabels, domainFromText, isSubdomain, labelsOf, root } from '../../../src/dns/name.js';

describe('organizationalDomainByList', () => {
  it.each([
    ['pavyzdys.lt', 'pavyzdys.lt'],
    ['mail.pavyzdys.lt', 'pavyzdys.lt'],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['a.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['_dmarc.example.com', 'example.com'],
    ['a_b.example.com', 'example.com'],
    ['a.xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    ['lt', undefined],
    ['co.uk', undefined],
  ])('of %s is %s', (name, expected) => {
    expect(organizationalDomainByList(domainFromText(name)!)).toBe(expected);
  });

  it('reads the private section too', () => {
    expect(organizationalDomainByList(domainFromText('mail.somebody.github.io')!)).toBe('somebody.github.io');
    expect(organizationalDomainByList(domainFromText('github.io')!)).toBeUndefined();
  });

  it('takes an unknown top-level domain for a public suffix', () => {
    expect(organizationalDomainByList(domainFromText('a.b.internal-only')!)).toBe('b.internal-only');
    expect(organizationalDomainByList(domainFromText('1.2.3.4')!)).toBe('3.4');
  });

  it('takes a dot inside a label for no boundary', () => {
    const name = domainFromLabels(['a.example', 'com'])!;
    expect(organizationalDomainByList(name)).toBe(name);
  });

  it('is undefined, or the name or one of its ancestors, for any name', () => {
    expect(organizationalDomainByList(root)).toBeUndefined();
    const label = fc.oneof(
      fc.constantFrom('com', 'lt', 'co', 'uk', 'github', 'io', 'example', '*', '!'),
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 8 }),
    );
    let known = 0;
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 40 }), (labels) => {
        const name = domainFromLabels(labels);
        if (name === undefined) return;
        const found = organizationalDomainByList(name);
        if (found === undefined) return;
        known += 1;
        expect(isSubdomain(name, found)).toBe(true);
        expect(labelsOf(found).length).toBeGreaterThan(1);
      }),
    );
    expect(known).toBeGreaterThan(20);
  });
});
