import type { Domain } from '../../dns/name.js';
import { isBelowOrganization, underscored } from '../../facts/other-uses.js';
import { signOf } from '../../spf/record/format.js';
import type { Qualifier } from '../../spf/record/record.js';
import type { FixContext } from '../draft/context.js';
import type { Conversion } from '../draft/fix.js';
import { knownNameLike } from './known-name.js';
import { addressesAt, mailHostsAt, recordAt } from './standing.js';

/** What a name that finds nothing where it stands was meant to be. */
export interface OtherUse {
  readonly term: string;
  readonly reason: Conversion;
}

/** What to make of an include or redirect of a name without SPF record; `unknown` while DNS has not said. */
export function otherUseOfInclude(
  name: Domain,
  qualifier: Qualifier,
  context: FixContext,
): OtherUse | 'unknown' | undefined {
  const sign = signOf(qualifier);
  const record = otherRecord(name, context);
  if (record === 'unknown') return 'unknown';
  if (record !== undefined) return { term: `${sign}include:${record.name}`, reason: record.reason };
  const host = addressesAt(name, context);
  if (host === 'unknown') return 'unknown';
  if (host === 'there' && isBelowOrganization(name, context.request))
    return { term: `${sign}a:${name}`, reason: { kind: 'host', name } };
  return undefined;
}

/** What to make of `a:` or `mx:` of a name without such records. */
export function otherUseOfHost(
  name: Domain,
  kind: 'a' | 'mx',
  qualifier: Qualifier,
  context: FixContext,
): OtherUse | 'unknown' | undefined {
  const sign = signOf(qualifier);
  const own = recordAt(name, context);
  if (own === 'unknown') return 'unknown';
  if (kind === 'mx') {
    const host = addressesAt(name, context);
    if (host === 'unknown') return 'unknown';
    if (host === 'there' && isBelowOrganization(name, context.request))
      return { term: `${sign}a:${name}`, reason: { kind: 'host', name } };
  }
  if (own === 'there') return { term: `${sign}include:${name}`, reason: { kind: 'record', name } };
  const known = knownNameLike(name, context);
  if (known !== undefined)
    return { term: `${sign}include:${known.include}`, reason: { kind: 'known-sender', name: known.sender.name } };
  if (kind === 'mx') return undefined;
  const exchange = mailHostsAt(name, context);
  if (exchange === 'unknown') return 'unknown';
  return exchange === 'there' ? { term: `${sign}mx:${name}`, reason: { kind: 'host', name } } : undefined;
}

/** Another name that has the record: a known sender's, or the same with or without the underscore. */
export function otherRecord(
  name: Domain,
  context: FixContext,
): { readonly name: Domain; readonly reason: Conversion } | 'unknown' | undefined {
  const known = knownNameLike(name, context);
  if (known !== undefined) return { name: known.include, reason: { kind: 'known-sender', name: known.sender.name } };
  const variant = underscored(name);
  const standing = variant === undefined ? 'void' : recordAt(variant, context);
  if (standing === 'unknown') return 'unknown';
  return variant !== undefined && standing === 'there'
    ? { name: variant, reason: { kind: 'record', name: variant } }
    : undefined;
}
