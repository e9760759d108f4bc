import type { OrganizationalDomainOf } from '../../dmarc/discover/public-suffix.js';
import { type DnsView, isAnswered, joinStrings, recordsOf } from '../../dns/answer.js';
import { type Domain, isSubdomain, parentOf } from '../../dns/name.js';
import { isChange, type PublishRecord } from '../../fix/publish/plan.js';
import type { RecordChange } from '../../report/publish/change.js';
import { isSpfText } from '../../spf/record/select.js';

export interface RecordChanges {
  readonly changes: readonly RecordChange[];
  /** Zones of which DNS did not say that they begin there. */
  readonly guessed: readonly Domain[];
}

interface Apex {
  readonly zone: Domain;
  readonly guessed: boolean;
}

/**
 * The records as changes of DNS, name by name and in their order: what others include comes first, so that nothing is
 * missing at any time. The zone's apex is the nearest name above with name servers, otherwise the organizational domain;
 * a guess where a question about name servers was not answered.
 */
export function recordChanges(
  records: readonly PublishRecord[],
  organizationalDomainOf: OrganizationalDomainOf,
  dns: DnsView,
): RecordChanges {
  const placed = records.map((record) => ({ record, apex: apexOf(record.name, organizationalDomainOf, dns) }));
  const guesses = placed.filter(({ apex }) => apex.guessed).map(({ apex }) => apex.zone);
  return {
    changes: placed.map(({ record, apex }) => changeOf(record, apex.zone, dns)),
    guessed: [...new Set(guesses)],
  };
}

function changeOf(record: PublishRecord, zone: Domain, dns: DnsView): RecordChange {
  const { name, data, replaces, replacesAlias } = record;
  if (replacesAlias !== undefined && (!isChange(record) || (data.type === 'CNAME' && data.target === replacesAlias)))
    return { type: 'CNAME', name, zone, target: replacesAlias, remove: [], stays: true };
  // Behind a CNAME stand the records of another name.
  const present = replacesAlias === undefined ? recordsOf(dns.lookup(name, 'TXT')) : [];
  const alias = replacesAlias === undefined ? {} : { removeAlias: replacesAlias };
  if (data.type === 'CNAME')
    return { type: 'CNAME', name, zone, target: data.target, remove: present.filter(isReplaced), ...alias };
  const goes = (record: readonly string[]): boolean =>
    isReplaced(record) || (isSpfText(data.text) && isSpfText(joinStrings(record)));
  const gone = present.filter(goes);
  const [only, ...others] = gone;
  if (only !== undefined && others.length === 0 && joinStrings(only) === data.text && replacesAlias === undefined)
    return { type: 'TXT', name, zone, keep: present, remove: [], add: [], stays: only };
  return {
    type: 'TXT',
    name,
    zone,
    keep: present.filter((record) => !goes(record)),
    remove: gone,
    add: [data.strings],
    ...alias,
  };

  function isReplaced(record: readonly string[]): boolean {
    return replaces.includes(joinStrings(record));
  }
}

function apexOf(name: Domain, organizationalDomainOf: OrganizationalDomainOf, dns: DnsView): Apex {
  const organizational = organizationalDomainOf(name) ?? name;
  let guessed = false;
  for (let above = name; isSubdomain(above, organizational); above = parentOf(above)) {
    const answer = dns.lookup(above, 'NS');
    if (answer.status === 'found') return { zone: above, guessed };
    guessed ||= !isAnswered(answer);
    if (above === organizational) break;
  }
  return { zone: organizational, guessed };
}
