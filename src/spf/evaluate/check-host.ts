import { isUnasked } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import type { Address } from '../../ip/address.js';
import { contains } from '../../ip/network.js';
import type { ExpandedTarget } from '../macro/expand.js';
import { recordAt } from '../record/published-record.js';
import {
  type Directive,
  directivesOf,
  malformedTerms,
  networkOf,
  redirectOf,
  type SpfRecord,
  type TargetModifier,
} from '../record/record.js';
import type { Circumstances, RecordCircumstances } from './circumstances.js';
import { divide } from './clients.js';
import { type Cohort, countLookup, countVoidLookup, withClients } from './cohort.js';
import type { Asked, Ending, Evaluation, Step } from './evaluation.js';
import { finalEnding } from './evaluation.js';
import { type MechanismResult, match, matchA, matchExists, matchMx, matchPtr, noMatch, type Tried } from './match.js';
import {
  afterStep,
  conclude,
  type Ended,
  hasEnded,
  inOrder,
  type LastStep,
  rejoined,
  type StepTaken,
  termsByStep,
  type Unmatched,
  withStep,
} from './steps.js';
import { checkable, readTarget, representativeOf, withoutName } from './target.js';
import { assumeAnswer, assumeMatch, varyingTerm } from './varying.js';

/** A cohort, and the evaluation that it came to. */
export interface Evaluated {
  readonly cohort: Cohort;
  /** For one client with every term that was tried; for many with the last one, which decided. */
  readonly evaluation: Evaluation;
}

/**
 * `check_host()` of RFC 7208 §4 for all clients of a cohort. The only implementation of it: one client comes out as one
 * cohort. Asks `dns` in the RFC's order and stops where an answer is `unasked`, with the ending `undetermined`.
 */
export function checkHost(domain: Domain, cohort: Cohort, circumstances: Circumstances): readonly Evaluated[] {
  return evaluateAt(domain, cohort, 'start', circumstances);
}

/** That a name has no record is a void lookup where a term led to it. */
function evaluateAt(
  domain: Domain,
  cohort: Cohort,
  reached: 'start' | 'by-term',
  circumstances: Circumstances,
): readonly Evaluated[] {
  const { answer, selection, record } = recordAt(domain, circumstances.dns);
  const question = { name: domain, type: 'TXT' } as const;
  const end = (at: Cohort, ending: Ending): Evaluated => ({ cohort: at, evaluation: { domain, steps: [], ending } });
  switch (answer.status) {
    case 'unasked':
      return [end(cohort, { kind: 'undetermined', question })];
    case 'failed':
      return [end(cohort, { kind: isUnasked(answer) ? 'undetermined' : 'temperror', question })];
    case 'nodata':
    case 'nxdomain': {
      const none = { kind: 'none', why: answer.status === 'nodata' ? 'no-record' : 'no-such-name' } as const;
      if (reached === 'start') return [end(cohort, none)];
      return countVoidLookup(cohort, circumstances.limits).map(({ cohort: counted, error }) =>
        end(counted, error === undefined ? none : { kind: 'permerror', why: error }),
      );
    }
    case 'found':
      if (record !== undefined) return evaluateRecord(record, cohort, { ...circumstances, domain });
      return selection.kind === 'several'
        ? [end(cohort, { kind: 'permerror', why: { kind: 'several-records', texts: selection.texts } })]
        : [end(cohort, { kind: 'none', why: 'no-record' })];
  }
}

function evaluateRecord(record: SpfRecord, cohort: Cohort, circumstances: RecordCircumstances): readonly Evaluated[] {
  return endingsOf(record, cohort, circumstances).map(({ cohort: last, steps, ending }) => ({
    cohort: last,
    evaluation: { domain: circumstances.domain, record, steps: inOrder(steps), ending },
  }));
}

function endingsOf(record: SpfRecord, cohort: Cohort, circumstances: RecordCircumstances): readonly Ended[] {
  // The whole record is read before any of it counts (§4.6).
  const malformed = malformedTerms(record);
  if (malformed.length > 0)
    return [{ cohort, ending: { kind: 'permerror', why: { kind: 'syntax', terms: malformed } } }];
  const { ended, unmatched } = walkTerms(directivesOf(record), cohort, circumstances);
  const redirect = redirectOf(record);
  return [
    ...ended,
    ...unmatched.flatMap((one): readonly Ended[] =>
      redirect === undefined
        ? [{ ...one, ending: { kind: 'default' } }]
        : followRedirect(redirect, one.cohort, circumstances).map((taken) => afterStep(one, taken)),
    ),
  ];
}

