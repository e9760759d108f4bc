import { joinStrings } from '../../dns/answer.js';
import { isRunnerCommand, withoutRunnerCommands } from '../../text/safe.js';
import { byZone, labelsBelow, type RecordChange, valuesAfter, type ZoneChanges } from './change.js';
import { absoluteName } from './master-file.js';
import { uncarriedName } from './uncarried-name.js';

/**
 * Zone data for octoDNS's YamlProvider: https://github.com/octodns/octodns/blob/main/docs/records.md
 *
 * One document per zone. A name's entry states its whole TXT record set. Values are unsplit, octoDNS itself cuts them
 * into strings, and `;` is written `\;`: https://github.com/octodns/octodns/blob/main/octodns/record/chunked.py
 */
export function octodnsText(changes: readonly RecordChange[], ttlSeconds: number): string {
  return byZone(changes)
    .map((inZone) => document(inZone, ttlSeconds))
    .join('');
}

/**
 * Whether octoDNS publishes the name's records as they are. It refuses octets outside ASCII; a backslash means itself
 * to some of its releases and begins an escape in others; it takes quotes around a value, and `" "` within, for the
 * bounds of strings.
 */
export function octodnsCarries(change: RecordChange): boolean {
  const isPlain = /^[a-z0-9_*.-]*$/.test(labelsBelow(change) ?? '');
  if (change.type === 'CNAME') return isPlain && /^[a-z0-9_.-]+$/.test(change.target);
  const values = [...change.keep, ...change.add].map(joinStrings);
  return isPlain && values.every((value) => /^(?!")[ -[\]-~]+$/.test(value) && !value.includes('" "'));
}

function document({ zone, changes }: ZoneChanges, ttlSeconds: number): string {
  const lines = [
    '---',
    `# Zone ${absoluteName(zone)}: the whole TXT record set of each name, with what stays. Put it in the place`,
    "# of the name's present TXT entry and leave the entries of other types.",
    ...inOrder(changes).flatMap((change) => entry(change, ttlSeconds)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function entry(change: RecordChange, ttlSeconds: number): readonly string[] {
  if (!octodnsCarries(change)) return uncarriedName(change, '#', 'octoDNS');
  if (change.type === 'CNAME')
    return [
      `${yamlString(labelsBelow(change) ?? '')}:`,
      `  - ttl: ${ttlSeconds}`,
      '    type: CNAME',
      `    value: ${yamlString(absoluteName(change.target))}`,
    ];
  const values = valuesAfter(change);
  if (values.length === 0) return [`# ${absoluteName(change.name)} has no TXT record any more.`];
  return [
    `${yamlString(labelsBelow(change) ?? '')}:`,
    `  - ttl: ${ttlSeconds}`,
    '    type: TXT',
    '    values:',
    ...values.map((value) => `      - ${yamlString(value)}`),
  ];
}

/** octoDNS refuses a file whose names are out of order, numbers compared as numbers (`enforce_order`). */
function inOrder(changes: readonly RecordChange[]): readonly RecordChange[] {
  const keyed = changes.map((change) => ({ change, key: orderingKey(labelsBelow(change) ?? '') }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ change }) => change);
}

/** A number in a name has at most as many digits as its label has room for. */
const digitsOfLongestNumber = 63;

function orderingKey(labels: string): string {
  return labels.replace(/[0-9]+/g, (digits) => digits.padStart(digitsOfLongestNumber, '0'));
}

/**
 * The printable ASCII that {@link octodnsCarries} lets through as a single-quoted scalar, where `''` is the only escape;
 * where a CI runner would take it for a command, in double quotes with an escape in it (YAML 1.2 §7.3.1).
 */
function yamlString(text: string): string {
  const value = text.replaceAll(';', '\\;');
  if (!isRunnerCommand(text)) return `'${value.replaceAll("'", "''")}'`;
  return `"${withoutRunnerCommands(value.replace(/["\\]/g, '\\$&'), '\\x23')}"`;
}
