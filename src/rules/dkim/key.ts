import type { Facts } from '../../check/facts.js';
import type { KeyInspection } from '../../dkim/public-key.js';
import { goodSpf } from '../example.js';
import { inRecord } from '../place.js';
import { defineRule, type Place, rfc } from '../rule.js';

const good = `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n`;
const at = (text: string): string => `${goodSpf}directo._domainkey TXT "${text}"\n`;
const key1024 =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';
const key512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==';

/** The key that a rule may speak of: not where the sender's own rule tells how it differs from the sender's. */
function judged({ dkim }: Facts): { inspection: KeyInspection; place: Place; name: string } | undefined {
  if (dkim === undefined || dkim.state.kind !== 'key' || dkim.state.inspection === undefined) return undefined;
  const { verdict, state } = dkim;
  if (verdict?.kind === 'damaged' || verdict?.kind === 'printed-text') return undefined;
  if (state.record.problems.some((problem) => problem.kind === 'bad-base64')) return undefined;
  const place = inRecord(dkim.name, state.record.text, state.record.key?.span);
  return { inspection: dkim.state.inspection, place, name: dkim.name };
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

const unusable = new Set<KeyInspection['kind']>(['too-long', 'undecodable', 'surplus', 'no-key']);

export const keyUnusable = defineRule<{ name: string }>()({
  id: 'dkim/key-unusable',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: at('k=rsa; p=TWFubw'), good },
  *check(facts) {
    const found = judged(facts);
    if (found !== undefined && unusable.has(found.inspection.kind))
      yield { place: found.place, data: { name: found.name } };
  },
});

/** RFC 8301 §3.2. */
const leastBits = 1024;
const advisedBits = 2048;
const mostBits = 4096;

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
  examples: { bad: at(`k=rsa; p=${key1024}`), good },
  *check(facts) {
    const found = judged(facts);
    if (found?.inspection.kind !== 'rsa') return;
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
  examples: { bad: at('k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='), good },
  *check(facts) {
    const found = judged(facts);
    if (found?.inspection.kind === 'ed25519') yield { place: found.place, data: { name: found.name } };
  },
});
