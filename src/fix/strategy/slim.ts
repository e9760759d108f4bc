import { wholeSpace } from '../../ip/address-set.js';
import { splitByFirst } from '../../ip/first-match.js';
import type { TreeNode } from '../../spf/evaluate/tree.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { coverageOf, isNobody } from '../../spf/policy/coverage.js';
import { families, mailOf } from '../../spf/policy/map.js';
import { spfRecordOf } from '../../spf/record/parse.js';
import { type Directive, directivesOf, malformedTerms, networkOf, type Term } from '../../spf/record/record.js';
import { isWanted } from '../draft/certainty.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isReadable, supposeTerms, textOf, without, withoutDuplicates } from '../draft/draft.js';
import type { Removal } from '../draft/fix.js';
import { withoutCountLimits } from '../draft/hypothesis.js';
import { isIdle } from '../meaning/advice.js';

/**
 * Without the terms that can never decide: duplicates, networks that earlier ones hold, whatever their qualifiers (the
 * first match decides, RFC 7208 §4.6.2), and includes that another include leads to as well.
 */
export function withoutIdleTerms(draft: Draft, context: FixContext): Draft {
  const once = withoutCoveredNetworks(withoutDuplicates(draft, context), context);
  return withoutNestedIncludes(once, context);
}

/**
 * Without what costs a lookup and does nothing today: includes whose senders use their own envelope, and those all of
 * whose addresses earlier terms decide.
 */
export function slim(draft: Draft, context: FixContext): Draft {
  const lean = withoutIdleIncludes(draft, context);
  const covered = includesThatDecideNothing(lean, context);
  return wantedWithout(lean, (term) => (covered.has(term.text) ? 'covered' : undefined), context);
}

/** Without includes that no mail needs, since their senders use their own envelope. */
export function withoutIdleIncludes(draft: Draft, context: FixContext): Draft {
  return wantedWithout(draft, (term) => (isInclude(term) && isIdle(term, context) ? 'idle' : undefined), context);
}

function wantedWithout(draft: Draft, reasonFor: (term: Term) => Removal | undefined, { request }: FixContext): Draft {
  return without(draft, (term) => {
    const reason = reasonFor(term);
    return reason !== undefined && isWanted({ kind: 'dropped', term: term.text, reason }, request) ? reason : undefined;
  });
}

type Include = Directive & { readonly mechanism: Extract<Directive['mechanism'], { kind: 'include' }> };

function isInclude(term: Term): term is Include {
  return term.type === 'directive' && term.qualifier === '+' && term.mechanism.kind === 'include';
}

/** The texts of includes behind which no address is left to decide. */
function includesThatDecideNothing({ terms }: Draft, context: FixContext): ReadonlySet<string> {
  const record = spfRecordOf(textOf(terms));
  if (malformedTerms(record).length > 0) return new Set();
  const { request } = context;
  const { view, meaning } = supposeTerms(terms, context);
  const source = { known: mailOf(request.domain), dns: view, limits: withoutCountLimits(request.limits) };
  return new Set(
    coverageOf(record, meaning(), source)
      .filter(
        ({ decides, mayDecide, alone, varies }) =>
          !varies && isNobody(decides) && isNobody(mayDecide) && !isNobody(alone),
      )
      .flatMap(({ term }) => (isInclude(term) ? [term.text] : [])),
  );
}

function withoutCoveredNetworks(draft: Draft, context: FixContext): Draft {
  const covered = coveredTerms(draft.terms);
  return wantedWithout(draft, (term) => (covered.has(term) ? 'covered' : undefined), context);
}

/** The networks of which earlier ones leave nothing. */
function coveredTerms(terms: readonly Term[]): ReadonlySet<Term> {
  const covered = new Set<Term>();
  for (const family of families) {
    const own = terms.filter((term) => networkOf(term)?.address.family === family);
    const { groups } = splitByFirst(
      wholeSpace(family),
      own.map((term) => {
        const network = networkOf(term);
        return network === undefined ? [] : [network];
      }),
    );
    for (const [at, term] of own.entries()) if (groups[at] === undefined) covered.add(term);
  }
  return covered;
}

function withoutNestedIncludes(draft: Draft, context: FixContext): Draft {
  const { request } = context;
  const includes = draft.terms.filter(isInclude);
  if (includes.length < 2) return draft;
  const { branches } = supposeTerms(draft.terms.filter(isReadable), context).tree();
  const inside = new Set(
    branches.flatMap(({ term, node }) => (node === undefined || !isInclude(term) ? [] : plainlyInside(node))),
  );
  return wantedWithout(
    draft,
    (term) => {
      const target = isInclude(term) ? constantTarget(term.mechanism.target, request.domain) : undefined;
      return target !== undefined && inside.has(target) ? 'included-elsewhere' : undefined;
    },
    context,
  );
}

/** The names that a record includes so that whoever passes there passes here: nothing before them refuses anybody. */
function plainlyInside({ record, branches }: TreeNode): readonly string[] {
  if (record === undefined || malformedTerms(record).length > 0) return [];
  const refuses = directivesOf(record).some(
    ({ qualifier, mechanism }) => qualifier !== '+' && mechanism.kind !== 'all',
  );
  if (refuses) return [];
  return branches.flatMap(({ term, target, node }) => {
    if (target === undefined || node === undefined) return [];
    if (term.type !== 'redirect' && !isInclude(term)) return [];
    return [target, ...plainlyInside(node)];
  });
}
