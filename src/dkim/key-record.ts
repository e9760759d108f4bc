import type { Span } from '../syntax/span.js';
import { type MalformedItem, parseTagList, type TagItem, type TagList } from '../syntax/tag-list.js';
import { withoutEnd } from '../text/trim.js';

/** A DKIM key record (RFC 6376 §3.6.1) as published. */
export interface KeyRecord {
  /** A byte string. */
  readonly text: string;
  readonly keyType: KeyType;
  /** `t=y`: the owner is still testing; verifiers treat the mail as unsigned. */
  readonly testing: boolean;
  /** `t=s`: `i=` must have exactly the domain of `d=`. */
  readonly strict: boolean;
  /** The public key without the white space that is allowed inside it; absent without `p=`. */
  readonly key?: { readonly base64: string; readonly span: Span };
  /** In the order of the text. */
  readonly problems: readonly KeyProblem[];
}

export type KeyType =
  | { readonly kind: 'rsa' }
  | { readonly kind: 'ed25519' }
  | { readonly kind: 'unknown'; readonly name: string };

/** What is wrong with the record's text, before the key itself is examined. */
export type KeyProblem = {
  readonly span: Span;
} /** `v=` must be exactly `DKIM1` and stand first, or be left out (§3.6.1). */ & (
  | { readonly kind: 'version'; readonly value: string; readonly first: boolean }
  | { readonly kind: 'malformed-tag'; readonly text: string }
  /** `;;`: between semicolons must be a tag (§3.2). */
  | { readonly kind: 'empty-part' }
  | { readonly kind: 'tag-case'; readonly name: string }
  /** Makes the whole list invalid (§3.2). */
  | { readonly kind: 'duplicate-tag'; readonly name: string }
  | { readonly kind: 'too-many-tags' }
  /** Quoting or escaping of a zone file, stored as data. */
  | { readonly kind: 'zone-quoting' }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'bad-base64'; readonly characters: string }
  | { readonly kind: 'unknown-key-type'; readonly name: string }
  | { readonly kind: 'no-sha256'; readonly hashes: string }
  | { readonly kind: 'not-for-mail'; readonly services: string }
  | { readonly kind: 'testing' }
  | { readonly kind: 'strict' }
  /** `g=`, dropped by RFC 6376 App. C.2. */
  | { readonly kind: 'granularity'; readonly value: string }
);

