import type { RecordType } from '../answer.js';
import { type Domain, isSubdomain, labelsOf, parentOf, root } from '../name.js';
import type { ZoneRecord } from './record.js';
import type { ZoneView } from './view.js';

/** What is known of names besides what zone files hold. */
export interface Surroundings {
  /** The public suffix and one label more; `undefined` for a public suffix. */
  readonly organizationalDomainOf: (name: Domain) => Domain | undefined;
  /** Hosts of the sender that is checked. */
  readonly senderHosts: readonly Domain[];
  /** Names of other senders. They are in use, so they exist. */
  readonly knownNames: readonly Domain[];
}

/** Like {@link ZoneView.outside}. */
export type Outside = (name: Domain, type: RecordType) => Domain | undefined;

/**
 * Which names zone files that are asked alone do not answer: those in none of their zones. Nothing is known about them.
 * Without a SOA, a zone is the whole organizational domain of its owners.
 *
 * Above a zone, the registry's own policy (`_dmarc.lt`, RFC 9989 §4.10) is taken as absent: no company's file has it, and
 * otherwise no file alone could tell that a domain has no policy.
 *
 * Files without any SOA that also hold hosts of the sender are an example of the whole of DNS. What it lacks does not
 * exist, except for names that are known to be in use.
 */
export function outsideOf(view: ZoneView, records: readonly ZoneRecord[], surroundings: Surroundings): Outside {
  const { organizationalDomainOf } = surroundings;
  const whole = isWholeOfDns(records, surroundings);
  const own = domainsOf(assumedApexes(view, records), surroundings);
  const inUse = domainsOf([...surroundings.senderHosts, ...surroundings.knownNames], surroundings);
  return (name, type) => {
    const outside = view.outside(name, type);
    if (outside === undefined) return undefined;
    const isDelegated = view.apexes.some((apex) => isSubdomain(outside, apex));
    if (isDelegated) return outside;
    const domain = organizationalDomainOf(outside);
    if ((domain !== undefined && own.has(domain)) || isPolicyOfRegistry(outside, view.apexes, surroundings))
      return undefined;
    return whole && (domain === undefined || !inUse.has(domain)) ? undefined : outside;
  };
}

function isWholeOfDns(records: readonly ZoneRecord[], { senderHosts }: Surroundings): boolean {
  return !records.some(isSoa) && records.some(({ owner }) => senderHosts.includes(owner));
}

/** The apexes that no SOA tells. */
function assumedApexes({ apexes }: ZoneView, records: readonly ZoneRecord[]): readonly Domain[] {
  const told = new Set(records.filter(isSoa).map(({ owner }) => owner));
  return apexes.filter((apex) => !told.has(apex));
}

function isSoa(record: ZoneRecord): boolean {
  return record.type === 'other' && record.mnemonic === 'SOA';
}

/** Whether the name is where a registry above one of the zones would publish its DMARC policy. */
function isPolicyOfRegistry(
  name: Domain,
  apexes: readonly Domain[],
  { organizationalDomainOf }: Surroundings,
): boolean {
  const above = parentOf(name);
  if (labelsOf(name)[0] !== '_dmarc' || above === root || organizationalDomainOf(above) !== undefined) return false;
  return apexes.some((apex) => isSubdomain(apex, above));
}

function domainsOf(names: readonly Domain[], { organizationalDomainOf }: Surroundings): ReadonlySet<Domain> {
  return new Set(names.flatMap((name) => organizationalDomainOf(name) ?? []));
}
