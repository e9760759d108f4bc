import { byZone, type RecordChange, recordsBefore, type ZoneChanges } from './change.js';
import { absoluteName, txtData } from './master-file.js';

/**
 * A script for BIND's nsupdate: one message per zone, which the server applies completely or not at all (RFC 2136 §3).
 * Commands as in https://man.archlinux.org/man/nsupdate.1.en
 *
 * A record is deleted by its data, which leaves the name's other TXT records alone (RFC 2136 §2.5.4). Since deleting a
 * missing record is not an error (§3.4.2.4) and two SPF records are a permerror for every mail, the message first
 * requires that the name's TXT records are exactly those that were seen (§2.4.2), or none (§2.4.3). A CNAME goes before
 * what takes its place, since a server ignores an addition beside one (§3.4.2.2).
 */
export function nsupdateText(changes: readonly RecordChange[], ttlSeconds: number): string {
  return byZone(changes)
    .map((inZone) => message(inZone, ttlSeconds))
    .join('');
}

function message({ zone, changes }: ZoneChanges, ttlSeconds: number): string {
  const lines = [
    '; Refused by the server (NXRRSET or YXRRSET) when the TXT records are no longer those that were read.',
    ...(changes.every(({ stays }) => stays !== undefined) ? ['; Nothing changes: the records are there already.'] : []),
    `zone ${absoluteName(zone)}`,
    ...changes.flatMap(prerequisites),
    ...changes.flatMap((change) => updates(change, ttlSeconds)),
    'send',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function prerequisites(change: RecordChange): readonly string[] {
  const owner = absoluteName(change.name);
  if (change.type === 'CNAME' && change.stays === true)
    return [`prereq yxrrset ${owner} IN CNAME ${absoluteName(change.target)}`];
  if (change.removeAlias !== undefined) return [`prereq yxrrset ${owner} IN CNAME ${absoluteName(change.removeAlias)}`];
  const before = change.type === 'TXT' ? recordsBefore(change) : change.remove;
  if (before.length === 0) return [`prereq nxrrset ${owner} IN TXT`];
  return before.map((record) => `prereq yxrrset ${owner} IN TXT ${txtData(record)}`);
}

function updates(change: RecordChange, ttlSeconds: number): readonly string[] {
  if (change.stays !== undefined) return [];
  const owner = absoluteName(change.name);
  return [
    ...(change.removeAlias === undefined ? [] : [`update delete ${owner} IN CNAME`]),
    ...change.remove.map((record) => `update delete ${owner} IN TXT ${txtData(record)}`),
    ...additions(change, owner, ttlSeconds),
  ];
}

function additions(change: RecordChange, owner: string, ttlSeconds: number): readonly string[] {
  switch (change.type) {
    case 'TXT':
      return change.add.map((record) => `update add ${owner} ${ttlSeconds} IN TXT ${txtData(record)}`);
    case 'CNAME':
      return [`update add ${owner} ${ttlSeconds} IN CNAME ${absoluteName(change.target)}`];
  }
}
