import type { KeyProblem, KeyRecord } from '../../dkim/key-record.js';
import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import type { Severity } from '../../finding/severity.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example.js';
import { type Detection, defineRule, type Remedy } from '../rule/rule.js';
import { keyRecordsOf, type Selector, selectorsOf } from './keys.js';

const good = `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n`;
const at = (text: string): string => `${goodSpf}directo._domainkey TXT "${text}"\n`;
/** A short key of nobody's. */
const key =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';

export interface KeyRecordData {
  /** Where the record stands. */
  readonly name: string;
  /** The part of the record at fault. */
  readonly text: string;
}

/** A rule for problems of the key record's text. */
function problemRule<const Name extends string>(
  name: Name,
  kinds: readonly KeyProblem['kind'][],
  source: ReturnType<typeof rfc>,
  severity: Severity,
  remedy: Remedy,
  bad: string,
) {
  return defineRule<KeyRecordData>()({
    id: `dkim/${name}` as const,
    severity,
    source,
    remedy,
    examples: { bad: at(bad), good },
    check: (facts) => problemsOf(facts, kinds),
  });
}

interface FoundProblem {
  readonly selector: Selector;
  readonly record: KeyRecord;
  readonly problem: KeyProblem;
}

/** The problems of all key records, each with where it stands. */
function* allProblems(facts: Facts): Generator<FoundProblem> {
  for (const selector of keyRecordsOf(facts))
    for (const problem of selector.record.problems) yield { selector, record: selector.record, problem };
}

function* problemsOf(facts: Facts, kinds: readonly KeyProblem['kind'][]): Generator<Detection<KeyRecordData>> {
  for (const found of allProblems(facts))
    if (kinds.includes(found.problem.kind)) yield { place: placeOf(found), data: dataOf(found) };
}

function placeOf({ selector: { name }, record: { text }, problem: { span } }: FoundProblem): Place {
  return inRecord(name, text, span);
}

function dataOf({ selector: { name }, record: { text }, problem: { span } }: FoundProblem): KeyRecordData {
  return { name, text: text.slice(span.start, span.end) };
}

export const recordRules = [
  problemRule('no-key', ['no-key'], rfc(6376, '3.6.1'), 'error', 'elsewhere', 'v=DKIM1; k=rsa'),
  problemRule('hash-without-sha256', ['no-sha256'], rfc(8301, '3.1'), 'error', 'elsewhere', `h=sha1; p=${key}`),
  problemRule('service-type', ['not-for-mail'], rfc(6376, '3.6.1'), 'error', 'elsewhere', `s=tlsrpt; p=${key}`),
  problemRule('testing-flag', ['testing'], rfc(6376, '3.6.1'), 'warning', 'elsewhere', `t=y; p=${key}`),
] as const;

/** `inUse`: mail is known to be signed with it. Otherwise it may be an old key, withdrawn as it should be. */
export const revoked = defineRule<KeyRecordData & { inUse: boolean }>()({
  id: 'dkim/revoked',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at('k=rsa; p='), good },
  *check(facts) {
    for (const found of allProblems(facts)) {
      if (found.problem.kind !== 'revoked') continue;
      const inUse = found.selector.role !== 'found';
      yield { place: placeOf(found), data: { ...dataOf(found), inUse }, severity: inUse ? 'error' : 'info' };
    }
  },
});

export const strictFlag = defineRule<KeyRecordData>()({
  id: 'dkim/strict-flag',
  severity: 'info',
  source: rfc(6376, '3.6.1'),
  remedy: 'none',
  examples: { bad: at(`t=s; p=${key}`), good },
  *check(facts) {
    for (const found of allProblems(facts))
      if (found.problem.kind === 'strict' && !found.selector.isForeign)
        yield { place: placeOf(found), data: dataOf(found) };
  },
});

