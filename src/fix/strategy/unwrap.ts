import { walkTree } from '../../spf/evaluate/tree.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { type Directive, directivesOf, malformedTerms, type SpfRecord, type Term } from '../../spf/record/record.js';
import { type Change, withChanges } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isAll, textOf } from '../draft/draft.js';
import { withRecord } from '../draft/hypothetical.js';

/**
 * With includes of records that only include others taken apart one level: a lookup less each, and no address frozen.
 * A record with anything else in it stays whole.
 */
export function unwrapped(draft: Draft, context: FixContext): Draft {
  const { request, dns } = context;
  const { branches } = walkTree(request.domain, [], withRecord(dns, request.domain, textOf(draft.terms)));
  const changeOf = (term: Term): Change | undefined => {
    if (term.type !== 'directive' || term.qualifier !== '+' || term.mechanism.kind !== 'include') return undefined;
    const target = constantTarget(term.mechanism.target, request.domain);
    const record = branches.find((branch) => branch.target === target)?.node?.record;
    const to = (record === undefined ? [] : includesOnly(record)).map(({ text }) => text);
    return to.length === 0 ? undefined : { terms: to, edit: { kind: 'unwrapped', term: term.text, to } };
  };
  return withChanges(draft, changeOf, context);
}

/** The includes of a record that has nothing else before its `all`. */
function includesOnly(record: SpfRecord): readonly Directive[] {
  if (malformedTerms(record).length > 0 || record.terms.some(({ type }) => type === 'redirect')) return [];
  const directives = directivesOf(record);
  if (directives.find(isAll)?.qualifier === '+') return [];
  const others = directives.filter((term) => term.mechanism.kind !== 'all');
  const plain = others.every(
    ({ qualifier, mechanism, text }) => qualifier === '+' && mechanism.kind === 'include' && !text.includes('%'),
  );
  return plain ? others : [];
}
