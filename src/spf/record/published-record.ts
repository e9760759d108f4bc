import { type Answer, type DnsView, recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { type Standing, standingOf } from '../../dns/standing.js';
import type { TxtSelection } from '../../dns/txt-selection.js';
import { spfRecordOf } from './parse.js';
import type { SpfRecord } from './record.js';
import { selectSpfRecord } from './select.js';

/** What a name publishes as SPF. */
export interface PublishedRecord {
  readonly domain: Domain;
  readonly answer: Answer<'TXT'>;
  readonly selection: TxtSelection;
  /** Where exactly one record was selected. */
  readonly record?: SpfRecord;
}

/** Asks for a name's TXT records and reads the one that is its SPF record (RFC 7208 §4.5). */
export function recordAt(domain: Domain, dns: DnsView): PublishedRecord {
  const answer = dns.lookup(domain, 'TXT');
  const selection = selectionOf(answer);
  if (selection.kind !== 'one') return { domain, answer, selection };
  return { domain, answer, selection, record: spfRecordOf(selection.text) };
}

/** Whether the name has an SPF record at all; several are one that nobody can use. */
export function recordStanding(name: Domain, dns: DnsView): Standing {
  const { answer, selection } = recordAt(name, dns);
  if (answer.status !== 'found') return standingOf(answer);
  return selection.kind === 'none' ? 'void' : 'there';
}

/** Of answers that were given before: the strings of a large record are not joined for every mail. */
const selections = new WeakMap<Answer<'TXT'>, TxtSelection>();

function selectionOf(answer: Answer<'TXT'>): TxtSelection {
  const known = selections.get(answer);
  if (known !== undefined) return known;
  const selection = selectSpfRecord(recordsOf(answer));
  selections.set(answer, selection);
  return selection;
}
