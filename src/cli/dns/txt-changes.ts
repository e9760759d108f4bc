import type { OrganizationalDomainOf } from '../../dmarc/discover/public-suffix.js';
import { type DnsView, joinStrings, recordsOf } from '../../dns/answer.js';
import { type Domain, isSubdomain, parentOf } from '../../dns/name.js';
import type { Fix } from '../../fix/draft/fix.js';
import type { TxtChange } from '../../report/publish/change.js';
import { isSpfText } from '../../spf/record/select.js';

/**
 * The changes of the fix in DNS, name by name; records that others include come first, so that nothing is missing at
 * any time. The zone's apex is the nearest name above with name servers, otherwise the organizational domain.
 */
export function txtChanges(
  fix: Fix,
  domain: Domain,
  organizationalDomainOf: OrganizationalDomainOf,
  dns: DnsView,
): readonly TxtChange[] {
  const zone = apexOf(domain, organizationalDomainOf, dns);
  const names = [...fix.split, { name: domain, strings: fix.strings }];
  return names.map(({ name, strings }) => {
    const present = recordsOf(dns.lookup(name, 'TXT'));
    const goes = (record: readonly string[]): boolean =>
      isSpfText(joinStrings(record)) || (name === domain && fix.before.includes(joinStrings(record)));
    return {
      name,
      zone,
      keep: present.filter((record) => !goes(record)),
      remove: present.filter(goes),
      add: [strings],
    };
  });
}

function apexOf(domain: Domain, organizationalDomainOf: OrganizationalDomainOf, dns: DnsView): Domain {
  const organizational = organizationalDomainOf(domain) ?? domain;
  for (let name = domain; isSubdomain(name, organizational); name = parentOf(name)) {
    if (dns.lookup(name, 'NS').status === 'found') return name;
    if (name === organizational) break;
  }
  return organizational;
}
