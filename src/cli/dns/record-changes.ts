import type { OrganizationalDomainOf } from '../../dmarc/discover/public-suffix.js';
import { type DnsView, joinStrings, recordsOf } from '../../dns/answer.js';
import { type Domain, isSubdomain, parentOf } from '../../dns/name.js';
import type { PublishRecord } from '../../fix/publish/plan.js';
import type { RecordChange } from '../../report/publish/change.js';
import { isSpfText } from '../../spf/record/select.js';

/**
 * The records as changes of DNS, name by name and in their order: what others include comes first, so that nothing is
 * missing at any time. The zone's apex is the nearest name above with name servers, otherwise the organizational domain.
 */
export function recordChanges(
  records: readonly PublishRecord[],
  organizationalDomainOf: OrganizationalDomainOf,
  dns: DnsView,
): readonly RecordChange[] {
  return records.map((record) => {
    const zone = apexOf(record.name, organizationalDomainOf, dns);
    return changeOf(record, zone, dns);
  });
}

function changeOf({ name, data, replaces, replacesAlias }: PublishRecord, zone: Domain, dns: DnsView): RecordChange {
  // Behind a CNAME stand the records of another name.
  const present = replacesAlias === undefined ? recordsOf(dns.lookup(name, 'TXT')) : [];
  const alias = replacesAlias === undefined ? {} : { removeAlias: replacesAlias };
  if (data.type === 'CNAME')
    return { type: 'CNAME', name, zone, target: data.target, remove: present.filter(isReplaced), ...alias };
  const goes = (record: readonly string[]): boolean =>
    isReplaced(record) || (isSpfText(data.text) && isSpfText(joinStrings(record)));
  return {
    type: 'TXT',
    name,
    zone,
    keep: present.filter((record) => !goes(record)),
    remove: present.filter(goes),
    add: [data.strings],
    ...alias,
  };

  function isReplaced(record: readonly string[]): boolean {
    return replaces.includes(joinStrings(record));
  }
}

function apexOf(name: Domain, organizationalDomainOf: OrganizationalDomainOf, dns: DnsView): Domain {
  const organizational = organizationalDomainOf(name) ?? name;
  for (let above = name; isSubdomain(above, organizational); above = parentOf(above)) {
    if (dns.lookup(above, 'NS').status === 'found') return above;
    if (above === organizational) break;
  }
  return organizational;
}
