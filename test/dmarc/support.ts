import type { OrganizationalDomainOf } from '../../src/dmarc/discover/public-suffix.js';
import type { DnsView } from '../../src/dns/answer.js';
import { type Domain, domainFromLabels, labelsOf } from '../../src/dns/name.js';
import { zone } from '../support/dns/zone.js';

export const plain = 'v=DMARC1; p=none';

/** DMARC records by the names they are for, without `_dmarc.`; several under one name are several records. */
export function records(...entries: readonly (readonly [name: string, text: string])[]): DnsView {
  return zone(entries.map(([name, text]) => `_dmarc.${name}. 60 IN TXT "${text}"\n`).join(''));
}

/** A public suffix list on which every top-level domain stands, and `co.uk`. */
export const listed: OrganizationalDomainOf = (name: Domain) => {
  const labels = labelsOf(name);
  const suffix = labels.slice(-2).join('.') === 'co.uk' ? 2 : 1;
  return labels.length > suffix ? domainFromLabels(labels.slice(-suffix - 1)) : undefined;
};
