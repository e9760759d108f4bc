import type { Facts } from '../../facts/facts.js';
import { inRecord, type Place } from '../../finding/place.js';
import { isConstant } from '../../spf/macro/expand.js';
import { type Fault, faultOf } from '../../spf/policy/faults.js';
import { type Directive, type TargetModifier, targetOf } from '../../spf/record/record.js';
import { isMistaken } from '../rule/own-branches.js';

/** What breaks SPF for addresses whatever their mail, or for the mail of the sender under test. */
export function faultsMet({ policy, addresses }: Facts): readonly Fault[] {
  return [
    ...policy.broken.map(({ fault }) => fault),
    ...addresses.flatMap(({ evaluation }) => faultOf(evaluation) ?? []),
  ];
}

/** The term that ended in an error, where a fault is that of a term and not of a record. */
export interface FaultyTerm {
  /** The same for the same fault met again: its target, or the term where that differs from mail to mail. */
  readonly key: string;
  readonly term: Directive | TargetModifier;
  /** The name that it leads to, for the mail that met the fault. */
  readonly target: string;
  /** Whether the target is the same for every mail. */
  readonly constant: boolean;
  /** The domain whose record contains it. */
  readonly within: string;
  readonly place: Place;
  /** Whether only redirects lead there, so that it counts as the domain's own record. */
  readonly byRedirects: boolean;
}

export function faultyTermOf({ path }: Fault, facts: Facts): FaultyTerm | undefined {
  const step = path.at(-1);
  const parent = path.at(-2);
  // A mistake in the domain's own record has a rule of its own.
  if (step === undefined || (parent === undefined && isMistaken(step.term, facts))) return undefined;
  const within = parent?.target ?? facts.request.domain;
  const record = parent === undefined ? facts.spf.tree.record : parent.inner?.record;
  const target = step.target ?? targetOf(step.term)?.text ?? within;
  const constant = isConstantTarget(step.term);
  return {
    key: constant ? target : `${within} ${step.term.text}`,
    constant,
    term: step.term,
    target,
    within,
    place: inRecord(within, record?.text ?? '', step.term.span),
    byRedirects: path.every(({ term }) => term.type === 'redirect'),
  };
}

/** Whether a term leads to the same name whatever the mail. */
function isConstantTarget(term: Directive | TargetModifier): boolean {
  const spec = targetOf(term);
  return spec === undefined || isConstant(spec);
}
