import type { Facts } from '../../check/facts.js';
import type { KeyInspection } from '../../dkim/public-key.js';
import { goodSpf } from '../example.js';
import { inRecord } from '../place.js';
import { defineRule, type Place, rfc } from '../rule.js';

const good = `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n`;
const at = (text: string): string => `${goodSpf}directo._domainkey TXT "${text}"\n`;
/** The sender's own key is this one. */
const atBoth = (text: string): string => `${at(text)}directo._domainkey.directo.ee. TXT "${text}"\n`;
const key1024 =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';
const key512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==';

interface Judged {
  readonly inspection: KeyInspection;
  readonly place: Place;
  readonly name: string;
  /** `k=` where it names no known type. */
  readonly keyType?: string;
  /** A good key of somebody else's, which has to go anyway: advice on it would be idle, danger is not. */
  readonly isOther: boolean;
}

/** The key that a rule may speak of: not where the sender's own rule tells how it differs from the sender's. */
function judged({ dkim }: Facts): Judged | undefined {
  if (dkim === undefined || dkim.state.kind !== 'key' || dkim.state.inspection === undefined) return undefined;
  const { verdict, state, name } = dkim;
  if (verdict?.kind === 'damaged' || verdict?.kind === 'printed-text') return undefined;
  if (state.record.problems.some((problem) => problem.kind === 'bad-base64')) return undefined;
  const unknown = state.record.problems.find((problem) => problem.kind === 'unknown-key-type');
  return {
    inspection: dkim.state.inspection,
    place: inRecord(name, state.record.text, (unknown ?? state.record.key)?.span),
    name,
    ...(unknown === undefined ? {} : { keyType: unknown.name }),
    isOther: verdict?.kind === 'other-key',
  };
}

export const keyTruncated = defineRule<{ name: string; announced: number; present: number }>()({
  id: 'dkim/key-truncated',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at(`k=rsa; p=${key1024.slice(0, 200)}`), good },
  *check(facts) {
    const found = judged(facts);
    if (found?.inspection.kind !== 'truncated') return;
    const { announced, present } = found.inspection;
    yield { place: found.place, data: { name: found.name, announced, present } };
  },
});

export const keyCaseFolded = defineRule<{ name: string }>()({
  id: 'dkim/key-case-folded',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at(`k=rsa; p=${key1024.toLowerCase()}`), good },
  *check(facts) {
    const found = judged(facts);
    if (found?.inspection.kind === 'case-folded') yield { place: found.place, data: { name: found.name } };
  },
});

/** What is wrong with a text that ought to be a key. */
export type Unusable =
  | { readonly kind: 'key-type'; readonly keyType: string }
  | { readonly kind: 'too-long' | 'undecodable' | 'no-key' }
  | { readonly kind: 'surplus'; readonly announced: number; readonly present: number }
  /** The form that RFC 6376 §3.6.1 names, and hardly anybody publishes. */
  | { readonly kind: 'pkcs1' };

export const keyUnusable = defineRule<{ name: string; problem: Unusable }>()({
  id: 'dkim/key-unusable',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at('k=rsa; p=TWFubw'), good },
  *check(facts) {
    const found = judged(facts);
    const problem = found === undefined ? undefined : problemOf(found);
    if (found === undefined || problem === undefined) return;
    const severity = problem.kind === 'pkcs1' ? 'warning' : 'error';
    yield { place: found.place, data: { name: found.name, problem }, severity };
  },
});

function problemOf({ inspection, keyType, isOther }: Judged): Unusable | undefined {
  if (keyType !== undefined) return { kind: 'key-type', keyType };
  switch (inspection.kind) {
    case 'too-long':
    case 'undecodable':
    case 'no-key':
      return { kind: inspection.kind };
    case 'surplus':
      return { kind: 'surplus', announced: inspection.announced, present: inspection.present };
    case 'rsa':
      return inspection.form === 'pkcs1' && !isOther ? { kind: 'pkcs1' } : undefined;
    case 'ed25519':
    case 'truncated':
    case 'case-folded':
      return undefined;
  }
}

/** RFC 8301 §3.2. */
const leastBits = 1024;
const advisedBits = 2048;
const mostBits = 4096;

/** Whoever breaks it signs in the company's name, whosever key it is. */
export const keyTooShort = defineRule<{ name: string; bits: number }>()({
  id: 'dkim/key-too-short',
  severity: 'error',
  source: rfc(8301, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: at(`k=rsa; p=${key512}`), good },
  *check(facts) {
    const found = judged(facts);
    if (found?.inspection.kind === 'rsa' && found.inspection.bits < leastBits)
      yield { place: found.place, data: { name: found.name, bits: found.inspection.bits } };
  },
});

export const keySizeAdvice = defineRule<{ name: string; bits: number }>()({
  id: 'dkim/key-size-advice',
  severity: 'info',
  source: rfc(8301, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: atBoth(`k=rsa; p=${key1024}`), good },
  *check(facts) {
    const found = judged(facts);
    if (found?.inspection.kind !== 'rsa' || found.isOther) return;
    const { bits } = found.inspection;
    const data = { name: found.name, bits };
    if (bits >= leastBits && bits < advisedBits) yield { place: found.place, data };
    if (bits > mostBits) yield { place: found.place, data, severity: 'warning' };
  },
});

/** A number that is divisible by three protects nothing: for the example. */
const weakKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAH0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlK/CNVgJSql50IQVG82n7u86MEs/HlXsmUv6adwIDAQAB';

export const keyWeak = defineRule<{ name: string }>()({
  id: 'dkim/key-weak',
  severity: 'error',
  source: rfc(8301, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: at(`k=rsa; p=${weakKey}`), good },
  *check(facts) {
    const found = judged(facts);
    if (found?.inspection.kind === 'rsa' && found.inspection.weaknesses.length > 0)
      yield { place: found.place, data: { name: found.name } };
  },
});

export const ed25519Alone = defineRule<{ name: string }>()({
  id: 'dkim/ed25519-alone',
  severity: 'warning',
  source: rfc(8463, '6'),
  remedy: 'elsewhere',
  examples: { bad: atBoth('k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='), good },
  *check(facts) {
    const found = judged(facts);
    if (found?.inspection.kind === 'ed25519' && !found.isOther)
      yield { place: found.place, data: { name: found.name } };
  },
});
