import { readFileSync } from 'node:fs';
import { requestOf } from '../../../src/check/default-request.js';
import type { DnsView } from '../../../src/dns/answer.js';
import { type Domain, domainFromText } from '../../../src/dns/name.js';
import { parseZoneFile } from '../../../src/dns/zone/file.js';
import type { ZoneRecord } from '../../../src/dns/zone/record.js';
import { zoneView } from '../../../src/dns/zone/view.js';
import type { CheckRequest } from '../../../src/facts/request.js';
import { hasShared, sharedPath } from '../shared.js';

/** A record that an administrator quoted in public, in its zone, with what an expert would publish instead. */
export interface AdministratorsCase {
  readonly id: string;
  readonly note: string;
  readonly domain: string;
  readonly zone: string;
  /** The record to propose. */
  readonly want?: string;
  /** What is right, in words. */
  readonly right?: string;
  /** No DKIM key and no DMARC record beside the case's own lines. */
  readonly bare?: boolean;
  readonly args?: readonly string[];
}

export const hasAdministratorsCases = hasShared('cases', 'administrators.json');

export function administratorsCases(): readonly AdministratorsCase[] {
  if (!hasAdministratorsCases) return [];
  return JSON.parse(readFileSync(sharedPath('cases', 'administrators.json'), 'utf8')) as AdministratorsCase[];
}

/** A case as the computation sees it: what is asked, and the DNS of its zone with providers and Directo around it. */
export interface CaseWorld {
  readonly domain: Domain;
  readonly request: CheckRequest;
  readonly dns: DnsView;
}

const common = ['providers.zone', 'directo.zone'];

/** The key of Directo in the zones of the cases. */
export function caseKey(): string {
  const [, head = '', tail = ''] = /"([A-Za-z0-9+/]{150,})" "([A-Za-z0-9+/=]+)"/.exec(sharedZones()) ?? [];
  return head + tail;
}

function sharedZones(): string {
  return common.map((name) => readFileSync(sharedPath('cases', name), 'latin1')).join('\n');
}

export function caseWorld(one: AdministratorsCase): CaseWorld {
  const shared = sharedZones();
  const key = caseKey();
  const usual =
    one.bare === true
      ? ''
      : `directo._domainkey.${one.domain}. IN TXT ( "k=rsa; p=" "${key.slice(0, 200)}" "${key.slice(200)};" )
_dmarc.${one.domain}. IN TXT "v=DMARC1; p=quarantine; np=reject; rua=mailto:dmarc@${one.domain}"
`;
  // A zone file is octets: UTF-8 in it stays what it is.
  const zone = Buffer.from(one.zone.replaceAll('{KEY}', key), 'utf8').toString('latin1');
  const domain = domainFromText(one.domain);
  if (domain === undefined) throw new Error(`${one.id}: ${one.domain} is not a domain`);
  const args = one.args ?? [];
  return {
    domain,
    request: { ...requestOf(domain), massMail: args.includes('--mass-mail') },
    dns: zoneView(recordsIn(`$TTL 3600\n${zone}\n${usual}${shared}`)),
  };
}

function recordsIn(text: string): readonly ZoneRecord[] {
  const result = parseZoneFile({ name: 'case', text }, () => ({ ok: false, reason: 'not-found' }));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.records;
}
