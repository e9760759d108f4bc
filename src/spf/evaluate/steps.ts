import { groupBy } from '../../collections/group-by.js';
import { type Directive, networkOf } from '../record/record.js';
import { type Clients, unionOfClients } from './clients.js';
import { type Cohort, cohortKey } from './cohort.js';
import type { Step } from './evaluation.js';

/** A cohort that no term has matched yet. */
export interface Unmatched {
  readonly cohort: Cohort;
  readonly steps?: StepChain;
}

/** The steps so far, the last one first; of many clients, whose cohorts may have joined, only the last. */
export interface StepChain {
  readonly step: Step;
  readonly before?: StepChain;
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
