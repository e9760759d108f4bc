import type { TxtChange } from './change.js';
import { absoluteName, txtData } from './master-file.js';

/**
 * The new records as lines of a master file (RFC 1035 §5.1), with absolute owners, so that they mean the same below any
 * `$ORIGIN`. The lines they replace come above them as comments; lines of other records are not repeated.
 */
export function zoneText(changes: readonly TxtChange[], ttlSeconds: number): string {
  return changes.map((change) => linesOf(change, ttlSeconds)).join('');
}

function linesOf({ name, keep, remove, add }: TxtChange, ttlSeconds: number): string {
  const owner = absoluteName(name);
  const lines = [
    ...(remove.length > 0 ? ['; Take out:'] : []),
    ...remove.map((record) => `;   ${owner} IN TXT ${txtData(record)}`),
    ...(keep.length > 0 ? ['; The other TXT records of the name stay as they are.'] : []),
    ...add.map((record) => `${owner} ${ttlSeconds} IN TXT ${txtData(record)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
