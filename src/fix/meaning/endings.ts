import { recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { formatTerm } from '../../spf/record/format.js';
import { parseTerm, spfRecordOf } from '../../spf/record/parse.js';
import { directivesOf, modifierOf, type Qualifier, type TargetModifier, type Term } from '../../spf/record/record.js';
import { selectSpfRecord } from '../../spf/record/select.js';
import { isWanted } from '../draft/certainty.js';
import { type Change, converted } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isAll, newTerm, partsOf, without } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/** Terms behind `all`, which no receiver reads (RFC 7208 §5.1), before it where they let somebody pass; else they go. */
export function withTermsBeforeAll(draft: Draft, context: FixContext): Draft {
  const at = draft.terms.findIndex(isAll);
  if (at === -1) return draft;
  const edits: Edit[] = [];
  const moved: Term[] = [];
  const behind = draft.terms.slice(at + 1).filter((term) => {
    if (term.type !== 'directive' && term.type !== 'malformed') return true;
    const admits = term.type === 'directive' && term.qualifier === '+' && term.mechanism.kind !== 'all';
    const edit: Edit = admits
      ? { kind: 'moved', term: term.text, reason: 'after-all' }
      : { kind: 'dropped', term: term.text, reason: 'after-all' };
    if (!isWanted(edit, context.request)) return true;
    edits.push(edit);
    if (admits) moved.push(term);
    return false;
  });
  const terms = [...draft.terms.slice(0, at), ...moved, ...draft.terms.slice(at, at + 1), ...behind];
  return { terms, edits: [...draft.edits, ...edits] };
}

/** `~a` at the end of a record without `all` was cut short. */
export function withCutAll(draft: Draft, { request }: FixContext): Draft {
  const last = draft.terms.at(-1);
  if (last === undefined || !/^[-~](?:a|al)$/i.test(last.text)) return draft;
  if (draft.terms.some((term) => isAll(term) || term.type === 'redirect')) return draft;
  const to = `${last.text.charAt(0)}all`;
  const edit: Edit = { kind: 'converted', from: last.text, to, reason: { kind: 'cut' } };
  if (!isWanted(edit, request)) return draft;
  return { terms: [...draft.terms.slice(0, -1), newTerm(to)], edits: [...draft.edits, edit] };
}

/**
 * Redirects that cannot work as such, as includes: beside `all`, where receivers ignore them (RFC 7208 §6.1), and
 * several of them (§6). Several without an `all` get the mildest that their records have.
 */
export function withRedirectsAsIncludes(draft: Draft, context: FixContext): Draft {
  const redirects = redirectsIn(draft.terms);
  const all = draft.terms.find(isAll);
  if (redirects.length === 0 || (redirects.length === 1 && all === undefined)) return draft;
  const edits: Edit[] = [];
  const kept: Term[] = [];
  const includes: Term[] = [];
  for (const term of draft.terms) {
    const redirect = asRedirect(term);
    const change = redirect === undefined ? undefined : asInclude(redirect);
    if (change === undefined || !isWanted(change.edit, context.request)) kept.push(term);
    else {
      includes.push(...change.terms.map(newTerm));
      edits.push(change.edit);
    }
  }
  const ending = all ?? newTerm(`${mildest(redirects.map((one) => endingOf(one, context)))}all`);
  const body = kept.filter((term) => term !== all);
  const { mechanisms, modifiers } = partsOf(body);
  return { terms: [...mechanisms, ...includes, ending, ...modifiers], edits: [...draft.edits, ...edits] };
}

/** What a redirect admits, as an include. */
export function asInclude({ text, target }: TargetModifier): Change {
  return converted(text, `include:${target.text}`, { kind: 'redirect' });
}

function redirectsIn(terms: readonly Term[]): readonly TargetModifier[] {
  return terms.flatMap((term) => asRedirect(term) ?? []);
}

/** A redirect, also one that the grammar takes for one too many. */
function asRedirect(term: Term): TargetModifier | undefined {
  if (term.type === 'redirect') return term;
  if (term.type !== 'malformed' || term.problem.kind !== 'repeated-modifier') return undefined;
  const alone = parseTerm(term.text, 0);
  return alone.type === 'redirect' ? alone : undefined;
}

/** Long chains of redirects are nobody's policy; receivers end them at ten (RFC 7208 §4.6.4). */
const longestChain = 10;

/** What the record behind a redirect says of everybody else. */
export function endingOf(redirect: TargetModifier, { dns, request }: FixContext): Qualifier | undefined {
  let target: Domain | undefined = constantTarget(redirect.target, request.domain);
  for (let step = 0; step < longestChain && target !== undefined; step += 1) {
    const selection = selectSpfRecord(recordsOf(dns.lookup(target, 'TXT')));
    if (selection.kind !== 'one') return undefined;
    const record = spfRecordOf(selection.text);
    const all = directivesOf(record).find(isAll);
    if (all !== undefined) return all.qualifier;
    const next = modifierOf(record, 'redirect');
    target = next === undefined ? undefined : constantTarget(next.target, target);
  }
  return undefined;
}

/** Of several, the one that refuses least mail by mistake; `?` and `+` say nothing and are never chosen. */
function mildest(endings: readonly (Qualifier | undefined)[]): Qualifier {
  return endings.every((ending) => ending === '-') ? '-' : '~';
}

/** The same `redirect` or `exp` twice is a permerror (RFC 7208 §6); saying it once means the same. */
export function withoutRepeatedModifiers(draft: Draft): Draft {
  const seen = new Set<string>();
  return without(draft, (term) => {
    if (term.type === 'redirect' || term.type === 'exp') seen.add(formatTerm(term).toLowerCase());
    const repeats =
      term.type === 'malformed' && term.problem.kind === 'repeated-modifier' && seen.has(term.text.toLowerCase());
    return repeats ? 'duplicate' : undefined;
  });
}

/**
 * A record that lost its redirect has nothing left that says what becomes of everybody else: `~all`, which refuses
 * nobody by mistake. One that never said it stays as it was.
 */
export function withEnding(draft: Draft, { request }: FixContext): Draft {
  const lost = draft.edits.some((edit) => edit.kind === 'dropped' && /^redirect=/i.test(edit.term));
  if (!lost || draft.terms.some((term) => isAll(term) || term.type === 'redirect')) return draft;
  const edit: Edit = { kind: 'added', term: '~all', reason: { kind: 'ending' } };
  if (!isWanted(edit, request)) return draft;
  const { mechanisms, modifiers } = partsOf(draft.terms);
  return { terms: [...mechanisms, newTerm('~all'), ...modifiers], edits: [...draft.edits, edit] };
}
