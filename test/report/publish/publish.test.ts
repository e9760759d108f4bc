import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishForms } from '../../../src/report/publish/form.js';
import { carries, publishText } from '../../../src/report/publish/publish.js';
import { anyChanges, change, changesOf, named, ordinary, plainStrings, split, ttl, twoStrings } from './support.js';

const forms = publishForms;

describe.each(forms)('the form %s', (form) => {
  it('is printable ASCII and ends with a line feed, whatever the records hold', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        expect(publishText(form, changes, ttl)).toMatch(/^(?:[ -~]|\n)*$/);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    expect(publishText(form, split, ttl)).toBe(publishText(form, split, ttl));
  });

  it('carries every SPF record and what usually stands beside one', () => {
    for (const one of [...ordinary, ...twoStrings, ...split]) expect(carries(form, one)).toBe(true);
    const apex = changesOf(plainStrings).map(([first]) => first!);
    fc.assert(
      fc.property(apex, ({ keep, add }) => {
        expect(carries(form, change({ keep, add }))).toBe(true);
      }),
    );
  });

  it('holds the records of names in different zones', () => {
    const other = change({ name: named('other.example'), zone: named('other.example'), add: [['v=spf1 a -all']] });
    const text = publishText(form, [...ordinary, other], ttl);
    expect(text).toContain('v=spf1 mx include:spf.ex.lt -all');
    expect(text).toContain('other.example');
    expect(text).toContain('v=spf1 a -all');
  });
});

describe('carries', () => {
  it.each([
    { what: 'an octet that is no UTF-8', octets: 'caf\xe9', octodns: false, dnscontrol: false },
    { what: 'UTF-8', octets: 'caf\xc3\xa9', octodns: false, dnscontrol: true },
    { what: 'UTF-8 beyond the basic plane', octets: '\xf0\x9f\x93\xa7', octodns: false, dnscontrol: false },
    { what: 'a backslash', octets: 'a\\b', octodns: false, dnscontrol: true },
    { what: 'a quote', octets: 'a"b', octodns: true, dnscontrol: true },
    { what: 'a quote at the start', octets: '"ab', octodns: false, dnscontrol: true },
    { what: 'what looks like the bounds of strings', octets: 'a" "b', octodns: false, dnscontrol: true },
    { what: 'nothing', octets: '', octodns: false, dnscontrol: true },
  ])('$what: by zone-file forms and Terraform always, by octoDNS $octodns, by dnscontrol $dnscontrol', (row) => {
    const one = change({ keep: [[row.octets]], add: [['v=spf1 -all']] });
    expect(Object.fromEntries(forms.map((form) => [form, carries(form, one)]))).toEqual({
      zone: true,
      nsupdate: true,
      octodns: row.octodns,
      dnscontrol: row.dnscontrol,
      terraform: true,
    });
  });

  it('does not mind what goes', () => {
    const one = change({ remove: [['caf\xe9']], add: [['v=spf1 -all']] });
    expect(forms.map((form) => carries(form, one))).toEqual(forms.map(() => true));
  });
});
