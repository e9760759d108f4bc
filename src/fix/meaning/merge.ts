import { formatTerm } from '../../spf/record/format.js';
import { admitsEverybody, type Directive, type Qualifier, type Term } from '../../spf/record/record.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isAll, mechanismKey, newTerm, without, withoutDuplicates } from '../draft/draft.js';
import type { Edit, Removal } from '../draft/fix.js';
import { asInclude, endingOf } from './endings.js';
import type { Source } from './sources.js';

/**
 * Several SPF records as one (RFC 7208 §4.5 allows one only): the mechanisms of all in their order, one `all`, one
 * redirect, one exp. A later record's terms that would admit everybody are left out and reported.
 */
export function mergeSources(sources: readonly Source[], context: FixContext): Draft {
  const [first, ...others] = sources;
  if (first === undefined) return { terms: [], edits: [{ kind: 'created' }] };
  if (others.length === 0) return first.draft;
  const cautious = others.map(({ text, draft }) => {
    const kept = without(draft, (term) => (admitsEverybody(term) ? 'admits-everybody' : undefined));
    const merged: Edit = { kind: 'merged', text };
    return { ...kept, edits: [merged, ...kept.edits] };
  });
  // DNS gives them in no order: whose senders come from which text is told of all.
  const base: Draft = { ...first.draft, edits: [{ kind: 'merged', text: first.text }, ...first.draft.edits] };
  const drafts = [base, ...cautious];
  const joined = join(drafts, endingsOf(drafts, context));
  return withoutDuplicates(withPermissions(joined, context), context);
}

/** What each record says of everybody else, also by the record that it redirects to. */
function endingsOf(drafts: readonly Draft[], context: FixContext): readonly Qualifier[] {
  return drafts.flatMap(({ terms }) => {
    if (terms.some(isAll)) return [];
    const redirect = terms.find((term) => term.type === 'redirect');
    return redirect?.type === 'redirect' ? (endingOf(redirect, context) ?? []) : [];
  });
}

function join(drafts: readonly Draft[], inherited: readonly Qualifier[]): Draft {
  const edits: Edit[] = drafts.flatMap((draft) => draft.edits);
  const terms = drafts.flatMap((draft) => draft.terms);
  const own = chooseAll(terms.filter(isAll));
  const redirects = terms.filter((term) => term.type === 'redirect');
  // With an `all` beside it a redirect would be ignored (§6.1), so what it admits comes in as an include.
  const severalRedirects = new Set(redirects.map((term) => formatTerm(term).toLowerCase())).size > 1;
  const all = own ?? (severalRedirects ? newTerm('~all') : undefined);
  const ending = all !== undefined && inherited.includes('~') && /^[-]/.test(all.text) ? newTerm('~all') : all;
  const redirect = ending === undefined ? redirects[0] : undefined;
  const exp = terms.find((term) => term.type === 'exp');
  const body: Term[] = [];
  for (const term of terms) {
    if (isAll(term))
      tellDropped(
        term,
        ending === all ? all : undefined,
        term.qualifier === '+' ? 'admits-everybody' : 'other-all',
        edits,
      );
    else if (term.type === 'exp') tellDropped(term, exp, 'other-modifier', edits);
    else if (term.type !== 'redirect') body.push(plainly(term));
    else if (term !== redirect) {
      const change = asInclude(term);
      body.push(...change.terms.map(newTerm));
      edits.push(change.edit);
    }
  }
  const tail = [ending, redirect, exp].filter((term) => term !== undefined);
  return { terms: [...body, ...tail], edits };
}

/** What is written anew is written in the usual form: `+a` as `a`. */
function plainly(term: Term): Term {
  return term.type === 'directive' && term.text.startsWith('+') ? newTerm(term.text.slice(1)) : term;
}

/** What one record lets pass and another one only names weakly passes: the permission was given. */
function withPermissions(draft: Draft, context: FixContext): Draft {
  const permitted = new Map<string, Directive>();
  for (const term of draft.terms)
    if (term.type === 'directive' && term.qualifier === '+' && !isAll(term))
      permitted.set(mechanismKey(term, context.request.domain), term);
  return without(draft, (term) => {
    if (term.type !== 'directive' || term.mechanism.kind === 'all' || term.qualifier === '+') return undefined;
    return permitted.has(mechanismKey(term, context.request.domain)) ? 'duplicate' : undefined;
  });
}

function tellDropped(term: Term, chosen: Term | undefined, reason: Removal, edits: Edit[]): void {
  if (term !== chosen) edits.push({ kind: 'dropped', term: term.text, reason });
}

/**
 * The records disagree about everybody else: the milder of `-all` and `~all` refuses least mail by mistake; `?all`
 * and `+all` say less than those and are kept only if there is nothing else.
 */
function chooseAll(alls: readonly Directive[]): Directive | undefined {
  const order: readonly Qualifier[] = ['~', '-', '?', '+'];
  for (const qualifier of order) {
    const found = alls.find((term) => term.qualifier === qualifier);
    if (found !== undefined) return found;
  }
  return undefined;
}