/** Characters that a zone file needs for quoting and escaping, and a record does not. */
const zoneQuoting = /["\\]/;
const knownTags = new Set(['v', 'h', 'k', 'n', 'p', 's', 't', 'g']);

/** Whether a TXT text was meant as a key record: a wildcard or a mistake may put anything at a selector's name. */
export function isKeyText(text: string): boolean {
  return parseTagList(text).items.some(
    (item) => item.kind === 'tag' && (/^[pk]$/i.test(item.name) || /^dkim1$/i.test(item.value)),
  );
}

/** Reads the joined strings of one TXT record. Total: never throws; linear in the length of the text. */
export function parseKeyRecord(text: string): KeyRecord {
  const list = parseTagList(text);
  const tags = firstOfEach(list);
  const p = tags.get('p');
  const keyType = keyTypeOf(tags.get('k')?.value ?? 'rsa');
  const flags = splitList(tags.get('t')?.value ?? '');
  const key = p === undefined ? undefined : { base64: withoutBlanks(p.value), span: p.valueSpan };
  return {
    text,
    keyType,
    testing: flags.includes('y'),
    strict: flags.includes('s'),
    ...(key === undefined ? {} : { key }),
    problems: [...listProblems(list, tags), ...tagProblems(tags, keyType), ...keyProblems(text, p)].sort(
      (one, other) => one.span.start - other.span.start,
    ),
  };
}

/** Whether verifiers can read the list at all (§6.1.2 step 4): one fault of syntax spoils the whole record. */
export function isReadable({ problems }: KeyRecord): boolean {
  return !problems.some(({ kind }) => spoilsRecord(kind));
}

function spoilsRecord(kind: KeyProblem['kind']): boolean {
  switch (kind) {
    case 'version':
    case 'malformed-tag':
    case 'empty-part':
    case 'duplicate-tag':
    case 'too-many-tags':
    case 'zone-quoting':
      return true;
    case 'tag-case':
    case 'no-key':
    case 'revoked':
    case 'bad-base64':
    case 'unknown-key-type':
    case 'no-sha256':
    case 'not-for-mail':
    case 'testing':
    case 'strict':
    case 'granularity':
      return false;
  }
}

/** What is wrong with the list, regardless of what its tags mean. */
function* listProblems(list: TagList, tags: ReadonlyMap<string, TagItem>): Generator<KeyProblem, void, void> {
  if (list.tooMany) yield { kind: 'too-many-tags', span: { start: 0, end: list.text.length } };
  for (const [index, item] of list.items.entries()) {
    if (item.kind === 'malformed') yield* malformedProblems(item);
    else yield* itemProblems(item, { first: index === 0, repeated: tags.get(item.name.toLowerCase()) !== item });
  }
}

function* malformedProblems({ text, span }: MalformedItem): Generator<KeyProblem, void, void> {
  if (zoneQuoting.test(text)) yield { kind: 'zone-quoting', span };
  else if (text === '') yield { kind: 'empty-part', span };
  else yield { kind: 'malformed-tag', text, span };
}

function* itemProblems(
  item: TagItem,
  { first, repeated }: { readonly first: boolean; readonly repeated: boolean },
): Generator<KeyProblem, void, void> {
  const { value, span } = item;
  const name = item.name.toLowerCase();
  if (name !== item.name && knownTags.has(name)) yield { kind: 'tag-case', name: item.name, span: item.nameSpan };
  if (repeated) yield { kind: 'duplicate-tag', name: item.name, span };
  if (name !== 'p' && zoneQuoting.test(value)) yield { kind: 'zone-quoting', span: item.valueSpan };
  else if (name === 'v' && (value !== 'DKIM1' || !first)) yield { kind: 'version', value, first, span };
}

function tagProblems(tags: ReadonlyMap<string, TagItem>, keyType: KeyType): KeyProblem[] {
  const problems: KeyProblem[] = [];
  const k = tags.get('k');
  if (keyType.kind === 'unknown' && k !== undefined)
    problems.push({ kind: 'unknown-key-type', name: keyType.name, span: k.valueSpan });
  const h = tags.get('h');
  if (h !== undefined && !splitList(h.value).includes('sha256'))
    problems.push({ kind: 'no-sha256', hashes: h.value, span: h.span });
  const s = tags.get('s');
  if (s !== undefined && !splitList(s.value).some((service) => service === '*' || service === 'email'))
    problems.push({ kind: 'not-for-mail', services: s.value, span: s.span });
  const t = tags.get('t');
  const flags = splitList(t?.value ?? '');
  if (t !== undefined && flags.includes('y')) problems.push({ kind: 'testing', span: t.span });
  if (t !== undefined && flags.includes('s')) problems.push({ kind: 'strict', span: t.span });
  const g = tags.get('g');
  if (g !== undefined) problems.push({ kind: 'granularity', value: g.value, span: g.span });
  return problems;
}

function keyProblems(text: string, p: TagItem | undefined): KeyProblem[] {
  if (p === undefined) return [{ kind: 'no-key', span: { start: 0, end: text.length } }];
  const base64 = withoutBlanks(p.value);
  if (base64 === '') return [{ kind: 'revoked', span: p.span }];
  const foreign = [...new Set(withoutEnd(base64, '=').match(/[^A-Za-z0-9+/]/g))].join('');
  if (foreign !== '') return [{ kind: 'bad-base64', characters: foreign, span: foreignSpan(p, foreign) }];
  return [];
}

/** From the first to the last character outside base64. */
function foreignSpan({ value, valueSpan }: TagItem, foreign: string): Span {
  const places = [...foreign].flatMap((character) => [value.indexOf(character), value.lastIndexOf(character)]);
  const { start } = valueSpan;
  return { start: start + Math.min(...places), end: start + Math.max(...places) + 1 };
}

/**
 * Tag names are case-sensitive (§3.2); one in the wrong case is read as intended and reported. If a tag occurs twice,
 * the first counts.
 */
function firstOfEach({ items }: TagList): Map<string, TagItem> {
  const tags = new Map<string, TagItem>();
  for (const item of items) {
    if (item.kind !== 'tag') continue;
    const name = item.name.toLowerCase();
    if (!tags.has(name)) tags.set(name, item);
  }
  return tags;
}

function keyTypeOf(value: string): KeyType {
  const name = value.toLowerCase();
  return name === 'rsa' || name === 'ed25519' ? { kind: name } : { kind: 'unknown', name: value };
}

function splitList(value: string): string[] {
  return value.split(':').map((item) => item.trim().toLowerCase());
}

function withoutBlanks(value: string): string {
  return value.replace(/[ \t\r\n]/g, '');
}
