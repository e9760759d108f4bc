import { describe, expect, it } from 'vitest';
import type { AliasChange, RecordChange } from '../../../src/report/publish/change.js';
import { type PublishForm, publishForms } from '../../../src/report/publish/form.js';
import { carries, publishText } from '../../../src/report/publish/publish.js';
import { change, named, ttl, zone } from './support.js';

const alias: AliasChange = {
  type: 'CNAME',
  name: named('directo._domainkey.example.com'),
  zone,
  target: named('directo._domainkey.directo.ee'),
  remove: [['k=rsa; p=old']],
};

/** The lines that are no comments. */
function lines(form: PublishForm, changed: RecordChange): readonly string[] {
  return publishText(form, [changed], ttl)
    .split('\n')
    .filter((line) => line !== '' && !/^(?:;|#|\/\/|---)/.test(line));
}

describe('a CNAME record', () => {
  it.each<[PublishForm, readonly string[]]>([
    ['zone', ['directo._domainkey.example.com. 3600 IN CNAME directo._domainkey.directo.ee.']],
    [
      'nsupdate',
      [
        'zone example.com.',
        'prereq yxrrset directo._domainkey.example.com. IN TXT "k=rsa; p=old"',
        'update delete directo._domainkey.example.com. IN TXT "k=rsa; p=old"',
        'update add directo._domainkey.example.com. 3600 IN CNAME directo._domainkey.directo.ee.',
        'send',
      ],
    ],
    [
      'octodns',
      ["'directo._domainkey':", '  - ttl: 3600', '    type: CNAME', "    value: 'directo._domainkey.directo.ee.'"],
    ],
    [
      'dnscontrol',
      ['D_EXTEND("example.com",', '  CNAME("directo._domainkey", "directo._domainkey.directo.ee.", TTL(3600))', ');'],
    ],
    [
      'terraform',
      [
        'resource "dns_cname_record" "cname_directo__domainkey_example_com" {',
        '  zone  = "example.com."',
        '  name  = "directo._domainkey"',
        '  cname = "directo._domainkey.directo.ee."',
        '  ttl   = 3600',
        '}',
      ],
    ],
  ])('as %s', (form, expected) => {
    expect(lines(form, alias)).toEqual(expected);
  });

  it.each(publishForms)('is carried by %s, and an odd name only where its notation has it', (form) => {
    expect(carries(form, alias)).toBe(true);
    const odd = { ...alias, target: named('a"b.lt') };
    expect(publishText(form, [odd], ttl)).not.toMatch(/[^\\]"b\.lt/);
  });
});

describe('a TXT record in the place of a CNAME', () => {
  const instead = change({
    name: named('_dmarc.example.com'),
    add: [['v=DMARC1; p=none']],
    removeAlias: named('x.lt'),
  });

  it('comes after its removal', () => {
    expect(lines('nsupdate', instead)).toEqual([
      'zone example.com.',
      'prereq yxrrset _dmarc.example.com. IN CNAME x.lt.',
      'update delete _dmarc.example.com. IN CNAME',
      'update add _dmarc.example.com. 3600 IN TXT "v=DMARC1; p=none"',
      'send',
    ]);
    expect(publishText('zone', [instead], ttl)).toContain(';   _dmarc.example.com. IN CNAME x.lt.\n');
    expect(publishText('terraform', [instead], ttl)).toContain('# Delete the CNAME record');
  });
});
