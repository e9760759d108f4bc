import { type DnsView, joinStrings, recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { withAnswer } from '../../dns/snapshot.js';
import { isSpfText } from '../../spf/record/select.js';
import { characterStrings } from './strings.js';

/** An SPF record at its name. */
export interface NamedRecord {
  readonly name: Domain;
  readonly text: string;
}

/** DNS as it would be with `text` as the one SPF record of `domain`; its other TXT records stay. */
export function withRecord(dns: DnsView, domain: Domain, text: string): DnsView {
  const others = recordsOf(dns.lookup(domain, 'TXT')).filter((strings) => !isSpfText(joinStrings(strings)));
  return withAnswer(dns, domain, 'TXT', { status: 'found', records: [...others, characterStrings(text)] });
}

/** The same for several names. */
export function withRecords(dns: DnsView, records: readonly NamedRecord[]): DnsView {
  return records.reduce((view, { name, text }) => withRecord(view, name, text), dns);
}
