import { basename } from 'node:path';
import { type Domain, domainFromText, labelsOf } from '../../dns/name.js';
import { parseZoneFile } from '../../dns/zone/file.js';
import type { ZoneRecord } from '../../dns/zone/record.js';
import type { Files } from '../process/files.js';
import { UserError } from '../process/user-error.js';

/**
 * The records of a zone file. `targets` complete its relative names if it has no origin, there is only one target, and
 * the file's own name is not a domain. @throws UserError if it cannot be read.
 */
export function readZone(path: string, targets: readonly Domain[], files: Files): readonly ZoneRecord[] {
  const text = files.readOctets(path);
  const [target, ...others] = targets;
  const origin = originFromFileName(path) ?? (others.length === 0 ? target : undefined);
  const result = parseZoneFile({ name: path, text, origin }, files.includeReader(path));
  if (!result.ok) throw new UserError({ kind: 'zone-file', error: result.error });
  return result.records;
}

/** `manodomenas.lt.zone` and `db.manodomenas.lt` name their zone. */
function originFromFileName(path: string): Domain | undefined {
  const name = basename(path)
    .replace(/^db\./, '')
    .replace(/\.(?:zone|db|txt|hosts)$/, '');
  const domain = /^[\w.-]+$/.test(name) ? domainFromText(name) : undefined;
  return domain !== undefined && labelsOf(domain).length > 1 ? domain : undefined;
}
