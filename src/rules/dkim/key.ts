import type { KeyInspection } from '../../dkim/public-key.js';
import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';
import { keyRecordsOf, type Selector } from './keys.js';

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
  /** Advice on it would be idle, danger is not: a stranger's key that has to go anyway, or one that others keep. */
  readonly isBeyondAdvice: boolean;
  readonly role: Selector['role'];
}

/** The keys that a rule may speak of: not where the sender's own rule tells how one differs from the sender's. */
function judged(facts: Facts): readonly Judged[] {
  return keyRecordsOf(facts).flatMap(({ state, record, verdict, name, role, isForeign }): Judged[] => {
    if (state.kind !== 'key' || state.inspection === undefined) return [];
    if (verdict?.kind === 'damaged' || verdict?.kind === 'printed-text') return [];
    if (record.problems.some((problem) => problem.kind === 'bad-base64')) return [];
    const unknown = record.problems.find((problem) => problem.kind === 'unknown-key-type');
    const one = {
      inspection: state.inspection,
      place: inRecord(name, record.text, (unknown ?? record.key)?.span),
      name,
      isBeyondAdvice: verdict?.kind === 'other-key' || isForeign,
      role,
    };
    return [unknown === undefined ? one : { ...one, keyType: unknown.name }];
  });
}

export const keyTruncated = defineRule<{ name: string; announced: number; present: number }>()({
  id: 'dkim/key-truncated',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at(`k=rsa; p=${key1024.slice(0, 200)}`), good },
  *check(facts) {
    for (const { inspection, place, name } of judged(facts)) {
      if (inspection.kind !== 'truncated') continue;
      yield { place, data: { name, announced: inspection.announced, present: inspection.present } };
    }
  },
});

export const keyCaseFolded = defineRule<{ name: string }>()({
  id: 'dkim/key-case-folded',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at(`k=rsa; p=${key1024.toLowerCase()}`), good },
  *check(facts) {
    for (const { inspection, place, name } of judged(facts))
      if (inspection.kind === 'case-folded') yield { place, data: { name } };
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
    for (const found of judged(facts)) {
      const problem = problemOf(found);
      if (problem === undefined) continue;
      const severity = problem.kind === 'pkcs1' ? 'warning' : 'error';
      yield { place: found.place, data: { name: found.name, problem }, severity };
    }
  },
});

function problemOf({ inspection, keyType, isBeyondAdvice }: Judged): Unusable | undefined {
  if (keyType !== undefined) return { kind: 'key-type', keyType };
  switch (inspection.kind) {
    case 'too-long':
    case 'undecodable':
    case 'no-key':
      return { kind: inspection.kind };
    case 'surplus':
      return { kind: 'surplus', announced: inspection.announced, present: inspection.present };
    case 'rsa':
      return inspection.form === 'pkcs1' && !isBeyondAdvice ? { kind: 'pkcs1' } : undefined;
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
    for (const { inspection, place, name } of judged(facts))
      if (inspection.kind === 'rsa' && inspection.bits < leastBits)
        yield { place, data: { name, bits: inspection.bits } };
  },
});

export const keySizeAdvice = defineRule<{ name: string; bits: number }>()({
  id: 'dkim/key-size-advice',
  severity: 'info',
  source: rfc(8301, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: atBoth(`k=rsa; p=${key1024}`), good },
  *check(facts) {
    for (const { inspection, place, name, isBeyondAdvice } of judged(facts)) {
      if (inspection.kind !== 'rsa' || isBeyondAdvice) continue;
      const { bits } = inspection;
      if (bits >= leastBits && bits < advisedBits) yield { place, data: { name, bits } };
      if (bits > mostBits) yield { place, data: { name, bits }, severity: 'warning' };
    }
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
    for (const { inspection, place, name } of judged(facts))
      if (inspection.kind === 'rsa' && inspection.weaknesses.length > 0) yield { place, data: { name } };
  },
});

export const ed25519Alone = defineRule<{ name: string }>()({
  id: 'dkim/ed25519-alone',
  severity: 'warning',
  source: rfc(8463, '6'),
  remedy: 'elsewhere',
  examples: { bad: atBoth('k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='), good },
  *check(facts) {
    const keys = judged(facts);
    // Whoever signs twice has a selector for each; which of the others is the second one, DNS does not tell.
    const hasRsa = keys.some(({ inspection, role }) => role !== 'tested' && inspection.kind === 'rsa');
    for (const { inspection, place, name, role, isBeyondAdvice } of keys)
      if (inspection.kind === 'ed25519' && !isBeyondAdvice && (role === 'tested' || !hasRsa))
        yield { place, data: { name } };
  },
});
