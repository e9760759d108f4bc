import type { Answer, DnsView, RecordType } from '../answer.js';
import { below, type Domain, domainFromLabels, labelsOf, parentOf, root } from '../name.js';
import { apexesOf } from './apex.js';
import { emptySets, indexOf, type RecordSets, type ZoneIndex } from './name-index.js';
import type { ZoneRecord } from './record.js';

/** The zones as a view of DNS, which also shows where they end. */
export interface ZoneView extends DnsView {
  /** Where each zone begins; every name that is not at, below or above one of these is `nxdomain`. See `apexesOf`. */
  readonly apexes: readonly Domain[];
  /**
   * The name where the zones no longer know the answer: `name` itself if it lies in none of them or is delegated away,
   * or the first such name on the chain of CNAMEs that begins there. `undefined` if `lookup` is the answer.
   */
  outside(name: Domain, type: RecordType): Domain | undefined;
}

/**
 * Answers as a name server would that is authoritative for all these zones: CNAMEs and DNAMEs followed (RFC 6672),
 * wildcards (RFC 4592), names that exist without records as `nodata` (RFC 8020), equal records once (RFC 2181 §5).
 * As `node:dns` shows it, a chain of CNAMEs that leads to no name is `nxdomain`, and one that goes round is `nodata`.
 *
 * Kinder than a server: records below a delegation answer too, and where a name has a CNAME beside other records, the
 * type asked for wins, as with providers that let a CNAME stand at the apex.
 */
export function zoneView(records: readonly ZoneRecord[]): ZoneView {
  const apexes = apexesOf(records);
  const index = indexOf(records, new Set(apexes));
  return {
    apexes,
    lookup: (name, type) => lookupIn(index, name, type),
    outside: (name, type) => {
      for (const hop of chainFrom(index, name, type)) if (!isInside(index, hop.name)) return hop.name;
      return undefined;
    },
  };
}

/** Servers give up on longer chains too; BIND long allowed 16 restarts of one query. */
const maxHops = 16;

interface Hop {
  readonly name: Domain;
  /** The records of the name or of the wildcard that applies to it; `undefined` if it does not exist. */
  readonly sets: RecordSets | undefined;
}

function lookupIn<T extends RecordType>(index: ZoneIndex, name: Domain, type: T): Answer<T> {
  for (const { sets } of chainFrom(index, name, type)) {
    if (sets === undefined) return { status: 'nxdomain' };
    const records = sets[type];
    if (records.length > 0) return { status: 'found', records };
  }
  return { status: 'nodata' };
}

/** The name and those its CNAMEs lead to, up to the first that has the type, has no CNAME or does not exist. */
function* chainFrom(index: ZoneIndex, name: Domain, type: RecordType): Generator<Hop, void, void> {
  let at = name;
  for (let hops = 0; hops <= maxHops; hops += 1) {
    const sets = setsOf(index, at);
    yield { name: at, sets };
    const alias = sets?.CNAME[0];
    if (alias === undefined || (sets?.[type].length ?? 0) > 0) return;
    at = alias;
  }
}

function setsOf(index: ZoneIndex, name: Domain): RecordSets | undefined {
  const redirected = index.redirections.size === 0 ? undefined : redirect(index, name);
  return redirected ?? index.names.get(name) ?? wildcardSets(index, name);
}

/**
 * The CNAME that a DNAME above `name` synthesises for it (RFC 6672 §3.1). The topmost counts: it hides what lies below
 * it. A name that would be too long is YXDOMAIN, which `node:dns` shows like a name without records.
 */
function redirect({ redirections }: ZoneIndex, name: Domain): RecordSets | undefined {
  const labels = labelsOf(name);
  let substituted: RecordSets | undefined;
  let at = name;
  for (let kept = 1; kept <= labels.length; kept += 1) {
    at = parentOf(at);
    const target = redirections.get(at);
    if (target === undefined) continue;
    const alias = domainFromLabels([...labels.slice(0, kept), ...labelsOf(target)]);
    substituted = { ...emptySets(), CNAME: alias === undefined ? [] : [alias] };
  }
  return substituted;
}

/** RFC 4592 §3.3.1: only the wildcard right below the closest existing name applies to a name that does not exist. */
function wildcardSets({ names }: ZoneIndex, name: Domain): RecordSets | undefined {
  for (let at = name; at !== root; ) {
    at = parentOf(at);
    if (!names.has(at)) continue;
    const wildcard = below('*', at);
    return wildcard === undefined ? undefined : names.get(wildcard);
  }
  return undefined;
}

/** A name is inside if its zone begins nearer than any delegation (NS records below an apex). */
function isInside({ names, apexes }: ZoneIndex, name: Domain): boolean {
  for (let at = name; ; at = parentOf(at)) {
    if (apexes.has(at)) return true;
    if (at === root || (names.get(at)?.NS.length ?? 0) > 0) return false;
  }
}
