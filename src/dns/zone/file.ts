/*
 * Reads BIND master files: RFC 1035 §5, `$TTL` of RFC 2308 §4, `\# n hex` of RFC 3597 §5.
 *
 * The parsers that npm offers lose data without a word: one keeps only the first string of a TXT record that spans
 * lines, which beheads DKIM keys, and both we tried drop records in forms the RFC allows (no owner, or the TTL before
 * the class) and take no notice of $INCLUDE or an open quote. A checker must see all of a zone or say where it stopped.
 */
import type { Domain } from '../name.js';
import { faultOfTtl, readRecord, type Scope } from './entry.js';
import { type ZoneLimits, zoneLimits } from './limits.js';
import { nameOf } from './names.js';
import { errorAt, fault, type IncludeFailure, type Read, read, type ZoneFileError } from './problem.js';
import type { ZoneRecord } from './record.js';
import { type Entry, entriesOf, octetsOf, type Word } from './words.js';

export type ZoneFileResult =
  | { readonly ok: true; readonly records: readonly ZoneRecord[] }
  | { readonly ok: false; readonly error: ZoneFileError };

export interface ZoneSource {
  /** The file's name in error messages. */
  readonly name: string;
  /**
   * The file's octets, one UTF-16 unit each: read it as latin1, not as UTF-8. Characters outside ASCII then come out
   * in names and strings as their UTF-8 octets, which is what a name server would send.
   */
  readonly text: string;
  /** Completes relative names until the file's own `$ORIGIN`. */
  readonly origin?: Domain | undefined;
}

/**
 * Returns the text, again as octets, of a file named by `$INCLUDE`; `path` is its byte string as written, relative to
 * `fromFile`, the name of the including file. Which paths are allowed is up to the caller.
 */
export type ReadInclude = (
  path: string,
  fromFile: string,
) =>
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly reason: IncludeFailure };

/**
 * The records of one zone file and everything it includes, or the first problem. Never throws and skips nothing.
 * Problems that span entries (a CNAME next to other data, a missing SOA) are not checked.
 */
export function parseZoneFile(
  source: ZoneSource,
  readInclude: ReadInclude,
  limits: ZoneLimits = zoneLimits,
): ZoneFileResult {
  const load: Load = { records: [], octets: source.text.length, includes: 0, readInclude, limits };
  const file = { name: source.name, text: source.text, depth: 0 };
  if (load.octets > limits.octets) {
    return { ok: false, error: errorAt(file.name, '', fault(0, { kind: 'too-many-octets', limit: limits.octets })) };
  }
  const error = loadFile(load, file, { origin: source.origin, owner: undefined });
  return error === undefined ? { ok: true, records: load.records } : { ok: false, error };
}

/** What all files of one call share. */
interface Load {
  readonly records: ZoneRecord[];
  octets: number;
  includes: number;
  readonly readInclude: ReadInclude;
  readonly limits: ZoneLimits;
}

interface File {
  readonly name: string;
  readonly text: string;
  readonly depth: number;
}

/** The scope after an entry, a fault in it, or an error in the file it includes. */
type Step = Read<Scope> | { readonly kind: 'error'; readonly error: ZoneFileError };

function loadFile(load: Load, file: File, start: Scope): ZoneFileError | undefined {
  let scope = start;
  for (const entry of entriesOf(file.text)) {
    const step = entry.kind === 'fault' ? entry : takeEntry(load, file, { entry, scope });
    if (step.kind === 'error') return step.error;
    if (step.kind === 'fault') return errorAt(file.name, file.text, step);
    scope = step.value;
  }
  return undefined;
}

interface Line {
  readonly entry: Entry;
  readonly scope: Scope;
}

function takeEntry(load: Load, file: File, line: Line): Step {
  const { entry, scope } = line;
  const [first] = entry.words;
  if (first !== undefined && !entry.indented && !first.quoted && first.text.startsWith('$')) {
    return takeDirective(load, file, { line, directive: first });
  }
  const record = readRecord(entry, scope);
  if (record.kind === 'fault') return record;
  if (load.records.length === load.limits.records) {
    return fault(first?.offset ?? entry.offset, { kind: 'too-many-records', limit: load.limits.records });
  }
  const { owner, typed } = record.value;
  load.records.push({ ...typed, owner, origin: scope.origin, file: file.name, line: entry.line });
  return read({ origin: scope.origin, owner });
}

function takeDirective(load: Load, file: File, { line, directive }: { line: Line; directive: Word }): Step {
  switch (directive.text.toUpperCase()) {
    case '$ORIGIN':
      return takeOrigin(line);
    case '$TTL':
      return takeTtl(line);
    case '$INCLUDE':
      return takeInclude(load, file, line);
    case '$GENERATE':
      // Only BIND supports it; other servers refuse the zone, and its count can be endless.
      return fault(directive.offset, { kind: 'generate-refused' });
    default:
      return fault(directive.offset, { kind: 'unknown-directive', word: directive.text });
  }
}

function takeOrigin({ entry, scope }: Line): Step {
  const [directive, word, surplus] = entry.words;
  if (word === undefined) return fault(directive?.offset ?? entry.offset, { kind: 'missing-word', expected: 'origin' });
  if (surplus !== undefined) return fault(surplus.offset, { kind: 'surplus-word', word: surplus.text });
  const origin = nameOf(word, scope.origin, 'origin');
  return origin.kind === 'fault' ? origin : read({ origin: origin.value, owner: scope.owner });
}

function takeTtl({ entry, scope }: Line): Step {
  const [directive, word, surplus] = entry.words;
  if (word === undefined) return fault(directive?.offset ?? entry.offset, { kind: 'missing-word', expected: 'ttl' });
  if (surplus !== undefined) return fault(surplus.offset, { kind: 'surplus-word', word: surplus.text });
  return faultOfTtl(word) ?? read(scope);
}

/** The included file starts with our owner and origin and changes neither for us (RFC 1035 §5.1; owner as in BIND). */
function takeInclude(load: Load, file: File, { entry, scope }: Line): Step {
  const [directive, pathWord, originWord, surplus] = entry.words;
  if (pathWord === undefined) {
    return fault(directive?.offset ?? entry.offset, { kind: 'missing-word', expected: 'file' });
  }
  if (surplus !== undefined) return fault(surplus.offset, { kind: 'surplus-word', word: surplus.text });
  const origin = originWord === undefined ? read(scope.origin) : nameOf(originWord, scope.origin, 'origin');
  if (origin.kind === 'fault') return origin;
  const opened = openInclude(load, file, pathWord);
  if (opened.kind === 'fault') return opened;
  const error = loadFile(load, opened.value, { origin: origin.value, owner: scope.owner });
  return error === undefined ? read(scope) : { kind: 'error', error };
}

function openInclude(load: Load, file: File, word: Word): Read<File> {
  const { offset } = word;
  const { octets, includes, includeDepth } = load.limits;
  if (file.depth === includeDepth) return fault(offset, { kind: 'include-too-deep', limit: includeDepth });
  if (load.includes === includes) return fault(offset, { kind: 'too-many-includes', limit: includes });
  load.includes += 1;
  const path = octetsOf(word);
  const given = load.readInclude(path, file.name);
  if (!given.ok) return fault(offset, { kind: 'include-failed', path, reason: given.reason });
  load.octets += given.text.length;
  if (load.octets > octets) return fault(offset, { kind: 'too-many-octets', limit: octets });
  return read({ name: given.name, text: given.text, depth: file.depth + 1 });
}
