import { type DnsView, recordsOf } from '../dns/answer.js';
import { type Domain, labelsOf, root } from '../dns/name.js';
import { contains } from '../ip/network.js';
import { type Envelope, macroContext } from './envelope.js';
import type { Asked, Cost, Ending, Evaluation, PermError, Step } from './evaluation.js';
import { finalEnding } from './evaluation.js';
import { type Limits, rfcLimits } from './limits.js';
import { expandTarget, type Target } from './macro.js';
import { type Matching, matchA, matchExists, matchMx, matchPtr, type Outcome, type Trial } from './match.js';
import { parseSpfRecord } from './parse.js';
import {
  type Directive,
  type DomainSpec,
  directivesOf,
  malformedTerms,
  redirectOf,
  type SpfRecord,
  type TargetModifier,
} from './record.js';
import { selectSpfRecord } from './select.js';

/** {@link parseSpfRecord}, or one that remembers: whoever evaluates many mails against the same records. */
export type ParseRecord = (text: string) => SpfRecord;

interface Run {
  readonly envelope: Envelope;
  readonly dns: DnsView;
  readonly limits: Limits;
  readonly parse: ParseRecord;
  cost: Cost;
}

/**
 * `check_host()` of RFC 7208 §4: what a receiver answers for this mail, with every term tried on the way.
 *
 * Synchronous and pure: asks `dns` in the RFC's order and stops at the first answer that is `unasked`, with the
 * ending `undetermined`. Counts look-ups and voids as a sequential evaluation does. Never throws.
 */
export function evaluate(
  envelope: Envelope,
  dns: DnsView,
  limits: Limits = rfcLimits,
  parse: ParseRecord = parseSpfRecord,
): Evaluation {
  const { identity } = envelope;
  if (identity.name === undefined)
    return { domain: root, steps: [], ending: { kind: 'none', why: 'bad-name', text: identity.domain } };
  const run: Run = { envelope, dns, limits, parse, cost: { lookups: 0, voids: 0 } };
  return evaluateDomain(identity.name, run, () => undefined);
}

/** `onVoid` counts an empty answer to the TXT question, for targets of include and redirect. */
function evaluateDomain(domain: Domain, run: Run, onVoid: () => PermError | undefined): Evaluation {
  const fetched = fetchRecord(domain, run, onVoid);
  if ('kind' in fetched) return { domain, steps: [], ending: fetched };
  return evaluateRecord(domain, fetched, run);
}

function fetchRecord(domain: Domain, { dns, parse }: Run, onVoid: () => PermError | undefined): SpfRecord | Ending {
  const answer = dns.lookup(domain, 'TXT');
  const question = { name: domain, type: 'TXT' } as const;
  switch (answer.status) {
    case 'unasked':
      return { kind: 'undetermined', question };
    case 'failed':
      return { kind: 'temperror', question };
    case 'nodata':
    case 'nxdomain': {
      const why = onVoid();
      if (why !== undefined) return { kind: 'permerror', why };
      return { kind: 'none', why: answer.status === 'nodata' ? 'no-record' : 'no-such-name' };
    }
    case 'found': {
      const selection = selectSpfRecord(recordsOf(answer));
      if (selection.kind === 'none') return { kind: 'none', why: 'no-record' };
      if (selection.kind === 'several')
        return { kind: 'permerror', why: { kind: 'several-records', texts: selection.texts } };
      return parse(selection.text);
    }
  }
}

function evaluateRecord(domain: Domain, record: SpfRecord, run: Run): Evaluation {
  const steps: Step[] = [];
  const malformed = malformedTerms(record);
  // The whole record is read before any of it counts (§4.6).
  if (malformed.length > 0)
    return { domain, record, steps, ending: { kind: 'permerror', why: { kind: 'syntax', terms: malformed } } };
  for (const term of directivesOf(record)) {
    const { step, ending } = tryDirective(term, domain, run);
    steps.push(step);
    if (ending !== undefined) return { domain, record, steps, ending };
  }
  const redirect = redirectOf(record);
  if (redirect === undefined) return { domain, record, steps, ending: { kind: 'default' } };
  const { step, ending } = follow(redirect, domain, run);
  steps.push(step);
  return { domain, record, steps, ending };
}

interface Tried {
  readonly step: Step;
  /** Absent: no match, go on with the next term. */
  readonly ending?: Ending;
}

function tryDirective(term: Directive, domain: Domain, run: Run): Tried {
  const { mechanism } = term;
  switch (mechanism.kind) {
    case 'all':
      return conclude(term, { outcome: { kind: 'match' }, asked: [] }, run);
    case 'ip4':
    case 'ip6': {
      const inside = contains(mechanism.network, run.envelope.client);
      return conclude(term, { outcome: { kind: inside ? 'match' : 'no-match' }, asked: [] }, run);
    }
    case 'include':
      return tryInclude(term, mechanism.target, domain, run);
    case 'a':
      return tryTarget(term, mechanism.target, domain, run, (name, matching) => matchA(name, mechanism, matching));
    case 'mx':
      return tryTarget(term, mechanism.target, domain, run, (name, matching) => matchMx(name, mechanism, matching));
    case 'ptr':
      return tryTarget(term, mechanism.target, domain, run, matchPtr);
    case 'exists':
      return tryTarget(term, mechanism.target, domain, run, matchExists);
  }
}

