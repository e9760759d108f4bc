import { groupBy } from '../../collections/group-by.js';
import type { Domain } from '../../dns/name.js';
import { type Directive, networkOf } from '../record/record.js';
import { type Clients, unionOfClients } from './clients.js';
import { type Cohort, cohortKey } from './cohort.js';
import type { Ending, Evaluation, Step } from './evaluation.js';
import type { Tried } from './match.js';

/** A cohort that no term has matched yet. */
export interface Unmatched {
  readonly cohort: Cohort;
  readonly steps?: StepChain;
}

/** A cohort for which the evaluation of a record has ended. */
export interface Ended extends Unmatched {
  readonly ending: Ending;
}

/** A cohort for which a term was tried. */
export interface StepTaken {
  readonly cohort: Cohort;
  readonly step: Step;
  /** Absent: no match, go on with the next term. */
  readonly ending?: Ending;
}

export type LastStep = Required<StepTaken>;

export function hasEnded(taken: StepTaken): taken is LastStep {
  return taken.ending !== undefined;
}

/** The steps so far, the last one first; of many clients, whose cohorts may have joined, only the last. */
export interface StepChain {
  readonly step: Step;
  readonly before?: StepChain;
}

/** The step that a term made of what its mechanism came to. */
export function conclude(
  term: Directive,
  { cohort, result, asked }: Tried,
  target?: Domain,
  inner?: Evaluation,
): StepTaken {
  const step = stepOf(term, { cohort, result, asked }, target, inner);
  switch (result.kind) {
    case 'match':
      return { cohort, step, ending: { kind: 'match', by: term } };
    case 'no-match':
      return { cohort, step };
    case 'permerror':
    case 'temperror':
    case 'undetermined':
    case 'unexplored':
      return { cohort, step, ending: result };
  }
}

/** Written out: on Node 20 an object spread takes more time than all else that a term does. */
function stepOf(
  term: Directive,
  { cohort, result, asked }: Tried,
  target: Domain | undefined,
  inner: Evaluation | undefined,
): Step {
  const matched = result.kind === 'match';
  if (target === undefined) return { term, asked, matched, costSoFar: cohort.cost };
  if (inner === undefined) return { term, target, asked, matched, costSoFar: cohort.cost };
  return { term, target, asked, matched, inner, costSoFar: cohort.cost };
}

export function afterStep(before: Unmatched, { cohort, step, ending }: LastStep): Ended {
  return { cohort, steps: withStep(before, step), ending };
}

export function withStep({ cohort, steps }: Unmatched, step: Step): StepChain {
  return cohort.clients.kind === 'one' && steps !== undefined ? { step, before: steps } : { step };
}

/** In the order in which they were taken. */
export function inOrder(steps: StepChain | undefined): readonly Step[] {
  const taken: Step[] = [];
  for (let at = steps; at !== undefined; at = at.before) taken.push(at.step);
  return taken.reverse();
}

/** Cohorts that no further term can tell apart go on together: without it, they would multiply from step to step. */
export function rejoined(cohorts: readonly Unmatched[]): readonly Unmatched[] {
  if (cohorts.length < 2) return cohorts;
  return [...groupBy(cohorts, ({ cohort }) => cohortKey(cohort)).values()].map(([first, ...others]) => {
    const clients = unionOfClients([first.cohort.clients, ...others.map(({ cohort }) => cohort.clients)]);
    return { ...first, cohort: { ...first.cohort, clients } };
  });
}

/**
 * The terms of each step: for many clients, neighbouring addresses and networks together, of which there may be
 * thousands; else one.
 */
export function termsByStep(terms: readonly Directive[], clients: Clients): readonly (readonly Directive[])[] {
  if (clients.kind === 'one') return terms.map((term) => [term]);
  const steps: Directive[][] = [];
  let networks: Directive[] | undefined;
  for (const term of terms) {
    if (networkOf(term) === undefined) {
      steps.push([term]);
      networks = undefined;
    } else if (networks === undefined) {
      networks = [term];
      steps.push(networks);
    } else networks.push(term);
  }
  return steps;
}
