import type { Facts } from '../../check/facts.js';
import type { DkimFacts } from '../../dkim/facts.js';
import type { KeyProblem, KeyRecord } from '../../dkim/key-record.js';
import { goodSpf } from '../example.js';
import { inRecord } from '../place.js';
import { type Detection, defineRule, type Place, type Remedy, rfc, type Severity } from '../rule.js';

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

function* problemsOf({ dkim }: Facts, kinds: readonly KeyProblem['kind'][]): Generator<Detection<KeyRecordData>> {
  if (dkim === undefined || dkim.state.kind !== 'key') return;
  const { record } = dkim.state;
  for (const problem of record.problems)
    if (kinds.includes(problem.kind))
      yield { place: placeOf(dkim, record, problem), data: dataOf(dkim, record, problem) };
}

function placeOf({ name }: DkimFacts, { text }: KeyRecord, { span }: KeyProblem): Place {
  return inRecord(name, text, span);
}

function dataOf({ name }: DkimFacts, { text }: KeyRecord, { span }: KeyProblem): KeyRecordData {
  return { name, text: text.slice(span.start, span.end) };
}

export const recordRules = [
  problemRule('no-key', ['no-key'], rfc(6376, '3.6.1'), 'error', 'elsewhere', 'v=DKIM1; k=rsa'),
  problemRule('revoked', ['revoked'], rfc(6376, '3.6.1'), 'error', 'elsewhere', 'k=rsa; p='),
  problemRule('hash-without-sha256', ['no-sha256'], rfc(8301, '3.1'), 'error', 'elsewhere', `h=sha1; p=${key}`),
  problemRule('service-type', ['not-for-mail'], rfc(6376, '3.6.1'), 'error', 'elsewhere', `s=tlsrpt; p=${key}`),
  problemRule('testing-flag', ['testing'], rfc(6376, '3.6.1'), 'warning', 'elsewhere', `t=y; p=${key}`),
  problemRule('strict-flag', ['strict'], rfc(6376, '3.6.1'), 'info', 'none', `t=s; p=${key}`),
] as const;

export const version = defineRule<KeyRecordData & { first: boolean }>()({
  id: 'dkim/version',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at(`v=DKIM2; k=rsa; p=${key}`), good },
  *check({ dkim }) {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const { record } = dkim.state;
    for (const problem of record.problems)
      if (problem.kind === 'version')
        yield {
          place: placeOf(dkim, record, problem),
          data: { ...dataOf(dkim, record, problem), first: problem.first },
        };
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
  *check({ dkim }) {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const { record } = dkim.state;
    for (const problem of record.problems)
      if (isTagListProblem(problem.kind))
        yield {
          place: placeOf(dkim, record, problem),
          data: { ...dataOf(dkim, record, problem), problem: problem.kind },
        };
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
  *check({ dkim }) {
    if (dkim === undefined || dkim.state.kind !== 'key' || dkim.verdict?.kind === 'damaged') return;
    const { record } = dkim.state;
    for (const problem of record.problems)
      if (problem.kind === 'bad-base64')
        yield { place: placeOf(dkim, record, problem), data: { name: dkim.name, characters: problem.characters } };
  },
});

/** `g=*` restricts nothing. */
export const obsoleteTag = defineRule<KeyRecordData & { restricts: boolean }>()({
  id: 'dkim/obsolete-tag',
  severity: 'warning',
  source: rfc(6376, 'C.2'),
  remedy: 'elsewhere',
  examples: { bad: at(`g=info; p=${key}`), good },
  *check({ dkim }) {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const { record } = dkim.state;
    for (const problem of record.problems) {
      if (problem.kind !== 'granularity') continue;
      const restricts = problem.value !== '*';
      yield {
        place: placeOf(dkim, record, problem),
        data: { ...dataOf(dkim, record, problem), restricts },
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
  *check({ dkim }) {
    if (dkim?.state.kind === 'several')
      yield {
        place: { owner: dkim.name, type: 'TXT' },
        data: { name: dkim.name, count: dkim.state.texts.length },
      };
  },
});

export const aliasBroken = defineRule<{ name: string; target: string }>()({
  id: 'dkim/alias-broken',
  severity: 'error',
  source: rfc(6376, '3.6.2.1'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}directo._domainkey CNAME nera.directo.ee.\n`, good },
  *check({ dkim }) {
    if (dkim?.state.kind === 'broken-alias')
      yield {
        place: { owner: dkim.name, type: 'CNAME' },
        data: { name: dkim.name, target: dkim.state.target },
      };
  },
});
