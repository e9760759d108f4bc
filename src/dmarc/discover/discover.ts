import type { DnsView } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import type { DmarcRecord } from '../record/record.js';
import { type AppliedPolicy, appliedPolicy, dependsOnExistence, type Relation } from './applied-policy.js';
import {
  type FoundRecord,
  organizationalDomain,
  recordsFound,
  type Unknown,
  unknownIn,
} from './organizational-domain.js';
import type { TreeWalk } from './tree-walk.js';

/** The policy for mail from an author domain. */
export type Discovery =
  | {
      readonly kind: 'found';
      readonly at: Domain;
      readonly role: 'author-domain' | 'organizational-domain' | 'public-suffix-domain';
      readonly record: DmarcRecord;
      readonly relation: Relation;
      readonly applied: AppliedPolicy;
    }
  /** DMARC is not applied. `several-records`: a name has two or more, which are all discarded. */
  | { readonly kind: 'none'; readonly why: 'no-record' | 'several-records' }
  | Unknown;

export type FoundPolicy = Extract<Discovery, { kind: 'found' }>;

/**
 * The policy by RFC 9989 §4.10.1: the author domain's own record, otherwise its organizational domain's, otherwise its
 * public suffix domain's. `walk` starts at the author domain. Whether that exists is asked only if the policy depends
 * on it.
 */
export function discoverPolicy(walk: TreeWalk, dns: DnsView): Discovery {
  const author = walk.start;
  const [own] = recordsFound({ start: author, steps: walk.steps.slice(0, 1) });
  if (own?.at === author) return foundAt(own, 'author-domain', 'itself');
  const unknown = unknownIn(walk.steps);
  if (unknown !== undefined) return unknown;
  const inherited = inheritedRecord(walk);
  if (inherited === undefined) {
    const several = walk.steps.some(({ selection }) => selection.kind === 'several');
    return { kind: 'none', why: several ? 'several-records' : 'no-record' };
  }
  if (!dependsOnExistence(inherited.record)) return foundAt(inherited, inherited.role, 'subdomain');
  const existence = existenceOf(walk, dns);
  if (existence.kind !== 'known') return existence;
  return foundAt(inherited, inherited.role, existence.exists ? 'existing-subdomain' : 'non-existent-subdomain');
}

function foundAt({ at, record }: FoundRecord, role: FoundPolicy['role'], relation: Relation): FoundPolicy {
  return { kind: 'found', at, role, record, relation, applied: appliedPolicy(record, relation, 'current') };
}

function inheritedRecord(walk: TreeWalk): (FoundRecord & { readonly role: FoundPolicy['role'] }) | undefined {
  const organizational = organizationalDomain(walk);
  const found = recordsFound(walk);
  const own = found.find(({ at }) => organizational.kind === 'known' && at === organizational.domain);
  if (own !== undefined) return { ...own, role: 'organizational-domain' };
  const suffix = found.find(({ record }) => record.psd === 'y');
  return suffix === undefined ? undefined : { ...suffix, role: 'public-suffix-domain' };
}

type Existence = { readonly kind: 'known'; readonly exists: boolean } | Unknown;

/**
 * A name exists unless DNS answers NXDOMAIN (RFC 9989 §3.2.13, appendix A.4); a name with others below it does exist.
 */
function existenceOf({ start, steps }: TreeWalk, dns: DnsView): Existence {
  const own = steps.find(({ domain }) => domain === start)?.answer.status;
  if (own === 'found' || own === 'nodata') return { kind: 'known', exists: true };
  // Any type will do; SPF queries TXT as well.
  const question = { name: start, type: 'TXT' } as const;
  const answer = dns.lookup(question.name, question.type);
  switch (answer.status) {
    case 'found':
    case 'nodata':
      return { kind: 'known', exists: true };
    case 'nxdomain':
      return { kind: 'known', exists: false };
    case 'failed':
      return { kind: 'failed', question, reason: answer.reason };
    case 'unasked':
      return { kind: 'unasked', question };
  }
}
