import { readFileSync } from 'node:fs';
import type { Answer, DnsView, RecordType } from '../../../src/dns/answer.js';
import { below, type Domain, domainFromText, isSubdomain } from '../../../src/dns/name.js';
import { withAnswer } from '../../../src/dns/snapshot.js';
import { characterStrings } from '../../../src/fix/draft/strings.js';
import { company, fixtureZone } from '../dns/zones.js';
import { sharedPath } from '../shared.js';
import { hasRealRecords, providerTexts, realTexts, realWorld } from './real-records.js';

/** A domain with one real record, or with all that is known of a real one. */
export interface RealDomain {
  /** The kind of record that is real; `domain`: everything that is known of one; `other`: judged, but not counted. */
  readonly kind: 'SPF' | 'DMARC' | 'DKIM' | 'domain' | 'other';
  /** For messages of tests: where the record stands in the shared data. */
  readonly title: string;
  readonly domain: Domain;
  readonly dns: DnsView;
}

const fine = fixtureZone('fine');
const selector = 'directo._domainkey';
const suffixes = ['gate.ee', 'directo.ee'].map((text) => domainFromText(text)!);

/** All records of the shared data, each at a domain; none where that is missing. */
export function realDomains(): readonly RealDomain[] {
  if (!hasRealRecords) return [];
  const worldOf = knownWorld();
  return [
    ...[...realTexts('spf.txt'), ...realTexts('spf-near.txt')].map(
      (text, at): RealDomain => ({ kind: 'SPF', title: `SPF ${at}`, domain: company, dns: wellKept(worldOf(text)) }),
    ),
    ...realTexts('dmarc.txt').map(
      (text, at): RealDomain => ({
        kind: 'DMARC',
        title: `DMARC ${at}`,
        domain: company,
        dns: unknownOutside(withText(fine, company, '_dmarc', text)),
      }),
    ),
    ...realTexts('dkim.txt').flatMap((text, at): RealDomain[] => {
      const foreign = withText(fine, company, selector, text);
      // As if Directo itself had this key: its own rules say only that it is another one, and nothing of the key.
      const own = withText(foreign, suffixes[1]!, selector, text);
      return [
        { kind: 'DKIM', title: `DKIM ${at}`, domain: company, dns: own },
        { kind: 'other', title: `DKIM ${at}, not Directo's`, domain: company, dns: foreign },
      ];
    }),
    ...providers(worldOf),
    ...municipalities(worldOf),
  ];
}

/** Real records at the company's name; nobody knows what stands at names that were not collected. */
function knownWorld(): (text: string) => DnsView {
  const viewOf = realWorld();
  const names = new Set<string>([company, ...providerTexts().keys()]);
  const isKnown = (name: Domain): boolean => names.has(name) || suffixes.some((suffix) => isSubdomain(name, suffix));
  return (text) => {
    const view = viewOf(text);
    return {
      lookup: (name, type) => (type === 'TXT' && !isKnown(name) ? { status: 'unasked' } : view.lookup(name, type)),
    };
  };
}

/** What is not the record under trial is as it should be, so that it alone is judged. */
function wellKept(view: DnsView): DnsView {
  const names = ['_dmarc', selector].map((labels) => below(labels, company));
  return { lookup: (name, type) => (names.includes(name) ? fine : view).lookup(name, type) };
}

function withText(dns: DnsView, domain: Domain, labels: string, text: string): DnsView {
  return withAnswer(dns, below(labels, domain)!, 'TXT', { status: 'found', records: [characterStrings(text)] });
}

/** Nobody asked DNS about report hosts when the records were collected. */
function unknownOutside(dns: DnsView): DnsView {
  const suffixOfCompany = '_dmarc.lt';
  const isKnown = (name: Domain): boolean =>
    name === suffixOfCompany || [company, ...suffixes].some((one) => isSubdomain(name, one));
  return { lookup: (name, type) => (isKnown(name) ? dns.lookup(name, type) : { status: 'unasked' }) };
}

/** Names that real records include, as domains of their own. */
function providers(worldOf: (text: string) => DnsView): readonly RealDomain[] {
  const dns = worldOf('v=spf1 -all');
  return [...providerTexts().keys()].flatMap((title): RealDomain[] => {
    const domain = domainFromText(title);
    return domain === undefined ? [] : [{ kind: 'domain', title, domain, dns }];
  });
}

interface Municipality {
  readonly TXT: readonly string[];
  readonly MX: readonly string[];
  readonly DKIM_CNAME?: Readonly<Record<string, string>>;
}

function municipalities(worldOf: (text: string) => DnsView): readonly RealDomain[] {
  const text = readFileSync(sharedPath('real', 'zones-baltic.json'), 'utf8');
  const world = worldOf('v=spf1 -all');
  return Object.entries(JSON.parse(text) as Record<string, Municipality>).map(([title, zone]) => {
    const domain = domainFromText(title)!;
    const own = (name: Domain, type: RecordType): Answer | undefined => {
      if (name === domain && type === 'TXT') return found(zone.TXT.map(characterStrings));
      if (name === domain && type === 'MX')
        return found(zone.MX.map((host, at) => ({ preference: 10 * (at + 1), exchange: domainFromText(host)! })));
      const alias = zone.DKIM_CNAME?.[name];
      return alias !== undefined && type === 'CNAME' ? found([domainFromText(alias)!]) : undefined;
    };
    // Built for the type that was asked for.
    const dns: DnsView = {
      lookup: (name, type) => (own(name, type) as Answer<typeof type>) ?? world.lookup(name, type),
    };
    return { kind: 'domain', title, domain, dns };
  });
}

function found<R>(records: readonly R[]): Answer {
  return (records.length === 0 ? { status: 'nodata' } : { status: 'found', records }) as Answer;
}
