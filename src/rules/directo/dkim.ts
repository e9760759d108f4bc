import type { Difference } from '../../dkim/difference.js';
import type { DkimFacts } from '../../dkim/facts.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import { goodSpf } from '../rule/example.js';
import { type Detection, defineRule } from '../rule/rule.js';
import { enforcedPolicy } from './enforced-policy.js';
import { help, refused } from './standing.js';

const good = `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n`;
/** A well-formed key that is nobody's: for the examples. */
const strangersKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';

/** Where the right key is to be had. */
export type KeySource =
  /** The user gave it. */
  | { readonly kind: 'given' }
  /** The sender publishes it here. */
  | { readonly kind: 'live'; readonly name: string }
  /** DNS says that the sender publishes none: it has to be asked. */
  | { readonly kind: 'ask' };

function sourceOf({ reference, live }: DkimFacts): KeySource {
  if (reference?.proof === 'given') return { kind: 'given' };
  const maybe = reference?.proof === 'live' || live.state.kind === 'failed' || live.state.kind === 'unasked';
  return maybe ? { kind: 'live', name: live.name } : { kind: 'ask' };
}

/** `instead`: a text that stands there and is no key, such as a wildcard's. */
export const dkimMissing = defineRule<{ name: string; source: KeySource; instead?: string }>()({
  id: 'directo/dkim-missing',
  severity: 'warning',
  source: help,
  remedy: 'elsewhere',
  examples: { bad: goodSpf, good },
  *check(facts) {
    const { dkim } = facts;
    if (dkim === undefined) return;
    const { state, name } = dkim;
    if (state.kind !== 'missing' && state.kind !== 'no-key-record') return;
    const instead = state.kind === 'no-key-record' ? state.texts[0] : undefined;
    const place: Place = instead === undefined ? { owner: name, type: 'TXT' } : inRecord(name, instead);
    yield {
      place,
      data: { name, source: sourceOf(dkim), ...(instead === undefined ? {} : { instead }) },
      severity: enforcedPolicy(facts) !== undefined && isWithoutSpf(facts) ? 'error' : 'warning',
    };
  },
});

/** Whether SPF certainly does not vouch for all mail of the sender; SPF that is missing or broken included. */
function isWithoutSpf(facts: Parameters<typeof refused>[0]): boolean {
  const { current } = facts.senderDmarc;
  return current.kind === 'fail' || refused(facts).length > 0;
}

export type KeyDifference =
  | Exclude<Difference, { kind: 'equal' | 'unlike' | 'cut-off' }>
  /** `inEditor`: the record ends after 255 characters, all that some DNS editors take. */
  | { readonly kind: 'cut-off'; readonly after: number; readonly missing: number; readonly inEditor: boolean }
  /** A good key, but another one. */
  | { readonly kind: 'other-key' };

export interface DkimDiffersData {
  readonly name: string;
  readonly how: KeyDifference;
  /** What the key was compared with. */
  readonly comparedWith: 'given' | 'live' | 'print';
  readonly source: KeySource;
}

/** RFC 1035 §3.3: the longest character-string. */
const longestString = 255;

export const dkimDiffers = defineRule<DkimDiffersData>()({
  id: 'directo/dkim-differs',
  severity: 'error',
  source: help,
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}directo._domainkey TXT "k=rsa; p=${strangersKey}"\n`, good },
  *check({ dkim }) {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const { text, key } = dkim.state.record;
    const how = differenceOf(dkim, key?.span.end === longestString);
    if (how === undefined) return;
    yield {
      place: inRecord(dkim.name, text, key?.span),
      data: { name: dkim.name, how, comparedWith: dkim.reference?.proof ?? 'print', source: sourceOf(dkim) },
    };
  },
});

function differenceOf({ verdict }: DkimFacts, inEditor: boolean): KeyDifference | undefined {
  if (verdict?.kind === 'other-key') return verdict;
  if (verdict?.kind !== 'damaged') return undefined;
  const { how } = verdict;
  return how.kind === 'cut-off' ? { ...how, inEditor } : how;
}

/** Copied without a mistake from a page that has one: nothing tells the company so but this. */
export const dkimDamagedPrint = defineRule<{ name: string; source: KeySource }>()({
  id: 'directo/dkim-damaged-print',
  severity: 'error',
  source: help,
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}directo._domainkey TXT ( "k=rsa; p="
  "MIIBIjANBgkqhkiG9w0BAQEFAAAQCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyo"
  "CJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di0bYgED4BtG72wBGD7oJXIdCV5qG4s41KYDMoJzHdBBAf4rYroaFCzUi85U6p8A6u32gHjRM6ybv7cr74EMncXlV3yj8JQ7xGH0xnEC2MMEDA4"
  "xArnLexQ9qjqCL9lWy7QadVaMjhev6D79r6QC0EBG3tBtQk6nGzclbrmDntWc5g4+yKz/TqDgSWYS8JwIDAQAB" )\n`,
    good,
  },
  *check({ dkim }) {
    if (dkim?.verdict?.kind !== 'printed-text' || dkim.state.kind !== 'key') return;
    yield { place: keyPlace(dkim, dkim.state), data: { name: dkim.name, source: sourceOf(dkim) } };
  },
});

/** Without a live reference the printed key is all there is to compare with. */
export const dkimUnproven = defineRule<{ name: string; edits: number }>()({
  id: 'directo/dkim-unproven',
  severity: 'info',
  source: help,
  remedy: 'none',
  examples: {
    bad: `${goodSpf}directo._domainkey TXT ( "k=rsa; p="
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyo"
  "CJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di0bYgEkD4BtG72wBGD7oJXIdCV5qG4s41KYDMoJzHdBBAf4rYroaFCzUi85U6p8A6u32gHjRM6ybv7cr74EMncXlV3yj8JQ7xGH0xnEC2MMEDA4"
  "xArnLexQ9qjqCL9lWy7QadVaMjhev6D79r6QC0EBG3tBtQk6nGzclbrmDntWc5g4+yKz/TqDgSWYS8JwIDAQAB" )
directo._domainkey.directo.ee. A 192.0.2.1\n`,
    good,
  },
  *check({ dkim }): Generator<Detection<{ name: string; edits: number }>> {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const { verdict, name } = dkim;
    const place = keyPlace(dkim, dkim.state);
    if (verdict?.kind === 'fits-print') yield { place, data: { name, edits: 0 } };
    if (verdict?.kind === 'near-print') yield { place, data: { name, edits: verdict.edits }, severity: 'warning' };
  },
});

function keyPlace({ name }: DkimFacts, { record }: Extract<DkimFacts['state'], { kind: 'key' }>): Place {
  return inRecord(name, record.text, record.key?.span);
}
