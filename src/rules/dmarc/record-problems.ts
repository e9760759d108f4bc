import { type DmarcMend, mendDmarc } from '../../dmarc/mend/mend.js';
import type { RecordProblem } from '../../dmarc/record/record-problem.js';
import { oncePerFacts } from '../rule/once-per-facts.js';
import type { LocatedProblem } from '../rule/problem-rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';

export interface RecordData {
  /** The part of the record at fault. */
  readonly text: string;
  /** The record to publish instead; absent where the fault stands in none that can be told. */
  readonly publish?: DmarcMend;
}

/** The problems of the record that applies to the domain. */
export const recordProblems = oncePerFacts((facts): readonly LocatedProblem<RecordProblem, RecordData>[] => {
  const found = foundPolicy(facts);
  if (found === undefined) return [];
  const { text, problems } = found.record;
  if (problems.length === 0) return [];
  const mend = mendDmarc(text);
  return problems.map((problem) => ({
    problem,
    place: inPolicyRecord(facts, found, problem.span),
    data: {
      text: text.slice(problem.span.start, problem.span.end),
      ...(mend.text === text ? {} : { publish: mend }),
    },
  }));
});
