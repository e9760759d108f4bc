import { groupBy } from '../../collections/group-by.js';
import { joinStrings } from '../../dns/answer.js';
import { type Domain, root } from '../../dns/name.js';

/** A TXT record as its character-strings, each at most 255 octets, one UTF-16 unit per octet (RFC 1035 §3.3.14). */
export type TxtRecord = readonly string[];

/**
 * The TXT records of one name before (`keep` and `remove`) and after (`keep` and `add`). Every present TXT record of
 * the name is in `keep` or in `remove`: some forms state the whole record set, and what is missing here is deleted.
 */
export interface TxtChange {
  readonly type: 'TXT';
  readonly name: Domain;
  /** The apex of the zone that holds the name: the name itself or above it. */
  readonly zone: Domain;
  readonly keep: readonly TxtRecord[];
  readonly remove: readonly TxtRecord[];
  readonly add: readonly TxtRecord[];
  /** The record that is there already: nothing is removed or added, and it is one of `keep`. */
  readonly stays?: TxtRecord;
  /** The CNAME record at the name, which has to go first: nothing can stand beside it (RFC 1034 §3.6.2). */
  readonly removeAlias?: Domain;
}

/** A CNAME record that takes the place of the TXT records of a name, or of another CNAME. */
export interface AliasChange {
  readonly type: 'CNAME';
  readonly name: Domain;
  readonly zone: Domain;
  readonly target: Domain;
  readonly remove: readonly TxtRecord[];
  /** It is there already: nothing is removed or added. */
  readonly stays?: true;
  readonly removeAlias?: Domain;
}

export type RecordChange = TxtChange | AliasChange;

export interface ZoneChanges {
  readonly zone: Domain;
  readonly changes: readonly RecordChange[];
}

/** The changes of each zone together, zones in order of appearance. */
export function byZone(changes: readonly RecordChange[]): readonly ZoneChanges[] {
  return [...groupBy(changes, ({ zone }) => zone)].map(([zone, inZone]) => ({ zone, changes: inZone }));
}

/** What the zone answers for the name today: a set, so equal records once (RFC 2181 §5). */
export function recordsBefore({ keep, remove }: TxtChange): readonly TxtRecord[] {
  return [...new Map([...keep, ...remove].map((record) => [JSON.stringify(record), record])).values()];
}

/**
 * What the zone should answer, each record's strings joined, equal ones once: new records first, then those that stay.
 */
export function valuesAfter({ keep, add }: TxtChange): readonly string[] {
  return [...new Set([...add, ...keep].map(joinStrings))];
}

/** The name's labels before the zone, in presentation form; `undefined` at the apex. */
export function labelsBelow({ name, zone }: RecordChange): string | undefined {
  if (name === zone) return undefined;
  // Equal names are equal strings, so the zone is the end of the name as it is written.
  return zone === root ? name : name.slice(0, -(zone.length + 1));
}
