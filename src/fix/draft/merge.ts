import {
  admitsEverybody,
  type Directive,
  type Qualifier,
  type TargetModifier,
  type Term,
} from '../../spf/record/record.js';
import { type Draft, isAll, newTerm, without, withoutDuplicates } from './draft.js';
import type { Edit, Removal } from './fix.js';
import type { Source } from './sources.js';

/**
 * Several SPF records as one (RFC 7208 §4.5 allows one only): the mechanisms of all in their order, one `all`, one
 * redirect, one exp. A later record's terms that would admit everybody are left out and reported.
 */
export function mergeSources(sources: readonly Source[]): Draft {
  const [first, ...others] = sources;
  if (first === undefined) return { terms: [], edits: [{ kind: 'created' }] };
  if (others.length === 0) return first.draft;
  const cautious = others.map(({ text, draft }) => {
    const kept = without(draft, (term) => (admitsEverybody(term) ? 'admits-everybody' : undefined));
    const merged: Edit = { kind: 'merged', text };
    return { ...kept, edits: [merged, ...kept.edits] };
  });
  return withoutDuplicates(join([first.draft, ...cautious]));
}

function join(drafts: readonly Draft[]): Draft {
  const edits: Edit[] = drafts.flatMap((draft) => draft.edits);
  const terms = drafts.flatMap((draft) => draft.terms);
  const all = chooseAll(terms.filter(isAll));
  const redirects = terms.filter((term) => term.type === 'redirect');
  // With an `all` beside it a redirect would be ignored (§6.1), so what it admits comes in as an include.
  const redirect = all === undefined ? redirects[0] : undefined;
  const exp = terms.find((term) => term.type === 'exp');
  const body: Term[] = [];
  for (const term of terms) {
    if (isAll(term)) tellDropped(term, all, 'other-all', edits);
    else if (term.type === 'exp') tellDropped(term, exp, 'other-modifier', edits);
    else if (term.type !== 'redirect') body.push(term);
    else if (term !== redirect) body.push(asInclude(term, edits));
  }
  const tail = [all, redirect, exp].filter((term) => term !== undefined);
  return { terms: [...body, ...tail], edits };
}

function asInclude(redirect: TargetModifier, edits: Edit[]): Term {
  const include = newTerm(`include:${redirect.target.text}`);
  edits.push({ kind: 'converted', from: redirect.text, to: include.text });
  return include;
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
