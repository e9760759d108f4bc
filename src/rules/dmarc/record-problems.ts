import type { RecordProblem } from '../../dmarc/record/record-problem.js';
import type { Facts } from '../../facts/facts.js';
import type { LocatedProblem } from '../rule/problem-rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

export interface RecordData {
  /** The part of the record at fault. */
  readonly text: string;
  /** What is probably meant. */
  readonly meant?: string;
}

/** The problems of the record that applies to the domain. */
export function* recordProblems(facts: Facts): Generator<LocatedProblem<RecordProblem, RecordData>> {
  const found = foundPolicy(facts);
  if (found === undefined) return;
  for (const problem of found.record.problems) {
    const text = found.record.text.slice(problem.span.start, problem.span.end);
    const meant = meantBy(problem);
    yield {
      problem,
      place: inPolicyRecord(facts, found, problem.span),
      data: { text, ...(meant === undefined ? {} : { meant }) },
    };
  }
}

function meantBy(problem: RecordProblem): string | undefined {
  if ('meant' in problem) return problem.meant;
  return 'nearest' in problem ? problem.nearest : undefined;
}
