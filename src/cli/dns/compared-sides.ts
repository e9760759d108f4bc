import { type DnsView, joinStrings, type RecordType } from '../../dns/answer.js';
import { type Domain, domainFromLabels, labelsOf } from '../../dns/name.js';
import type { ZoneRecord } from '../../dns/zone/record.js';
import { zoneView } from '../../dns/zone/view.js';
import { withRecord } from '../../fix/draft/hypothetical.js';
import { directo } from '../../senders/directo.js';
import { isSpfText } from '../../spf/record/select.js';
import { parseTarget } from '../options/targets.js';
import type { Files } from '../process/files.js';
import { UserError } from '../process/user-error.js';
import { readZone } from './zone-files.js';

/** One policy of a comparison: its domain, and its DNS. */
export interface ComparedSide {
  readonly domain: Domain;
  readonly label: string;
  /** A domain of the network or the common zone files, which must exist there. */
  readonly isAsked: boolean;
  /** The side's DNS, given the answers of the network or the common zone files. */
  readonly in: (dns: DnsView) => DnsView;
}

export interface ComparedPair {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** The DKIM selectors that either may have; absent where nothing but the SPF record differs. */
  readonly selectors?: readonly string[];
}

/** The sender's selector is worth a look in any case. */
const directoSelector = directo.dkim?.selector ?? 'directo';

type Side =
  | { readonly kind: 'domain'; readonly domain: Domain }
  | { readonly kind: 'zone'; readonly path: string; readonly records: readonly ZoneRecord[] };

/**
 * What `diff` compares: a domain with a new record, or two sides, each a domain or a zone file. For two zone files,
 * every name that has records about mail in either.
 * @throws UserError for what cannot be compared.
 */
export function comparedPairs(
  texts: readonly string[],
  record: string | undefined,
  files: Files,
): readonly ComparedPair[] {
  const [first, second] = texts;
  if (first === undefined) throw new UserError({ kind: 'nothing-to-compare' });
  if (record !== undefined) {
    if (second !== undefined) throw new UserError({ kind: 'record-for-several' });
    const { domain } = parseTarget(first);
    const after = {
      domain,
      label: `${domain} (--record)`,
      isAsked: false,
      in: (dns: DnsView) => withRecord(dns, domain, record),
    };
    return [{ before: asItIs(domain), after }];
  }
  if (second === undefined) throw new UserError({ kind: 'nothing-to-compare' });
  const domains = texts.filter((text) => !files.isFile(text)).map((text) => parseTarget(text).domain);
  const [before, after] = [readSide(first, domains, files), readSide(second, domains, files)];
  if (before.kind === 'domain' && after.kind === 'domain')
    return [{ before: asItIs(before.domain), after: asItIs(after.domain), selectors: [directoSelector] }];
  const selectorsOf = selectorsIn([before, after].flatMap((side) => (side.kind === 'zone' ? side.records : [])));
  const [beforeAt, afterAt] = [sidesOf(before), sidesOf(after)];
  return namesToCompare(before, after).map((name) => ({
    before: beforeAt(name),
    after: afterAt(name),
    selectors: selectorsOf(name),
  }));
}

function readSide(text: string, domains: readonly Domain[], files: Files): Side {
  if (!files.isFile(text)) return { kind: 'domain', domain: parseTarget(text).domain };
  return { kind: 'zone', path: text, records: readZone(text, domains, files) };
}

function namesToCompare(before: Side, after: Side): readonly Domain[] {
  if (before.kind === 'domain') return [before.domain];
  if (after.kind === 'domain') return [after.domain];
  const names = [...before.records, ...after.records]
    .flatMap((record) => mailDomainOf(record) ?? [])
    // Names that begin with an underscore send no mail; the records that include them are compared.
    .filter((name) => !labelsOf(name).some((label) => label.startsWith('_')));
  if (names.length === 0) throw new UserError({ kind: 'nothing-to-compare' });
  return [...new Set(names)];
}

/** The domain whose mail the record is about: SPF, MX, and what DMARC and DKIM have below it. */
function mailDomainOf(record: ZoneRecord): Domain | undefined {
  const { owner } = record;
  if (record.type === 'MX') return owner;
  const labels = labelsOf(owner);
  const at = labels.findIndex((label) => label === '_dmarc' || label === '_domainkey');
  if (at !== -1) return domainFromLabels(labels.slice(at + 1));
  return record.type === 'TXT' && isSpfText(joinStrings(record.data)) ? owner : undefined;
}

/** For a domain: what stands before its `_domainkey` in the files, and the sender's selector. */
function selectorsIn(records: readonly ZoneRecord[]): (domain: Domain) => readonly string[] {
  const found = new Map<string, Set<string>>();
  for (const { owner } of records) {
    const labels = labelsOf(owner);
    const at = labels.indexOf('_domainkey');
    if (at < 1) continue;
    const domain = domainFromLabels(labels.slice(at + 1));
    if (domain === undefined) continue;
    const selectors = found.get(domain) ?? new Set([directoSelector]);
    found.set(domain, selectors.add(labels.slice(0, at).join('.')));
  }
  return (domain) => [...(found.get(domain) ?? [directoSelector])];
}

function asItIs(domain: Domain): ComparedSide {
  return { domain, label: domain, isAsked: true, in: (dns) => dns };
}

/** The sides at the names of a zone, which is indexed once. */
function sidesOf(side: Side): (name: Domain) => ComparedSide {
  if (side.kind === 'domain') return () => asItIs(side.domain);
  const zone = zoneView(side.records);
  const lookup = (dns: DnsView): DnsView => ({
    lookup: <T extends RecordType>(asked: Domain, type: T) => {
      const outside = zone.outside(asked, type);
      return outside === undefined ? zone.lookup(asked, type) : dns.lookup(outside, type);
    },
  });
  return (name) => ({ domain: name, label: `${name} (${side.path})`, isAsked: false, in: lookup });
}
