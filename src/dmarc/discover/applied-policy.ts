import { oneLevelLower, type Policy } from '../record/policy.js';
import type { DmarcRecord } from '../record/record.js';
import { isValidReportUri } from '../record/report-uri.js';
import { type PolicyTag, policyTags, wholePercent } from '../record/tags.js';

/** `current`: RFC 9989. `older`: RFC 7489, which receivers are leaving slowly. */
export type Generation = 'current' | 'older';

/** The relation of the author domain to the name where the record was found. */
export type Relation =
  | 'itself'
  /** Whether it exists was not asked, because nothing depends on it. */
  | 'subdomain'
  | 'existing-subdomain'
  | 'non-existent-subdomain';

/** The policy that a record asks for, for one author domain. */
export type AppliedPolicy =
  | { readonly kind: 'published'; readonly tag: PolicyTag; readonly policy: Policy }
  /** There is no `p`: the record counts as if it had `p=none` (RFC 9989 §4.7). */
  | { readonly kind: 'policy-missing'; readonly policy: 'none' }
  /** A policy tag is invalid, but a report address is valid: counts as `p=none` (RFC 9989 §4.10.1, RFC 7489 §6.6.3). */
  | { readonly kind: 'counts-as-none'; readonly policy: 'none' }
  /** A policy tag is invalid and no reports are requested: DMARC is not applied at all (same sections). */
  | { readonly kind: 'no-dmarc' };

/**
 * Which policy of the record applies (RFC 9989 §4.10.1). A record without `p` is read by §4.7, which covers it, and not
 * as one with a broken policy; receivers of RFC 7489 do treat it as broken (§6.6.3 step 6), and do not know `np`.
 */
export function appliedPolicy(record: DmarcRecord, relation: Relation, generation: Generation): AppliedPolicy {
  if (isBroken(record, generation))
    return record.rua.some(isValidReportUri) ? { kind: 'counts-as-none', policy: 'none' } : { kind: 'no-dmarc' };
  for (const tag of consulted(relation, generation)) {
    const published = record.published[tag];
    if (published.kind === 'valid') return { kind: 'published', tag, policy: published.value };
  }
  return { kind: 'policy-missing', policy: 'none' };
}

/** Whether the policy for a subdomain depends on whether it exists. */
export function dependsOnExistence(record: DmarcRecord): boolean {
  const [existing, absent] = (['existing-subdomain', 'non-existent-subdomain'] as const).map((relation) =>
    policyIn(appliedPolicy(record, relation, 'current')),
  );
  return existing !== absent;
}

export function policyIn(applied: AppliedPolicy): Policy | undefined {
  return applied.kind === 'no-dmarc' ? undefined : applied.policy;
}

/** What happens to a mail that fails DMARC. */
export interface Disposition {
  /** As published. */
  readonly requested: Policy;
  /** After `t=y`. */
  readonly applied: Policy;
  /** Only if `pct` is read: mail outside this percentage gets `rest`. */
  readonly sample?: { readonly percent: number; readonly rest: Policy };
}

/** `t=y` lowers the policy by one level (RFC 9989 §4.7); older receivers know `pct` instead (RFC 7489 §6.6.4). */
export function dispositionOf(requested: Policy, record: DmarcRecord, generation: Generation): Disposition {
  switch (generation) {
    case 'current':
      return { requested, applied: record.testing ? oneLevelLower(requested) : requested };
    case 'older': {
      const { percent } = record;
      if (percent === wholePercent || requested === 'none') return { requested, applied: requested };
      return { requested, applied: requested, sample: { percent, rest: oneLevelLower(requested) } };
    }
  }
}

function isBroken({ published }: DmarcRecord, generation: Generation): boolean {
  switch (generation) {
    case 'current':
      return policyTags.some((tag) => published[tag].kind === 'invalid');
    case 'older':
      return published.p.kind !== 'valid' || published.sp.kind === 'invalid';
  }
}

function consulted(relation: Relation, generation: Generation): readonly PolicyTag[] {
  switch (relation) {
    case 'itself':
      return ['p'];
    case 'subdomain':
    case 'existing-subdomain':
      return ['sp', 'p'];
    case 'non-existent-subdomain':
      return generation === 'current' ? ['np', 'sp', 'p'] : ['sp', 'p'];
  }
}
