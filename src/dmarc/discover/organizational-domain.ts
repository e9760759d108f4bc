import type { FailureReason, Question } from '../../dns/answer.js';
import { type Domain, isSubdomain, labelsOf, parentOf } from '../../dns/name.js';
import type { DmarcRecord } from '../record/record.js';
import type { TreeWalk, WalkStep } from './tree-walk.js';

/** What a walk shows about the name it started at (RFC 9989 §4.10.2). */
export type OrganizationalDomain =
  | {
      readonly kind: 'known';
      readonly domain: Domain;
      readonly by:
        | 'psd-n'
        /** It is one label below a name with `psd=y`. */
        | 'below-psd-y'
        | 'fewest-labels'
        /** No record anywhere: the name is its own. */
        | 'no-record';
    }
  | Unknown;

/** Why there is no conclusion. */
export type Unknown =
  /** Receivers answer with a temporary error, or let the mail through (RFC 9989 §4.10.1). */
  | { readonly kind: 'failed'; readonly question: Question; readonly reason: FailureReason }
  /** Not asked yet. */
  | { readonly kind: 'unasked'; readonly question: Question };

export interface FoundRecord {
  readonly at: Domain;
  readonly record: DmarcRecord;
}

/** The organizational domain of the name where the walk started. */
export function organizationalDomain(walk: TreeWalk): OrganizationalDomain {
  const unknown = unknownIn(walk.steps);
  if (unknown !== undefined) return unknown;
  const found = recordsFound(walk);
  for (const { at, record } of found) {
    if (record.psd === 'n') return { kind: 'known', domain: at, by: 'psd-n' };
    if (record.psd === 'y' && at !== walk.start)
      return { kind: 'known', domain: oneLabelBelow(at, walk.start), by: 'below-psd-y' };
  }
  const highest = found.at(-1);
  if (highest === undefined) return { kind: 'known', domain: walk.start, by: 'no-record' };
  return { kind: 'known', domain: highest.at, by: 'fewest-labels' };
}

/** The records of the walk, longest name first. */
export function recordsFound({ steps }: TreeWalk): readonly FoundRecord[] {
  return steps.flatMap(({ domain, record }) => (record === undefined ? [] : [{ at: domain, record }]));
}

/** The first question without an answer; one that may still be asked takes precedence over one that failed. */
export function unknownIn(steps: readonly WalkStep[]): Unknown | undefined {
  const unknowns = steps.flatMap(({ owner, answer }): Unknown[] => {
    const question: Question = { name: owner, type: 'TXT' };
    if (answer.status === 'unasked') return [{ kind: 'unasked', question }];
    return answer.status === 'failed' ? [{ kind: 'failed', question, reason: answer.reason }] : [];
  });
  return unknowns.find(({ kind }) => kind === 'unasked') ?? unknowns[0];
}

/** The ancestor of `name`, or `name`, with one label more than `ancestor`. */
function oneLabelBelow(ancestor: Domain, name: Domain): Domain {
  const wanted = labelsOf(ancestor).length + 1;
  let domain = name;
  while (isSubdomain(domain, ancestor) && labelsOf(domain).length > wanted) domain = parentOf(domain);
  return domain;
}