function tryTarget(
  term: Directive,
  spec: DomainSpec | undefined,
  domain: Domain,
  run: Run,
  attempt: (name: Domain, matching: Matching) => Trial,
): Tried {
  const over = countLookup(run);
  if (over !== undefined) return conclude(term, { outcome: { kind: 'permerror', why: over }, asked: [] }, run);
  const target: Target = spec === undefined ? { kind: 'name', name: domain } : expandIn(spec, domain, run);
  if (target.kind !== 'name') return conclude(term, { outcome: withoutName(target), asked: [] }, run);
  const { client } = run.envelope;
  const trial = attempt(target.name, { client, dns: run.dns, limits: run.limits, onVoid: voidCounter(run) });
  return conclude(term, trial, run, target.name);
}

/** A name that cannot be, or that may not be asked, matches nothing. */
function withoutName(target: Exclude<Target, { kind: 'name' }>): Outcome {
  return target.kind === 'undetermined' ? target : { kind: 'no-match' };
}

function conclude(term: Directive, { outcome, asked }: Trial, run: Run, target?: Domain): Tried {
  const step: Step = {
    term,
    ...(target === undefined ? {} : { target }),
    asked,
    matched: outcome.kind === 'match',
    costSoFar: run.cost,
  };
  switch (outcome.kind) {
    case 'match':
      return { step, ending: { kind: 'match', by: term } };
    case 'no-match':
      return { step };
    case 'permerror':
    case 'temperror':
    case 'undetermined':
      return { step, ending: outcome };
  }
}

/** RFC 7208 §5.2: pass matches; fail, softfail and neutral do not; none and permerror are permerror. */
function tryInclude(term: Directive, spec: DomainSpec, domain: Domain, run: Run): Tried {
  const over = countLookup(run);
  if (over !== undefined) return conclude(term, { outcome: { kind: 'permerror', why: over }, asked: [] }, run);
  const target = expandToCheck(spec, domain, run);
  if (target.kind === 'impossible')
    return conclude(
      term,
      { outcome: { kind: 'permerror', why: { kind: 'target-without-record', term } }, asked: [] },
      run,
    );
  if (target.kind !== 'name') return conclude(term, { outcome: withoutName(target), asked: [] }, run);
  const inner = evaluateDomain(target.name, run, voidCounter(run));
  const tried = conclude(
    term,
    { outcome: includeOutcome(term, inner), asked: [txtAsked(target.name, run)] },
    run,
    target.name,
  );
  return { ...tried, step: { ...tried.step, inner } };
}

function includeOutcome(term: Directive, inner: Evaluation): Outcome {
  const ending = finalEnding(inner.ending);
  switch (ending.kind) {
    case 'match':
      return { kind: ending.by.qualifier === '+' ? 'match' : 'no-match' };
    case 'default':
      return { kind: 'no-match' };
    case 'none':
      return { kind: 'permerror', why: { kind: 'target-without-record', term } };
    case 'permerror':
      return { kind: 'permerror', why: { kind: 'inside', term } };
    case 'temperror':
    case 'undetermined':
      return ending;
  }
}

/** RFC 7208 §6.1: the target's answer is ours; a target without record is a permerror. */
function follow(term: TargetModifier, domain: Domain, run: Run): Required<Tried> {
  const step = (extra: Partial<Step>): Step => ({ term, asked: [], matched: false, costSoFar: run.cost, ...extra });
  const over = countLookup(run);
  if (over !== undefined) return { step: step({}), ending: { kind: 'permerror', why: over } };
  const target = expandToCheck(term.target, domain, run);
  if (target.kind === 'undetermined') return { step: step({}), ending: target };
  if (target.kind !== 'name')
    return { step: step({}), ending: { kind: 'permerror', why: { kind: 'target-without-record', term } } };
  const inner = evaluateDomain(target.name, run, voidCounter(run));
  const asked = [txtAsked(target.name, run)];
  return {
    step: step({ target: target.name, asked, inner, matched: true }),
    ending: { kind: 'redirect', term, to: inner },
  };
}

function expandIn(spec: DomainSpec, domain: Domain, run: Run): Target {
  return expandTarget(spec, macroContext(run.envelope, domain, run.dns, run.limits));
}

/** What `include` and `redirect` name: `check_host()` takes no name of a single label and asks nothing for it (§4.3). */
function expandToCheck(spec: DomainSpec, domain: Domain, run: Run): Target {
  const target = expandIn(spec, domain, run);
  if (target.kind !== 'name' || labelsOf(target.name).length > 1) return target;
  return { kind: 'impossible', text: target.name };
}

function txtAsked(name: Domain, { dns }: Run): Asked {
  return { name, type: 'TXT', answer: dns.lookup(name, 'TXT') };
}

/** The eleventh term that asks DNS is an error before it asks (§4.6.4). */
function countLookup(run: Run): PermError | undefined {
  run.cost = { ...run.cost, lookups: run.cost.lookups + 1 };
  return run.cost.lookups > run.limits.lookups ? { kind: 'too-many-lookups', limit: run.limits.lookups } : undefined;
}

/**
 * Every query of a term that comes back empty counts (RFC 7208 §11.1 speaks of "void lookups encountered"), each mail
 * host of an `mx` too. §4.6.4 can be read as counting the *terms* that have such queries; the receivers in use
 * (pyspf, Mail::SPF, mailauth) count queries, and it is their answer that matters. The limit is tested as soon as one
 * counts, or a record that ends in the third would slip through.
 */
function voidCounter(run: Run): () => PermError | undefined {
  return () => {
    run.cost = { ...run.cost, voids: run.cost.voids + 1 };
    return run.cost.voids > run.limits.voids ? { kind: 'too-many-voids', limit: run.limits.voids } : undefined;
  };
}
