import { joinStrings } from '../../dns/answer.js';
import { byZone, labelsBelow, type TxtChange, valuesAfter, type ZoneChanges } from './change.js';
import { leftOut } from './left-out.js';
import { absoluteName } from './master-file.js';

/**
 * Statements for dnscontrol's dnsconfig.js, behind the `D()` of the zone:
 * https://docs.dnscontrol.org/language-reference/top-level-functions/d_extend
 *
 * Values are whole: dnscontrol quotes them and splits them after 255 octets.
 * https://docs.dnscontrol.org/language-reference/domain-modifiers/txt
 * Its interpreter knows ES5, so no template strings and no `\u{…}`.
 */
export function dnscontrolText(changes: readonly TxtChange[], ttlSeconds: number): string {
  return byZone(changes)
    .map((inZone) => statement(inZone, ttlSeconds))
    .join('');
}

/** Whether dnscontrol publishes the name's records as they are: its strings are UTF-8 on their way to the provider. */
export function dnscontrolCarries(change: TxtChange): boolean {
  const values = [...change.keep, ...change.add].map(joinStrings);
  return (
    /^[a-z0-9_*.-]*$/.test(labelsBelow(change) ?? '') && values.every((value) => utf8Characters(value) !== undefined)
  );
}

function statement({ zone, changes }: ZoneChanges, ttlSeconds: number): string {
  const carried = changes.filter(dnscontrolCarries);
  const records = carried.flatMap((change) => recordsOf(change, ttlSeconds));
  const lines = [
    '// Every TXT record of these names, with those that stay: dnscontrol deletes what its configuration does not list,',
    '// and refuses what it lists twice. Take the present TXT() and SPF_BUILDER() of these names out of dnsconfig.js.',
    ...changes.filter((change) => !dnscontrolCarries(change)).flatMap((change) => leftOut(change, '//', 'dnscontrol')),
    ...carried.filter((change) => valuesAfter(change).length === 0).map(emptied),
    ...(records.length === 0 ? [] : [`D_EXTEND(${javascriptString(zone)},`, records.join(',\n'), ');']),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function emptied({ name }: TxtChange): string {
  return `// ${absoluteName(name)} has no TXT record any more.`;
}

function recordsOf(change: TxtChange, ttlSeconds: number): readonly string[] {
  const label = javascriptString(labelsBelow(change) ?? '@');
  return valuesAfter(change).map((value) => {
    const characters = javascriptString(utf8Characters(value) ?? '');
    return `  TXT(${label}, ${characters}, TTL(${ttlSeconds}))`;
  });
}

/**
 * A string literal in printable ASCII, the same in ES5 and JSON. `<` is escaped too, so that the text can stand in a
 * web page.
 */
function javascriptString(text: string): string {
  const escaped = text.replace(/["\\]|[^ -~]|</g, (unit) =>
    unit === '"' || unit === '\\' ? `\\${unit}` : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** The characters whose UTF-8 the octets are. */
function utf8Characters(octets: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(octets, (octet) => octet.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}
