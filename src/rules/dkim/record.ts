import type { Facts } from '../../check/facts.js';
import type { KeyProblem } from '../../dkim/key-record.js';
import { goodSpf } from '../example.js';
import { inRecord } from '../place.js';
import { type Detection, defineRule, type Remedy, rfc, type Severity } from '../rule.js';

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
  for (const { kind, span } of record.problems)
    if (kinds.includes(kind))
      yield {
        place: inRecord(dkim.name, record.text, span),
        data: { name: dkim.name, text: record.text.slice(span.start, span.end) },
      };
}

export const recordRules = [
  problemRule('version', ['version'], rfc(6376, '3.6.1'), 'error', 'elsewhere', `v=DKIM2; k=rsa; p=${key}`),
  problemRule(
    'tag-list-syntax',
    ['malformed-tag', 'tag-case', 'duplicate-tag', 'too-many-tags', 'zone-quoting'],
    rfc(6376, '3.2'),
    'error',
    'elsewhere',
    `k=rsa; k=rsa; p=${key}`,
  ),
  problemRule('no-key', ['no-key'], rfc(6376, '3.6.1'), 'error', 'elsewhere', 'v=DKIM1; k=rsa'),
  problemRule('revoked', ['revoked'], rfc(6376, '3.6.1'), 'error', 'elsewhere', 'k=rsa; p='),
  problemRule('bad-base64', ['bad-base64'], rfc(6376, '3.6.1'), 'error', 'elsewhere', 'k=rsa; p=MIG!fMA0'),
  problemRule('hash-without-sha256', ['no-sha256'], rfc(8301, '3.1'), 'error', 'elsewhere', `h=sha1; p=${key}`),
  problemRule('service-type', ['not-for-mail'], rfc(6376, '3.6.1'), 'error', 'elsewhere', `s=tlsrpt; p=${key}`),
  problemRule('testing-flag', ['testing'], rfc(6376, '3.6.1'), 'warning', 'elsewhere', `t=y; p=${key}`),
  problemRule('strict-flag', ['strict'], rfc(6376, '3.6.1'), 'info', 'none', `t=s; p=${key}`),
  problemRule('obsolete-tag', ['granularity'], rfc(6376, '3.6.1'), 'warning', 'elsewhere', `g=info; p=${key}`),
] as const;

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
