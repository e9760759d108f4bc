import { type DnsView, type FailureReason, joinStrings, recordsOf } from '../dns/answer.js';
import { below, type Domain } from '../dns/name.js';
import { isKeyText, type KeyRecord, parseKeyRecord } from './key-record.js';
import { inspectKey, type KeyInspection } from './public-key.js';

/** What DNS has at a selector's name, `<selector>._domainkey.<domain>` (RFC 6376 §3.6.2). */
export type SelectorState =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'missing' }
  /** A CNAME whose target has no TXT record. */
  | { readonly kind: 'broken-alias'; readonly target: Domain }
  /** Several keys: which one counts is undefined (§3.6.2.2). */
  | { readonly kind: 'several'; readonly texts: readonly string[] }
  /** TXT records that are not keys, such as a wildcard's. */
  | { readonly kind: 'no-key-record'; readonly texts: readonly string[] }
  | {
      readonly kind: 'key';
      readonly record: KeyRecord;
      readonly strings: readonly string[];
      /** Absent if there is no key text to inspect. */
      readonly inspection?: KeyInspection;
      readonly alias?: Domain;
    };

/** `undefined` if the name would be too long for DNS. */
export function selectorName(selector: string, domain: Domain): Domain | undefined {
  return below(`${selector}._domainkey`, domain);
}

export function examineSelector(name: Domain, dns: DnsView): SelectorState {
  const answer = dns.lookup(name, 'TXT');
  const [alias] = recordsOf(dns.lookup(name, 'CNAME'));
  switch (answer.status) {
    case 'unasked':
      return { kind: 'unasked' };
    case 'failed':
      return { kind: 'failed', reason: answer.reason };
    case 'nodata':
    case 'nxdomain':
      return alias === undefined ? { kind: 'missing' } : { kind: 'broken-alias', target: alias };
    case 'found':
      return examineRecords(answer.records, alias);
  }
}

function examineRecords(records: readonly (readonly string[])[], alias: Domain | undefined): SelectorState {
  const keys = records.filter((strings) => isKeyText(joinStrings(strings)));
  const [strings, ...others] = keys;
  if (strings === undefined) return { kind: 'no-key-record', texts: records.map(joinStrings) };
  if (others.length > 0) return { kind: 'several', texts: keys.map(joinStrings) };
  const record = parseKeyRecord(joinStrings(strings));
  const { key, keyType } = record;
  const inspection = key === undefined || key.base64 === '' ? undefined : inspectKey(key.base64, keyType);
  return {
    kind: 'key',
    record,
    strings,
    ...(inspection === undefined ? {} : { inspection }),
    ...(alias === undefined ? {} : { alias }),
  };
}
