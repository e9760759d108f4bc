import { type DnsView, joinStrings, recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { withAnswer } from '../../dns/snapshot.js';
import { isSpfText } from '../../spf/record/select.js';
import { characterStrings } from './strings.js';

/** The texts that a new record takes the place of. */
export interface Meanings {
  /** The records as published: whoever passes by one of them must go on passing. */
  readonly current: readonly string[];
  /** The same with their clear mistakes mended: whoever passes by none of these must not begin to pass. */
  readonly meant: readonly string[];
}

/** An SPF record at its name. */
export interface NamedRecord {
  readonly name: Domain;
  readonly text: string;
}

/** DNS as it would be with `text` as the one SPF record of `domain`; its other TXT records stay. */
export function published(dns: DnsView, domain: Domain, text: string): DnsView {
  const others = recordsOf(dns.lookup(domain, 'TXT')).filter((strings) => !isSpfText(joinStrings(strings)));
  return withAnswer(dns, domain, 'TXT', { status: 'found', records: [...others, characterStrings(text)] });
}

/** The same for several names. */
export function publishedAll(dns: DnsView, records: readonly NamedRecord[]): DnsView {
  return records.reduce((view, { name, text }) => published(view, name, text), dns);
}
