import { groupBy } from '../../collections/group-by.js';
import { type Directive, networkOf } from '../record/record.js';
import { type Clients, unionOfClients } from './clients.js';
import { type Cohort, cohortKey } from './cohort.js';
import type { Step } from './evaluation.js';

/** Clients that no term has matched yet. */
export interface Walker {
  readonly cohort: Cohort;
  readonly trail?: Trail;
}

/** The steps so far, the last one first; of many clients, whose ways may have joined, only the last. */
export interface Trail {
  readonly step: Step;
  readonly before?: Trail;
}

export function extend({ cohort, trail }: Walker, step: Step): Trail {
  return cohort.clients.kind === 'one' && trail !== undefined ? { step, before: trail } : { step };
}

export function stepsOf(trail: Trail | undefined): readonly Step[] {
  const steps: Step[] = [];
  for (let at = trail; at !== undefined; at = at.before) steps.push(at.step);
  return steps.reverse();
}

/** Clients that no further term can tell apart go on together: without it, ways would multiply from term to term. */
export function joined(walkers: readonly Walker[]): readonly Walker[] {
  if (walkers.length < 2) return walkers;
  return [...groupBy(walkers, ({ cohort }) => cohortKey(cohort)).values()].map(([first, ...others]) => {
    const clients = unionOfClients([first.cohort.clients, ...others.map(({ cohort }) => cohort.clients)]);
    return { ...first, cohort: { ...first.cohort, clients } };
  });
}

/**
 * Terms that are tried together: for many clients, neighbouring addresses and networks, of which there may be
 * thousands; else each on its own.
 */
export function turnsOf(terms: readonly Directive[], clients: Clients): readonly (readonly Directive[])[] {
  if (clients.kind === 'one') return terms.map((term) => [term]);
  const turns: Directive[][] = [];
  let run: Directive[] | undefined;
  for (const term of terms) {
    if (networkOf(term) === undefined) {
      turns.push([term]);
      run = undefined;
    } else if (run === undefined) {
      run = [term];
      turns.push(run);
    } else run.push(term);
  }
  return turns;
}
