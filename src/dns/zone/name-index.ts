import type { RecordData, RecordType } from '../answer.js';
import { type Domain, parentOf, root } from '../name.js';
import type { KnownData, ZoneRecord } from './record.js';

/** The records of one name, by type. A name that exists only because of names below it has none. */
export type RecordSets = { readonly [T in RecordType]: RecordData[T][] };

export function emptySets(): RecordSets {
  return { TXT: [], A: [], AAAA: [], MX: [], PTR: [], CNAME: [], NS: [], SPF: [] };
}

export interface ZoneIndex {
  /** Every name that exists, empty ones above an owner included (RFC 4592 §2.2.2). */
  readonly names: ReadonlyMap<Domain, RecordSets>;
  readonly apexes: ReadonlySet<Domain>;
  /** Owners of DNAMEs and what replaces their last labels. */
  readonly redirections: ReadonlyMap<Domain, Domain>;
}

/** Enters the records by owner and type, equal ones once (RFC 2181 §5). Every owner lies at or below an apex. */
export function indexOf(records: readonly ZoneRecord[], apexes: ReadonlySet<Domain>): ZoneIndex {
  const names = namesOf(apexes);
  const redirections = new Map<Domain, Domain>();
  const held = new Set<string>();
  for (const record of records) {
    const sets = enter(names, record.owner);
    if (record.type === 'DNAME') redirections.set(record.owner, record.target);
    else if (record.type !== 'other') {
      const key = `${record.owner} ${keyOf(record)}`;
      if (!held.has(key)) add(sets, record);
      held.add(key);
    }
  }
  return { names, apexes, redirections };
}

/** The apexes, and every name above one: it exists, since a name below it does (RFC 8020 §2). */
function namesOf(apexes: ReadonlySet<Domain>): Map<Domain, RecordSets> {
  const names = new Map<Domain, RecordSets>();
  for (const apex of apexes) names.set(apex, emptySets());
  for (const apex of apexes)
    for (let at = apex; at !== root; at = parentOf(at)) if (!names.has(at)) names.set(at, emptySets());
  return names;
}

/** The records of a name, which is created together with all names up to the next existing one above. */
function enter(names: Map<Domain, RecordSets>, owner: Domain): RecordSets {
  const held = names.get(owner);
  if (held !== undefined) return held;
  const sets = emptySets();
  names.set(owner, sets);
  for (let at = parentOf(owner); !names.has(at); at = parentOf(at)) names.set(at, emptySets());
  return sets;
}

function add<T extends RecordType>(sets: RecordSets, { type, data }: KnownData<T>): void {
  sets[type].push(data);
}

/** Equal for equal records of one owner. */
function keyOf(record: KnownData): string {
  switch (record.type) {
    case 'TXT':
    case 'SPF':
      return `${record.type} ${JSON.stringify(record.data)}`;
    case 'A':
    case 'AAAA':
      return `${record.type} ${record.data.bits}`;
    case 'MX':
      return `MX ${record.data.preference} ${record.data.exchange}`;
    case 'PTR':
    case 'CNAME':
    case 'NS':
      return `${record.type} ${record.data}`;
  }
}
