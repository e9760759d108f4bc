import type { Domain } from '../../dns/name.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { type Directive, directivesOf, malformedTerms, type SpfRecord } from '../../spf/record/record.js';
import { type Change, withChanges } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isAll, supposeTerms } from '../draft/draft.js';

/** An include of a record that only includes others, and those. */
export interface Wrapper {
  readonly term: Directive;
  readonly target: Domain;
  readonly to: readonly string[];
}

/** The includes that can be taken apart one level; a record with anything else in it stays whole. */
export function wrappersIn({ terms }: Draft, context: FixContext): readonly Wrapper[] {
  const { request } = context;
  const { branches } = supposeTerms(terms, context).tree();
  return terms.flatMap((term): readonly Wrapper[] => {
    if (term.type !== 'directive' || term.qualifier !== '+' || term.mechanism.kind !== 'include') return [];
    const target = constantTarget(term.mechanism.target, request.domain);
    const record = branches.find((branch) => branch.target === target)?.node?.record;
    const to = (record === undefined ? [] : includesOnly(record)).map(({ text }) => text);
    return target === undefined || to.length === 0 ? [] : [{ term, target, to }];
  });
}

/** With one such include replaced by what it includes: a lookup less, and no address frozen. */
export function unwrapped(draft: Draft, { term, to }: Wrapper, context: FixContext): Draft {
  const edit = { kind: 'unwrapped', term: term.text, to } as const;
  return withChanges(draft, (one): Change | undefined => (one === term ? { terms: to, edit } : undefined), context);
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
