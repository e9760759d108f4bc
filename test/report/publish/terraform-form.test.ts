import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terraformText } from '../../../src/report/publish/terraform-form.js';
import { publishedBy, resourcesIn } from './hcl.js';
import { anyChanges, change, named, ordinary, split, ttl, twoStrings, valuesIn } from './support.js';

describe('terraformText', () => {
  it('holds the whole record set of the name and imports the present one', () => {
    expect(terraformText(ordinary, ttl).split('\n').slice(5)).toEqual([
      'import {',
      '  to = dns_txt_record_set.txt_example_com',
      '  id = "example.com."',
      '}',
      '',
      'resource "dns_txt_record_set" "txt_example_com" {',
      '  zone = "example.com."',
      '  ttl  = 3600',
      '  txt = [',
      '    "v=spf1 mx include:spf.ex.lt -all",',
      '    "site-verification=a;b",',
      '  ]',
      '}',
      '',
    ]);
  });

  it('leaves a long record whole: the provider splits it', () => {
    expect(terraformText(twoStrings, ttl)).toContain(
      `    "v=spf1 ${'ip4:192.0.2.100 '.repeat(15)}ip4:192.0.2.200 -all",\n`,
    );
  });

  it('has a resource for each name of a split record, nothing to import for new ones, and no template of a macro', () => {
    expect(terraformText(split, ttl).split('\n').slice(13)).toEqual([
      '  txt = [',
      '    "v=spf1 include:_spf1.example.com include:_spf2.example.com exists:%%{i}._spf.ex.lt -all",',
      '  ]',
      '}',
      '',
      'resource "dns_txt_record_set" "txt__spf1_example_com" {',
      '  zone = "example.com."',
      '  name = "_spf1"',
      '  ttl  = 3600',
      '  txt = [',
      '    "v=spf1 ip4:192.0.2.0/24 -all",',
      '  ]',
      '}',
      '',
      'resource "dns_txt_record_set" "txt__spf2_example_com" {',
      '  zone = "example.com."',
      '  name = "_spf2"',
      '  ttl  = 3600',
      '  txt = [',
      '    "v=spf1 ip6:2001:db8::/32 -all",',
      '  ]',
      '}',
      '',
    ]);
  });

  it('says which provider the resource is of', () => {
    expect(terraformText(ordinary, ttl).split('\n')[0]).toContain('dns_txt_record_set of the hashicorp/dns provider');
  });

  it('labels names apart that make the same identifier', () => {
    const changes = ['a_b.example.com', 'a.b.example.com'].map((name) => change({ name: named(name), add: [['x']] }));
    expect([...resourcesIn(terraformText(changes, ttl)).keys()]).toEqual([
      'txt_a_b_example_com',
      'txt_a_b_example_com_2',
    ]);
  });

  it('has every record of every name, whatever it holds', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const resources = resourcesIn(terraformText(changes, ttl));
        expect(publishedBy(resources.values())).toEqual(valuesIn(changes));
        for (const resource of resources.values()) expect(resource.ttl).toBe(ttl);
      }),
      { numRuns: 500 },
    );
  });
});
