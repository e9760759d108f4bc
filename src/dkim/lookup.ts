import { type DnsView, type FailureReason, joinStrings, recordsOf } from '../dns/answer.js';
import { below, type Domain } from '../dns/name.js';
import { isKeyText, type KeyRecord, parseKeyRecord } from './key-record.js';
import { type Miswriting, miswritingOf, spreadOver } from './miswriting.js';
import { inspectKey, isUsable, type KeyInspection } from './public-key.js';

/** What DNS has at a selector's name, `<selector>._domainkey.<domain>` (RFC 6376 §3.6.2). */
export type SelectorState =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'missing' }
  /** A CNAME whose target has no TXT record. */
  | { readonly kind: 'broken-alias'; readonly target: Domain }
  /** Several keys: which one counts is undefined (§3.6.2.2). */
  | { readonly kind: 'several'; readonly texts: readonly string[] }
  /** One record that was meant as a key record, and cannot be read as one; or several that are one together. */
  | {
      readonly kind: 'miswritten';
      readonly texts: readonly string[];
      readonly miswriting: Miswriting;
      readonly alias?: Domain;
    }
  /** TXT records that are not keys, such as a wildcard's. */
  | { readonly kind: 'no-key-record'; readonly texts: readonly string[] }
  | {
      readonly kind: 'key';
      readonly record: KeyRecord;
      readonly strings: readonly string[];
      /** Absent if there is no key text to inspect. */
      readonly inspection?: KeyInspection;
      readonly alias?: Domain;
      /** Other texts at the name, beside which the key is undefined too (§3.6.2.2). */
      readonly others: readonly string[];
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

/** What the TXT records of a name are, if it is a selector's; `alias`: where its CNAME leads. */
export function examineRecords(records: readonly (readonly string[])[], alias: Domain | undefined): SelectorState {
  const keys = records.filter((strings) => isKeyText(joinStrings(strings)));
  const texts = records.map(joinStrings);
  const [strings, ...others] = keys;
  const miswriting = miswritingAmong(texts, keys.map(joinStrings));
  if (miswriting !== undefined) return { kind: 'miswritten', ...miswriting, ...(alias === undefined ? {} : { alias }) };
  if (strings === undefined) return { kind: 'no-key-record', texts };
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
    others: records.filter((other) => other !== strings).map(joinStrings),
  };
}

/** The one text that was meant as a key record, or those that are one together. */
function miswritingAmong(
  texts: readonly string[],
  keys: readonly string[],
): { readonly texts: readonly string[]; readonly miswriting: Miswriting } | undefined {
  const isWhole = texts.some(holdsKey) && !keys.some((text) => parseKeyRecord(text).key === undefined);
  const spread = isWhole ? undefined : spreadOver(texts);
  if (spread !== undefined) return { texts, miswriting: spread };
  const [only, ...others] = keys.length > 0 ? keys : texts;
  const miswriting = only === undefined || others.length > 0 ? undefined : miswritingOf(only);
  return only === undefined || miswriting === undefined ? undefined : { texts: [only], miswriting };
}

function holdsKey(text: string): boolean {
  const { key, keyType } = parseKeyRecord(text);
  return key !== undefined && isUsable(inspectKey(key.base64, keyType));
}
