import { recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import type { Target } from '../macro/expand.js';
import {
  type Directive,
  type DomainSpec,
  directivesOf,
  malformedTerms,
  networkOf,
  redirectOf,
  type SpfRecord,
  type TargetModifier,
} from '../record/record.js';
import { selectSpfRecord } from '../record/select.js';
import type { Circumstances } from './circumstances.js';
import { divide } from './clients.js';
import { type Cohort, countLookup, countVoid } from './cohort.js';
import type { Asked, Ending, Evaluation, Step } from './evaluation.js';
import { finalEnding } from './evaluation.js';
import { match, matchA, matchExists, matchMx, matchPtr, noMatch, type Outcome, type Trial } from './match.js';
import { checkable, readTarget, representativeOf, withoutName } from './target.js';
import { answersOf, varyingTerm, waysOf } from './varying.js';
import { extend, joined, stepsOf, type Trail, turnsOf, type Walker } from './walker.js';

/** Clients for whom an evaluation came to the same end on the same way. */
export interface Part {
  readonly cohort: Cohort;
  /** For one client with every term that was tried; for many with the last one, which decided. */
  readonly evaluation: Evaluation;
}

/**
 * `check_host()` of RFC 7208 §4 for all clients of a cohort. The only implementation of it: for one client there is
 * one part. Asks `dns` in the RFC's order and stops where an answer is `unasked`, with the ending `undetermined`.
 */
export function checkHost(domain: Domain, cohort: Cohort, circumstances: Circumstances): readonly Part[] {
  return checkDomain(domain, cohort, 'start', circumstances);
}

/** That a name has no record is a void look-up where a term led to it. */
function checkDomain(
  domain: Domain,
  cohort: Cohort,
  reached: 'start' | 'by-term',
  circumstances: Circumstances,
): readonly Part[] {
  const { dns, limits, parse } = circumstances;
  const answer = dns.lookup(domain, 'TXT');
  const question = { name: domain, type: 'TXT' } as const;
  const end = (ending: Ending): Part[] => [{ cohort, evaluation: { domain, steps: [], ending } }];
  switch (answer.status) {
    case 'unasked':
      return end({ kind: 'undetermined', question });
    case 'failed':
      return end({ kind: 'temperror', question });
    case 'nodata':
    case 'nxdomain': {
      const none = { kind: 'none', why: answer.status === 'nodata' ? 'no-record' : 'no-such-name' } as const;
      if (reached === 'start') return end(none);
      return countVoid(cohort, limits).map((fork) => ({
        cohort: fork.cohort,
        evaluation: {
          domain,
          steps: [],
          ending: fork.outcome === undefined ? none : { kind: 'permerror', why: fork.outcome },
        },
      }));
    }
    case 'found': {
      const selection = selectSpfRecord(recordsOf(answer));
      if (selection.kind === 'none') return end({ kind: 'none', why: 'no-record' });
      if (selection.kind === 'several')
        return end({ kind: 'permerror', why: { kind: 'several-records', texts: selection.texts } });
      return checkRecord(domain, parse(selection.text), cohort, circumstances);
    }
  }
}

function checkRecord(domain: Domain, record: SpfRecord, cohort: Cohort, circumstances: Circumstances): readonly Part[] {
  const malformed = malformedTerms(record);
  // The whole record is read before any of it counts (§4.6).
  if (malformed.length > 0) {
    const ending: Ending = { kind: 'permerror', why: { kind: 'syntax', terms: malformed } };
    return [{ cohort, evaluation: { domain, record, steps: [], ending } }];
  }
  const done: Part[] = [];
  const finish = (at: Cohort, trail: Trail | undefined, ending: Ending): void => {
    done.push({ cohort: at, evaluation: { domain, record, steps: stepsOf(trail), ending } });
  };
  let walkers: readonly Walker[] = [{ cohort }];
  for (const terms of turnsOf(directivesOf(record), cohort.clients)) {
    const onward: Walker[] = [];
    for (const walker of walkers) {
      if (isBeyondEffort(walker, terms, circumstances)) {
        finish(walker.cohort, walker.trail, { kind: 'unexplored' });
        continue;
      }
      for (const tried of tryTerms(terms, domain, walker.cohort, circumstances)) {
        const trail = extend(walker, tried.step);
        if (tried.ending === undefined) onward.push({ cohort: tried.cohort, trail });
        else finish(tried.cohort, trail, tried.ending);
      }
    }
    walkers = joined(onward);
    if (walkers.length === 0) return done;
  }
  const redirect = redirectOf(record);
  for (const walker of walkers) {
    if (redirect === undefined) finish(walker.cohort, walker.trail, { kind: 'default' });
    else
      for (const { cohort: followed, step, ending } of follow(redirect, domain, walker.cohort, circumstances))
        finish(followed, extend(walker, step), ending);
  }
  return done;
}

/** Without conditions there are as many ways as counts can differ; with them, ways can double at every term. */
function isBeyondEffort({ cohort }: Walker, terms: readonly Directive[], { effort }: Circumstances): boolean {
  if (cohort.conditions.length === 0) return false;
  effort.left -= terms.length;
  return effort.left < 0;
}

interface Tried {
  readonly cohort: Cohort;
  readonly step: Step;
  /** Absent: no match, go on with the next term. */
  readonly ending?: Ending;
}

function tryTerms(
  terms: readonly Directive[],
  domain: Domain,
  cohort: Cohort,
  circumstances: Circumstances,
): readonly Tried[] {
  const [term] = terms;
  if (term === undefined) return [];
  if (networkOf(term) !== undefined) return tryNetworks(terms, cohort);
  return tryDirective(term, domain, cohort, circumstances);
}

/** `ip4` and `ip6` (§5.6), one or many in a row. */
function tryNetworks(terms: readonly Directive[], cohort: Cohort): readonly Tried[] {
  const { groups, rest } = divide(
    cohort.clients,
    terms.map((term) => {
      const network = networkOf(term);
      return network === undefined ? [] : [network];
    }),
  );
  const tried: Tried[] = [];
  for (const [at, term] of terms.entries()) {
    const clients = groups[at];
    if (clients !== undefined)
      tried.push(conclude(term, { cohort: { ...cohort, clients }, outcome: match, asked: [] }));
  }
  const last = terms.at(-1);
  if (rest !== undefined && last !== undefined)
    tried.push(conclude(last, { cohort: { ...cohort, clients: rest }, outcome: noMatch, asked: [] }));
  return tried;
}

function tryDirective(term: Directive, domain: Domain, cohort: Cohort, circumstances: Circumstances): readonly Tried[] {
  const { mechanism } = term;
  switch (mechanism.kind) {
    case 'all':
      return [conclude(term, { cohort, outcome: match, asked: [] })];
    case 'ip4':
    case 'ip6':
      return tryNetworks([term], cohort);
    case 'include':
      return tryAsking(term, mechanism.target, domain, cohort, circumstances);
    case 'a':
    case 'mx':
    case 'ptr':
    case 'exists':
      return tryAsking(term, mechanism.target, domain, cohort, circumstances);
  }
}

/** A term that asks DNS: counts as a look-up, has a target, and comes out by what is found there. */
function tryAsking(
  term: Directive,
  spec: DomainSpec | undefined,
  domain: Domain,
  cohort: Cohort,
  circumstances: Circumstances,
): readonly Tried[] {
  const { limits } = circumstances;
  return countLookup(cohort, limits).flatMap(({ cohort: counted, outcome: over }) => {
    if (over !== undefined)
      return [conclude(term, { cohort: counted, outcome: { kind: 'permerror', why: over }, asked: [] })];
    const reading = readTarget(term, spec, domain, counted.clients, circumstances);
    if (reading.kind === 'varying')
      return waysOf(varyingTerm(term, reading.text, domain, limits), counted, limits).map((way) =>
        conclude(term, { cohort: way.cohort, outcome: assumedOutcome(term, way.outcome), asked: [] }),
      );
    if (term.mechanism.kind === 'include') return tryInclude(term, reading, counted, circumstances);
    if (reading.kind !== 'name') return [conclude(term, { cohort: counted, outcome: withoutName(reading), asked: [] })];
    return tryTarget(term, reading.name, counted, circumstances).map((trial) => conclude(term, trial, reading.name));
  });
}

function assumedOutcome(term: Directive, outcome: 'match' | 'no-match' | 'permerror'): Outcome {
  return outcome === 'permerror' ? { kind: 'permerror', why: { kind: 'varies', term } } : { kind: outcome };
}

function tryTarget(term: Directive, name: Domain, cohort: Cohort, matching: Circumstances): readonly Trial[] {
  const { mechanism } = term;
  switch (mechanism.kind) {
    case 'a':
      return matchA(name, mechanism, cohort, matching);
    case 'mx':
      return matchMx(name, mechanism, cohort, matching);
    case 'ptr':
      return [matchPtr(name, representativeOf(cohort.clients), cohort, matching)];
    case 'exists':
      return matchExists(name, cohort, matching);
    case 'include':
    case 'all':
    case 'ip4':
    case 'ip6':
      return [];
  }
}

function conclude(term: Directive, { cohort, outcome, asked }: Trial, target?: Domain, inner?: Evaluation): Tried {
  const step: Step = {
    term,
    ...(target === undefined ? {} : { target }),
    asked,
    matched: outcome.kind === 'match',
    ...(inner === undefined ? {} : { inner }),
    costSoFar: cohort.cost,
  };
  switch (outcome.kind) {
    case 'match':
      return { cohort, step, ending: { kind: 'match', by: term } };
    case 'no-match':
      return { cohort, step };
    case 'permerror':
    case 'temperror':
    case 'undetermined':
    case 'unexplored':
      return { cohort, step, ending: outcome };
  }
}

/** RFC 7208 §5.2: pass matches; fail, softfail and neutral do not; none and permerror are permerror. */
function tryInclude(term: Directive, target: Target, cohort: Cohort, circumstances: Circumstances): readonly Tried[] {
  const checked = checkable(target);
  if (checked.kind === 'impossible') {
    const outcome: Outcome = { kind: 'permerror', why: { kind: 'target-without-record', term } };
    return [conclude(term, { cohort, outcome, asked: [] })];
  }
  if (checked.kind !== 'name') return [conclude(term, { cohort, outcome: withoutName(checked), asked: [] })];
  const asked = [txtAsked(checked.name, circumstances)];
  return checkDomain(checked.name, cohort, 'by-term', circumstances).map((part) =>
    conclude(
      term,
      { cohort: part.cohort, outcome: includeOutcome(term, part.evaluation), asked },
      checked.name,
      part.evaluation,
    ),
  );
}

function includeOutcome(term: Directive, inner: Evaluation): Outcome {
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
function follow(
  term: TargetModifier,
  domain: Domain,
  cohort: Cohort,
  circumstances: Circumstances,
): readonly Required<Tried>[] {
  const { limits } = circumstances;
  const tried = (at: Cohort, ending: Ending, extra: Partial<Step> = {}): Required<Tried> => ({
    cohort: at,
    step: { term, asked: [], matched: false, costSoFar: at.cost, ...extra },
    ending,
  });
  return countLookup(cohort, limits).flatMap(({ cohort: counted, outcome: over }) => {
    if (over !== undefined) return [tried(counted, { kind: 'permerror', why: over })];
    const reading = readTarget(term, term.target, domain, counted.clients, circumstances);
    if (reading.kind === 'varying')
      return answersOf(varyingTerm(term, reading.text, domain, limits), counted).map((way) =>
        tried(way.cohort, { kind: 'assumed', term, result: way.outcome }),
      );
    const target = checkable(reading);
    if (target.kind === 'undetermined') return [tried(counted, target)];
    if (target.kind !== 'name')
      return [tried(counted, { kind: 'permerror', why: { kind: 'target-without-record', term } })];
    const asked = [txtAsked(target.name, circumstances)];
    return checkDomain(target.name, counted, 'by-term', circumstances).map(({ cohort: checked, evaluation }) =>
      tried(
        checked,
        { kind: 'redirect', term, to: evaluation },
        { target: target.name, asked, inner: evaluation, matched: true },
      ),
    );
  });
}

function txtAsked(name: Domain, { dns }: Circumstances): Asked {
  return { name, type: 'TXT', answer: dns.lookup(name, 'TXT') };
}