/** The directives from left to right, for each cohort until one ends its evaluation. */
function walkTerms(
  directives: readonly Directive[],
  cohort: Cohort,
  circumstances: RecordCircumstances,
): { readonly ended: readonly Ended[]; readonly unmatched: readonly Unmatched[] } {
  const ended: Ended[] = [];
  let unmatched: readonly Unmatched[] = [{ cohort }];
  for (const terms of termsByStep(directives, cohort.clients)) {
    const onward: Unmatched[] = [];
    for (const one of unmatched) {
      if (isBeyondBounds(one, terms, circumstances)) ended.push({ ...one, ending: { kind: 'unexplored' } });
      else
        for (const taken of tryTerms(terms, one.cohort, circumstances)) {
          if (hasEnded(taken)) ended.push(afterStep(one, taken));
          else onward.push({ cohort: taken.cohort, steps: withStep(one, taken.step) });
        }
    }
    unmatched = rejoined(onward);
    if (unmatched.length === 0) break;
  }
  return { ended, unmatched };
}

/**
 * For one client a record is walked once. For many, cohorts divide: without conditions into as many as counts can differ;
 * with them they can double at every term, and each carries what was assumed for it.
 */
function isBeyondBounds({ cohort }: Unmatched, terms: readonly Directive[], { effort }: Circumstances): boolean {
  return cohort.clients.kind === 'many' && !effort.takes(terms.length + 2 * cohort.conditions.length);
}

function tryTerms(
  terms: readonly Directive[],
  cohort: Cohort,
  circumstances: RecordCircumstances,
): readonly StepTaken[] {
  const [term] = terms;
  if (term === undefined) return [];
  switch (term.mechanism.kind) {
    case 'ip4':
    case 'ip6':
      return cohort.clients.kind === 'one'
        ? [conclude(term, { cohort, result: networkResult(term, cohort.clients.address), asked: [] })]
        : tryNetworks(terms, cohort);
    case 'all':
      return [conclude(term, { cohort, result: match, asked: [] })];
    case 'include':
    case 'a':
    case 'mx':
    case 'ptr':
    case 'exists':
      return tryAsking(term, cohort, circumstances);
  }
}

/** `ip4` and `ip6` (§5.6), one or many in a row, for many clients. */
function tryNetworks(terms: readonly Directive[], cohort: Cohort): readonly StepTaken[] {
  const networks = terms.map((term) => {
    const network = networkOf(term);
    return network === undefined ? [] : [network];
  });
  const { groups, rest } = divide(cohort.clients, networks);
  const taken: StepTaken[] = [];
  for (const [at, term] of terms.entries()) {
    const clients = groups[at];
    if (clients !== undefined)
      taken.push(conclude(term, { cohort: withClients(cohort, clients), result: match, asked: [] }));
  }
  const last = terms.at(-1);
  if (rest !== undefined && last !== undefined)
    taken.push(conclude(last, { cohort: withClients(cohort, rest), result: noMatch, asked: [] }));
  return taken;
}

/** The same for one client. */
function networkResult(term: Directive, address: Address): MechanismResult {
  const network = networkOf(term);
  return network !== undefined && contains(network, address) ? match : noMatch;
}

/** A term that asks DNS: counts as a lookup, has a target, and comes out by what is found there. */
function tryAsking(term: Directive, cohort: Cohort, circumstances: RecordCircumstances): readonly StepTaken[] {
  return eachOf(countLookup(cohort, circumstances.limits), ({ cohort: counted, error }) =>
    error === undefined
      ? tryCounted(term, counted, circumstances)
      : [conclude(term, { cohort: counted, result: { kind: 'permerror', why: error }, asked: [] })],
  );
}

/** `flatMap` that costs nothing where a cohort has not divided, which is nearly everywhere. */
function eachOf<T, R>(cohorts: readonly T[], work: (one: T) => readonly R[]): readonly R[] {
  const [only] = cohorts;
  return only !== undefined && cohorts.length === 1 ? work(only) : cohorts.flatMap(work);
}

function tryCounted(term: Directive, cohort: Cohort, circumstances: RecordCircumstances): readonly StepTaken[] {
  const target = readTarget(term, cohort.clients, circumstances);
  if (target.kind === 'varying')
    return assumeMatch(varyingTerm(term, target.text, circumstances), cohort, circumstances.limits).map((assumed) =>
      conclude(term, { cohort: assumed.cohort, result: assumedResult(term, assumed.result), asked: [] }),
    );
  if (term.mechanism.kind === 'include') return tryInclude(term, target, cohort, circumstances);
  if (target.kind !== 'name') return [conclude(term, { cohort, result: withoutName(target), asked: [] })];
  return tryTarget(term, target.name, cohort, circumstances).map((tried) => conclude(term, tried, target.name));
}

