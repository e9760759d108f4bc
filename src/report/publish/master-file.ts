/*
 * Master-file notation (RFC 1035 §5.1), which nsupdate reads too.
 */
import { type Domain, root } from '../../dns/name.js';
import { withoutRunnerCommands } from '../../text/safe.js';
import type { TxtRecord } from './change.js';

/**
 * The octets as written between quotes: `"` and `\` after a backslash, anything but printable ASCII as `\DDD`. BIND and
 * the Go library of related tools write them the same way, which makes texts comparable.
 */
export function escapedOctets(octets: string): string {
  return octets.replace(/["\\]|[^ -~]/g, (octet) =>
    octet === '"' || octet === '\\' ? `\\${octet}` : `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`,
  );
}

/**
 * The record's data: a quoted string for each character-string, at least one (RFC 1035 §3.3.14). What a CI runner would
 * take for a command is broken by an escape that means the same.
 */
export function txtData(record: TxtRecord): string {
  const strings = record.length === 0 ? [''] : record;
  return strings.map((string) => `"${withoutRunnerCommands(escapedOctets(string), '\\035')}"`).join(' ');
}

/** The name with its final dot. */
export function absoluteName(name: Domain): string {
  return name === root ? '.' : `${escapedLabels(name)}.`;
}

/**
 * Labels as a {@link Domain} writes them, without blanks and controls and with dots and backslashes escaped; here
 * characters with a meaning in a master file are escaped as well.
 */
export function escapedLabels(labels: string): string {
  const escaped = labels.replace(/\\(?:[0-9]{3}|.)|[";()$@]/g, (part) => (part.startsWith('\\') ? part : `\\${part}`));
  return withoutRunnerCommands(escaped, '\\035');
}
