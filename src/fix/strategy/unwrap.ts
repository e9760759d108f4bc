import { walkTree } from '../../spf/evaluate/tree.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { type Directive, directivesOf, malformedTerms, type SpfRecord, type Term } from '../../spf/record/record.js';
import { isWanted } from '../draft/certainty.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, newTerm, textOf } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';
import { withRecord } from '../draft/hypothetical.js';

/**
 * With includes of records that only include others taken apart one level: a lookup less each, and no address frozen.
 * A record with anything else in it stays whole.
 */
export function unwrapped(draft: Draft, { request, dns }: FixContext): Draft {
  const { branches } = walkTree(request.domain, [], withRecord(dns, request.domain, textOf(draft.terms)));
  const edits: Edit[] = [];
  const terms = draft.terms.flatMap((term): readonly Term[] => {
    if (term.type !== 'directive' || term.qualifier !== '+' || term.mechanism.kind !== 'include') return [term];
    const target = constantTarget(term.mechanism.target, request.domain);
    const record = branches.find((branch) => branch.target === target)?.node?.record;
    const inner = record === undefined ? [] : includesOnly(record);
    const edit: Edit = { kind: 'unwrapped', term: term.text, to: inner.map(({ text }) => text) };
    if (inner.length === 0 || !isWanted(edit, request)) return [term];
    edits.push(edit);
    return inner.map(({ text }) => newTerm(text));
  });
  return { terms, edits: [...draft.edits, ...edits] };
}

/** The includes of a record that has nothing else before its `all`. */
function includesOnly(record: SpfRecord): readonly Directive[] {
  if (malformedTerms(record).length > 0) return [];
  const all = record.terms.findIndex((term) => term.type === 'directive' && term.mechanism.kind === 'all');
  if (record.terms.some((term) => term.type === 'redirect')) return [];
  const directives = directivesOf(record).filter(({ mechanism }) => mechanism.kind !== 'all');
  const ending = all === -1 ? undefined : record.terms[all];
  const plain = directives.every(
    ({ qualifier, mechanism, text }) => qualifier === '+' && mechanism.kind === 'include' && !text.includes('%'),
  );
  const admits = ending?.type === 'directive' && ending.qualifier === '+';
  return plain && !admits ? directives : [];
}
