import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import type { Severity } from '../../finding/severity.js';
import type { Rule } from './rule.js';

/** A problem found by parsing a record: its place, and the data of its rule. */
export interface LocatedProblem<Problem, Data> {
  readonly problem: Problem;
  readonly place: Place;
  readonly data: Data;
}

interface ProblemRule<Id extends string, Problem extends { readonly kind: string }>
  extends Omit<Rule<Id, never>, 'check'> {
  readonly kinds: readonly Problem['kind'][];
  /** If the severity depends on the problem. */
  readonly severityOf?: (problem: Problem) => Severity;
}

/** For rules that need no logic of their own: each reports the problems of its kinds. */
export function problemRuleFor<Problem extends { readonly kind: string }, Data>(
  problemsIn: (facts: Facts) => Iterable<LocatedProblem<Problem, Data>>,
) {
  return <const Id extends string>({ kinds, severityOf, ...rule }: ProblemRule<Id, Problem>): Rule<Id, Data> => ({
    ...rule,
    *check(facts) {
      for (const { problem, place, data } of problemsIn(facts))
        if (kinds.includes(problem.kind))
          yield { place, data, ...(severityOf === undefined ? {} : { severity: severityOf(problem) }) };
    },
  });
}
