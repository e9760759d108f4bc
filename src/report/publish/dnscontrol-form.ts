import { joinStrings } from '../../dns/answer.js';
import { withoutRunnerCommands } from '../../text/safe.js';
import { byZone, labelsBelow, type RecordChange, valuesAfter, type ZoneChanges } from './change.js';
import { absoluteName } from './master-file.js';
import { uncarriedName } from './uncarried-name.js';

/**
 * Statements for dnscontrol's dnsconfig.js, to be put after the `D()` of the zone:
 * https://github.com/StackExchange/dnscontrol/blob/main/documentation/language-reference/top-level-functions/D_EXTEND.md
 *
 * Values are whole: dnscontrol quotes them and splits them after 255 octets.
 * https://github.com/StackExchange/dnscontrol/blob/main/documentation/language-reference/domain-modifiers/TXT.md
 * Its interpreter, otto, supports ES5: https://github.com/robertkrimen/otto/issues/109
 */
export function dnscontrolText(changes: readonly RecordChange[], ttlSeconds: number): string {
  return byZone(changes)
    .map((inZone) => statement(inZone, ttlSeconds))
    .join('');
}

/**
 * Whether dnscontrol publishes the name's records as they are. Its strings go to providers as UTF-8 (`"\xff"` becomes
 * two octets: https://github.com/DNSControl/dnscontrol/pull/953), and otto makes each half of a surrogate pair U+FFFD:
 * https://github.com/robertkrimen/otto/blob/master/parser/lexer.go
 */
export function dnscontrolCarries(change: RecordChange): boolean {
  if (!/^[a-z0-9_*.-]*$/.test(labelsBelow(change) ?? '')) return false;
  if (change.type === 'CNAME') return /^[a-z0-9_.-]+$/.test(change.target);
  const values = [...change.keep, ...change.add].map(joinStrings);
  return values.every((value) => utf8Characters(value) !== undefined);
}

function statement({ zone, changes }: ZoneChanges, ttlSeconds: number): string {
  const carried = changes.filter(dnscontrolCarries);
  const records = carried.flatMap((change) => recordsOf(change, ttlSeconds));
  const lines = [
    ...changes
      .filter((change) => !dnscontrolCarries(change))
      .flatMap((change) => uncarriedName(change, '//', 'dnscontrol')),
    ...carried.filter((change) => change.type === 'TXT' && valuesAfter(change).length === 0).map(emptied),
    ...(records.length === 0 ? [] : [...heading, `D_EXTEND(${javascriptString(zone)},`, records.join(',\n'), ');']),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const heading = [
  '// Every TXT record of the names below, with those that stay: dnscontrol deletes what is not listed',
  '// and refuses what is listed twice. Take the present TXT() and SPF_BUILDER() of the names below out of dnsconfig.js.',
];

function emptied({ name }: RecordChange): string {
  return `// ${absoluteName(name)} has no TXT record any more.`;
}

function recordsOf(change: RecordChange, ttlSeconds: number): readonly string[] {
  const label = javascriptString(labelsBelow(change) ?? '@');
  if (change.type === 'CNAME')
    return [`  CNAME(${label}, ${javascriptString(absoluteName(change.target))}, TTL(${ttlSeconds}))`];
  return valuesAfter(change).map((value) => {
    const characters = javascriptString(utf8Characters(value) ?? '');
    return `  TXT(${label}, ${characters}, TTL(${ttlSeconds}))`;
  });
}

/**
 * A string literal in printable ASCII, the same in ES5 and JSON. `<` is escaped too, so that the text can be put in a
 * web page.
 */
function javascriptString(text: string): string {
  const escaped = text.replace(/["\\]|[^ -~]|</g, (unit) =>
    unit === '"' || unit === '\\' ? `\\${unit}` : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${withoutRunnerCommands(escaped, '\\u0023')}"`;
}

/** The characters that the octets encode in UTF-8, if all are in the basic plane. */
function utf8Characters(octets: string): string | undefined {
  try {
    const characters = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(octets, (octet) => octet.charCodeAt(0)),
    );
    return /[\ud800-\udfff]/.test(characters) ? undefined : characters;
  } catch {
    return undefined;
  }
}
