import { type Domain, isSubdomain, labelsOf, parentOf, root } from '../name.js';
import type { ZoneRecord } from './record.js';

/** Fewer labels than this make a top-level domain or the root: no `$ORIGIN` claims all of these for one file. */
const minLabelsOfClaimedOrigin = 2;

/**
 * Where the zones of these records begin, in order of appearance.
 *
 * Every owner of a SOA is an apex (RFC 1034 §4.2.1). Hand-written files often have none, and may contain records of
 * several domains. For a record below no SOA, the apex is the origin in force on its line, provided that the owner is
 * below it and that it is not a top-level domain; otherwise the owner itself, without a wildcard label. Of apexes found
 * in this second way, those below another one are dropped: a later `$ORIGIN` is usually an abbreviation.
 */
export function apexesOf(records: readonly ZoneRecord[]): readonly Domain[] {
  const withSoa = new Set<Domain>();
  for (const record of records) if (record.type === 'other' && record.mnemonic === 'SOA') withSoa.add(record.owner);
  const assumed = new Set<Domain>();
  for (const record of records) {
    if (nearestAbove(record.owner, withSoa) === undefined) assumed.add(assumedApexOf(record));
  }
  const topmost = [...assumed].filter((apex) => apex === root || nearestAbove(parentOf(apex), assumed) === undefined);
  return [...withSoa, ...topmost];
}

/** The longest of `names` that is `name` or above it. */
export function nearestAbove(name: Domain, names: ReadonlySet<Domain>): Domain | undefined {
  for (let at = name; ; at = parentOf(at)) {
    if (names.has(at)) return at;
    if (at === root) return undefined;
  }
}

function assumedApexOf({ owner, origin }: ZoneRecord): Domain {
  const claimed = origin !== undefined && labelsOf(origin).length >= minLabelsOfClaimedOrigin;
  if (claimed && isSubdomain(owner, origin)) return origin;
  return labelsOf(owner)[0] === '*' ? parentOf(owner) : owner;
}
