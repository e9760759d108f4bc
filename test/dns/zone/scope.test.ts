import { describe, expect, it } from 'vitest';
import { organizationalDomainByList } from '../../../src/dmarc/discover/public-suffix-list.js';
import type { Domain } from '../../../src/dns/name.js';
import { outsideOf } from '../../../src/dns/zone/scope.js';
import { zoneView } from '../../../src/dns/zone/view.js';
import { domain } from '../../support/dns/zone.js';
import { recordsIn, soa } from './support.js';

const surroundings = {
  organizationalDomainOf: organizationalDomainByList,
  senderHosts: [domain('directo.gate.ee')],
  knownNames: [domain('spf.protection.outlook.com'), domain('_spf.google.com')],
};

function outside(zone: string, name: string): Domain | 'inside' {
  const records = recordsIn(zone);
  return outsideOf(zoneView(records), records, surroundings)(domain(name), 'TXT') ?? 'inside';
}

/** `ex.lt` is the origin of all of these. */
const withSoa = `@ ${soa}\n@ TXT a\n`;
const withoutSoa = '@ TXT a\n';
const withDirecto = '@ TXT a\ndirecto.gate.ee. A 192.0.2.1\n';

describe('what zone files that are asked alone know', () => {
  it.each([
    ['the apex itself', withSoa, 'ex.lt', 'inside'],
    ['a name below it that does not exist', withSoa, 'nera.ex.lt', 'inside'],
    ['another domain', withSoa, 'kita.lt', 'kita.lt'],
    ['a known sender', withSoa, 'spf.protection.outlook.com', 'spf.protection.outlook.com'],
    ['the sender itself', withSoa, 'directo.gate.ee', 'directo.gate.ee'],
    [
      'the domain above a zone that is below it',
      `@ ${soa}\n$ORIGIN filialas.kita.lt.\n@ ${soa}\n`,
      'kita.lt',
      'kita.lt',
    ],
    ['where a CNAME leads out', `${withSoa}k CNAME key.kita.lt.\n`, 'k.ex.lt', 'key.kita.lt'],
    ['a name that is delegated away', `${withSoa}sub NS ns.kita.lt.\n`, 'x.sub.ex.lt', 'x.sub.ex.lt'],
    ['the policy of the registry', withSoa, '_dmarc.lt', 'inside'],
    ['the policy of another registry', withSoa, '_dmarc.ee', '_dmarc.ee'],
    ['the policy of another domain', withSoa, '_dmarc.kita.lt', '_dmarc.kita.lt'],
    ['the policy above a zone', '$ORIGIN sub.ex.lt.\n@ SOA ns a 1 1h 1h 1w 1d\n', '_dmarc.ex.lt', '_dmarc.ex.lt'],
    ['another domain, without a SOA', withoutSoa, 'kita.lt', 'kita.lt'],
    ['a sister of an owner, without a SOA', 'spf.kita.lt. TXT a\n', 'mail.kita.lt', 'inside'],
    ['the domain of an owner, without a SOA', 'spf.kita.lt. TXT a\n', 'kita.lt', 'inside'],
    ['a sister of an owner beside a SOA', `${withSoa}spf.kita.lt. TXT a\n`, 'mail.kita.lt', 'inside'],
    ['a public suffix as an owner', '$ORIGIN .\nlt. TXT a\n', 'kita.lt', 'inside'],
    ['another domain, where an example holds the sender too', withDirecto, 'kita.lt', 'inside'],
    ['a known sender, where an example holds the sender too', withDirecto, '_spf.google.com', '_spf.google.com'],
    ['a domain of a known sender there', withDirecto, 'mail.outlook.com', 'mail.outlook.com'],
    ['a top-level domain there', withDirecto, 'ee', 'inside'],
    ['another domain beside the sender and a SOA', `@ ${soa}\ndirecto.gate.ee. A 192.0.2.1\n`, 'kita.lt', 'kita.lt'],
  ])('%s', (_what, zone, name, wanted) => {
    expect(outside(zone, name)).toBe(wanted);
  });
});
