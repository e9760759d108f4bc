import { getDomain } from 'tldts';
import { type Domain, domainFromLabels, labelsOf } from '../../dns/name.js';
import type { OrganizationalDomainOf } from './public-suffix.js';

/**
 * Both sections of the list, ICANN's and the private one: RFC 7489 §3.2 does not distinguish them, and receivers read
 * the whole file. Names come from DNS, not from URLs, and may contain underscores.
 */
const options = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false };

/** Replaces labels that the list cannot name: only their number matters. */
const anyLabel = 'x';

/**
 * By the public suffix list inside tldts. Top-level domains that are not in the list are public suffixes, by its own
 * default rule.
 */
export const organizationalDomainByList: OrganizationalDomainOf = (name: Domain) => {
  const labels = labelsOf(name);
  const hostname = labels.map((label) => (/^[a-z0-9_-]+$/i.test(label) ? label : anyLabel)).join('.');
  const organizational = getDomain(hostname, options);
  return organizational === null ? undefined : domainFromLabels(labels.slice(-organizational.split('.').length));
};
