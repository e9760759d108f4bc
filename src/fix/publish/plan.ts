import type { Doubt } from '../../dmarc/mend/mend.js';
import type { Domain } from '../../dns/name.js';
import type { OpenReason } from '../../dns/open-questions.js';
import type { Objection } from '../draft/fix.js';

/** The usual TTL; node:dns does not return the TTL of a TXT record. */
export const ordinaryTtlSeconds = 3600;

/** A record as DNS should have it, ready to copy. */
export interface PublishRecord {
  readonly name: Domain;
  /** Whose zone holds it: the organizational domain, which DNS panels add to a name. */
  readonly zone: Domain;
  readonly data: RecordData;
  /** The texts at the name that it takes the place of; each has to go. */
  readonly replaces: readonly string[];
  /** A CNAME record at the name, beside which nothing can stand (RFC 1034 §3.6.2). */
  readonly replacesAlias?: Domain;
  readonly why: Reason;
  /** What a person has to put in before it is published. */
  readonly toFillIn?: string;
}

export type RecordData =
  /** `strings`: the text in parts of at most 255 octets (RFC 1035 §3.3). */
  | { readonly type: 'TXT'; readonly text: string; readonly strings: readonly string[] }
  | { readonly type: 'CNAME'; readonly target: Domain };

export type Reason =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'spf' }
  /** Included by the domain's own record, so it comes first. */
  | { readonly kind: 'spf-part'; readonly domain: Domain }
  | { readonly kind: 'dkim-key'; readonly from: 'given' | Domain }
  | { readonly kind: 'dkim-alias'; readonly target: Domain }
  | { readonly kind: 'dmarc-first' }
  | { readonly kind: 'dmarc-mended' }
  | { readonly kind: 'dmarc-moved'; readonly from: Domain }
  | { readonly kind: 'dmarc-merged'; readonly count: number }
  | { readonly kind: 'report-consent'; readonly domain: Domain; readonly host: Domain };

/** Why there is nothing that may be published. */
export type Refusal =
  /** DNS did not give an answer that it depends on. */
  | { readonly kind: 'unanswered'; readonly why: OpenReason }
  | { readonly kind: 'no-domain'; readonly domain: Domain }
  /** Too many SPF records to be merged. */
  | { readonly kind: 'too-many-records'; readonly count: number }
  /** The SPF record did not pass its test. */
  | { readonly kind: 'not-verified'; readonly objections: readonly Objection[] }
  /** A CNAME stands at the domain's own name, beside which no TXT record can stand. */
  | { readonly kind: 'alias'; readonly name: Domain; readonly target: Domain }
  /** The record is somebody else's, reached by a CNAME. */
  | { readonly kind: 'hosted'; readonly name: Domain; readonly target: Domain }
  /** The sender publishes no key that could be copied. */
  | { readonly kind: 'no-key'; readonly live: Domain }
  /** The sender has no key of its own in this program's data. */
  | { readonly kind: 'no-dkim' }
  /** The key that was given is not the one behind the alias. */
  | { readonly kind: 'alias-without-key'; readonly target: Domain };

/** What is to be published for one purpose. */
export type PublishPart =
  | { readonly kind: 'ready'; readonly records: readonly PublishRecord[]; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'refused'; readonly why: Refusal }
  /** Another domain's record holds here. */
  | { readonly kind: 'inherited'; readonly from: Domain };

export interface PublishPlan {
  readonly spf: PublishPart;
  readonly dkim: PublishPart;
  readonly dmarc: PublishPart;
  /** At the domains that are to receive this domain's DMARC reports (RFC 9990 §4). */
  readonly reportConsent: PublishPart;
}

export const purposes = ['spf', 'dkim', 'dmarc', 'reportConsent'] as const;
export type Purpose = (typeof purposes)[number];

export function isChange({ why }: PublishRecord): boolean {
  return why.kind !== 'unchanged';
}

export function recordsIn(part: PublishPart): readonly PublishRecord[] {
  return part.kind === 'ready' ? part.records : [];
}

/** Everything that differs from what is published, in the order in which it is to be published. */
export function changesIn(plan: PublishPlan): readonly PublishRecord[] {
  return purposes.flatMap((purpose) => recordsIn(plan[purpose])).filter(isChange);
}

/** The text as DNS panels want it that take no more than 255 characters a field. */
export function partsOf(text: string): readonly string[] {
  return text.match(/[\s\S]{1,255}/g) ?? [''];
}

export function txt(text: string, strings: readonly string[] = partsOf(text)): RecordData {
  return { type: 'TXT', text, strings };
}