export const version = defineRule<KeyRecordData & { first: boolean }>()({
  id: 'dkim/version',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at(`v=DKIM2; k=rsa; p=${key}`), good },
  *check(facts) {
    for (const found of allProblems(facts))
      if (found.problem.kind === 'version')
        yield { place: placeOf(found), data: { ...dataOf(found), first: found.problem.first } };
  },
});

export type TagListProblem = Extract<
  KeyProblem['kind'],
  'malformed-tag' | 'tag-case' | 'duplicate-tag' | 'too-many-tags' | 'zone-quoting'
>;

export const tagListSyntax = defineRule<KeyRecordData & { problem: TagListProblem }>()({
  id: 'dkim/tag-list-syntax',
  severity: 'error',
  source: rfc(6376, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: at(`k=rsa; k=rsa; p=${key}`), good },
  *check(facts) {
    for (const found of allProblems(facts))
      if (isTagListProblem(found.problem.kind))
        yield { place: placeOf(found), data: { ...dataOf(found), problem: found.problem.kind } };
  },
});

function isTagListProblem(kind: KeyProblem['kind']): kind is TagListProblem {
  switch (kind) {
    case 'malformed-tag':
    case 'tag-case':
    case 'duplicate-tag':
    case 'too-many-tags':
    case 'zone-quoting':
      return true;
    default:
      return false;
  }
}

/** `characters`: those that base64 does not know. Where the rest is the sender's key, the sender's rule tells it. */
export const badBase64 = defineRule<{ name: string; characters: string }>()({
  id: 'dkim/bad-base64',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at('k=rsa; p=MIG!fMA0'), good },
  *check(facts) {
    for (const found of allProblems(facts)) {
      const { selector, problem } = found;
      if (problem.kind === 'bad-base64' && selector.verdict?.kind !== 'damaged')
        yield { place: placeOf(found), data: { name: selector.name, characters: problem.characters } };
    }
  },
});

/** `g=*` restricts nothing. */
export const obsoleteTag = defineRule<KeyRecordData & { restricts: boolean }>()({
  id: 'dkim/obsolete-tag',
  severity: 'warning',
  source: rfc(6376, 'C.2'),
  remedy: 'elsewhere',
  examples: { bad: at(`g=info; p=${key}`), good },
  *check(facts) {
    for (const found of allProblems(facts)) {
      const { problem, selector } = found;
      if (problem.kind !== 'granularity') continue;
      const restricts = problem.value !== '*';
      if (!restricts && selector.isForeign) continue;
      yield {
        place: placeOf(found),
        data: { ...dataOf(found), restricts },
        severity: restricts ? 'warning' : 'info',
      };
    }
  },
});

export const multipleRecords = defineRule<{ name: string; count: number }>()({
  id: 'dkim/multiple-records',
  severity: 'error',
  source: rfc(6376, '3.6.2.2'),
  remedy: 'elsewhere',
  examples: { bad: `${at(`k=rsa; p=${key}`)}directo._domainkey TXT "k=rsa; p="\n`, good },
  *check(facts) {
    for (const { name, state } of selectorsOf(facts))
      if (state.kind === 'several')
        yield { place: { owner: name, type: 'TXT' }, data: { name, count: state.texts.length } };
  },
});

/** `inUse`: mail is known to be signed with it. Otherwise signing may not be switched on yet, or the key waits for its turn. */
export const aliasBroken = defineRule<{ name: string; target: string; inUse: boolean }>()({
  id: 'dkim/alias-broken',
  severity: 'error',
  source: rfc(6376, '3.6.2.1'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}directo._domainkey CNAME nera.directo.ee.\n`, good },
  *check(facts) {
    for (const { name, state, role } of selectorsOf(facts))
      if (state.kind === 'broken-alias')
        yield {
          place: { owner: name, type: 'CNAME' },
          data: { name, target: state.target, inUse: role !== 'found' },
          severity: role === 'found' ? 'warning' : 'error',
        };
  },
});