function assumedResult(term: Directive, result: 'match' | 'no-match' | 'permerror'): MechanismResult {
  return result === 'permerror' ? { kind: 'permerror', why: { kind: 'varies', term } } : { kind: result };
}

function tryTarget(term: Directive, name: Domain, cohort: Cohort, circumstances: Circumstances): readonly Tried[] {
  const { mechanism } = term;
  switch (mechanism.kind) {
    case 'a':
      return matchA(name, mechanism, cohort, circumstances);
    case 'mx':
      return matchMx(name, mechanism, cohort, circumstances);
    case 'ptr':
      return [matchPtr(name, representativeOf(cohort.clients), cohort, circumstances)];
    case 'exists':
      return matchExists(name, cohort, circumstances);
    case 'include':
    case 'all':
    case 'ip4':
    case 'ip6':
      return [];
  }
}

/** RFC 7208 §5.2: pass matches; fail, softfail and neutral do not; none and permerror are permerror. */
function tryInclude(
  term: Directive,
  target: ExpandedTarget,
  cohort: Cohort,
  circumstances: Circumstances,
): readonly StepTaken[] {
  const checked = checkable(target);
  if (checked.kind === 'impossible') {
    const result: MechanismResult = { kind: 'permerror', why: { kind: 'target-without-record', term } };
    return [conclude(term, { cohort, result, asked: [] })];
  }
  if (checked.kind !== 'name') return [conclude(term, { cohort, result: withoutName(checked), asked: [] })];
  const asked = [txtAsked(checked.name, circumstances)];
  return evaluateAt(checked.name, cohort, 'by-term', circumstances).map((inner) =>
    conclude(
      term,
      { cohort: inner.cohort, result: includeResult(term, inner.evaluation), asked },
      checked.name,
      inner.evaluation,
    ),
  );
}

function includeResult(term: Directive, inner: Evaluation): MechanismResult {
  const ending = finalEnding(inner.ending);
  switch (ending.kind) {
    case 'match':
      return ending.by.qualifier === '+' ? match : noMatch;
    case 'assumed':
      if (ending.result === 'permerror') return { kind: 'permerror', why: { kind: 'inside', term } };
      return ending.result === 'pass' ? match : noMatch;
    case 'default':
      return noMatch;
    case 'none':
      return { kind: 'permerror', why: { kind: 'target-without-record', term } };
    case 'permerror':
      return { kind: 'permerror', why: { kind: 'inside', term } };
    case 'temperror':
    case 'undetermined':
    case 'unexplored':
      return ending;
  }
}

/** RFC 7208 §6.1: the target's answer is ours; a target without record is a permerror. */
function followRedirect(term: TargetModifier, cohort: Cohort, circumstances: RecordCircumstances): readonly LastStep[] {
  return countLookup(cohort, circumstances.limits).flatMap(({ cohort: counted, error }) =>
    error === undefined
      ? followCounted(term, counted, circumstances)
      : [redirected(term, counted, { kind: 'permerror', why: error })],
  );
}

function followCounted(term: TargetModifier, cohort: Cohort, circumstances: RecordCircumstances): readonly LastStep[] {
  const read = readTarget(term, cohort.clients, circumstances);
  if (read.kind === 'varying')
    return assumeAnswer(varyingTerm(term, read.text, circumstances), cohort).map((assumed) =>
      redirected(term, assumed.cohort, { kind: 'assumed', term, result: assumed.result }),
    );
  const target = checkable(read);
  if (target.kind === 'undetermined') return [redirected(term, cohort, target)];
  if (target.kind !== 'name')
    return [redirected(term, cohort, { kind: 'permerror', why: { kind: 'target-without-record', term } })];
  const asked = [txtAsked(target.name, circumstances)];
  return evaluateAt(target.name, cohort, 'by-term', circumstances).map((inner) =>
    redirected(
      term,
      inner.cohort,
      { kind: 'redirect', term, to: inner.evaluation },
      { target: target.name, asked, inner: inner.evaluation, matched: true },
    ),
  );
}

function redirected(term: TargetModifier, cohort: Cohort, ending: Ending, found: Partial<Step> = {}): LastStep {
  return { cohort, step: { term, asked: [], matched: false, costSoFar: cohort.cost, ...found }, ending };
}

function txtAsked(name: Domain, { dns }: Circumstances): Asked {
  return { name, type: 'TXT', answer: dns.lookup(name, 'TXT') };
}
