import type { RecordChange } from './change.js';
import { absoluteName, txtData } from './master-file.js';

/**
 * The new records as lines of a master file (RFC 1035 §5.1), with absolute owners, so that they mean the same below any
 * `$ORIGIN`. The lines they replace come above them as comments; lines of other records are not repeated.
 */
export function zoneText(changes: readonly RecordChange[], ttlSeconds: number): string {
  return changes.map((change) => linesOf(change, ttlSeconds)).join('');
}

function linesOf(change: RecordChange, ttlSeconds: number): string {
  const { name, remove, removeAlias } = change;
  const owner = absoluteName(name);
  if (change.stays !== undefined)
    return `; Nothing changes: this record is there already.\n${line(presentLine(change, owner, ttlSeconds))}`;
  const goes = [
    ...(removeAlias === undefined ? [] : [`;   ${owner} IN CNAME ${absoluteName(removeAlias)}`]),
    ...remove.map((record) => `;   ${owner} IN TXT ${txtData(record)}`),
  ];
  const lines = [
    ...(goes.length > 0 ? ['; Take out:', ...goes] : []),
    ...(change.type === 'TXT' && change.keep.length > 0
      ? ['; The other TXT records of the name stay as they are.']
      : []),
    ...newLines(change, owner, ttlSeconds),
  ];
  return lines.map(line).join('');
}

function line(text: string): string {
  return `${text}\n`;
}

function presentLine(change: RecordChange, owner: string, ttlSeconds: number): string {
  return change.type === 'TXT'
    ? `${owner} ${ttlSeconds} IN TXT ${txtData(change.stays ?? [])}`
    : `${owner} ${ttlSeconds} IN CNAME ${absoluteName(change.target)}`;
}

function newLines(change: RecordChange, owner: string, ttlSeconds: number): readonly string[] {
  switch (change.type) {
    case 'TXT':
      return change.add.map((record) => `${owner} ${ttlSeconds} IN TXT ${txtData(record)}`);
    case 'CNAME':
      return [`${owner} ${ttlSeconds} IN CNAME ${absoluteName(change.target)}`];
  }
}
