import type { Domain } from '../dns/name.js';
import { type AppliedPolicy, policyIn } from './discover/applied-policy.js';
import type { Discovery, FoundPolicy } from './discover/discover.js';
import type { OrganizationalDomain } from './discover/organizational-domain.js';
import { wholePercent } from './record/tags.js';

/** Where receivers of RFC 9989 and of RFC 7489 differ for one author domain. */
export type Difference =
  /** Relaxed alignment accepts other names. */
  | { readonly kind: 'organizational-domain'; readonly current: Domain; readonly older: Domain }
  /** Different records apply; absent if that generation finds none. */
  | { readonly kind: 'record'; readonly current?: Domain; readonly older?: Domain }
  /** One record, read in two ways. */
  | { readonly kind: 'policy'; readonly current: AppliedPolicy; readonly older: AppliedPolicy }
  /** Only the current ones lower the policy for `t=y`. */
  | { readonly kind: 'testing' }
  /** Only the older ones apply the policy to this share of failing mail; the current ones to all of it. */
  | { readonly kind: 'sampling'; readonly percent: number };

export interface BothViews<T> {
  readonly current: T;
  readonly older: T;
}

/** None if one generation's result is unknown, or if neither finds a record. */
export function differencesBetween(
  { current, older }: BothViews<Discovery>,
  organizational: { readonly current: OrganizationalDomain; readonly older: Domain },
): Difference[] {
  if (!isSettled(current) || !isSettled(older)) return [];
  const currentAt = current.kind === 'found' ? current.at : undefined;
  const olderAt = older.kind === 'found' ? older.at : undefined;
  if (currentAt === undefined && olderAt === undefined) return [];
  const differences: Difference[] = [];
  if (organizational.current.kind === 'known' && organizational.current.domain !== organizational.older)
    differences.push({
      kind: 'organizational-domain',
      current: organizational.current.domain,
      older: organizational.older,
    });
  if (currentAt !== olderAt)
    differences.push({
      kind: 'record',
      ...(currentAt === undefined ? {} : { current: currentAt }),
      ...(olderAt === undefined ? {} : { older: olderAt }),
    });
  else if (current.kind === 'found' && older.kind === 'found') differences.push(...readings(current, older));
  return differences;
}

function readings(current: FoundPolicy, older: FoundPolicy): Difference[] {
  const differences: Difference[] = [];
  const { record } = current;
  const policies = [policyIn(current.applied), policyIn(older.applied)];
  if (policies[0] !== policies[1]) differences.push({ kind: 'policy', current: current.applied, older: older.applied });
  if (policies.every((policy) => policy === undefined || policy === 'none')) return differences;
  if (record.testing) differences.push({ kind: 'testing' });
  if (record.percent !== wholePercent) differences.push({ kind: 'sampling', percent: record.percent });
  return differences;
}

function isSettled(discovery: Discovery): discovery is Exclude<Discovery, { kind: 'failed' | 'unasked' }> {
  return discovery.kind === 'found' || discovery.kind === 'none';
}
