import type { KeyProblem } from '../../dkim/key-record.js';
import { inRecord } from '../../finding/place.js';
import { oncePerFacts } from '../rule/once-per-facts.js';
import type { LocatedProblem } from '../rule/problem-rule.js';
import { keyRecordsOf, type Selector } from './selectors.js';

export interface KeyRecordData {
  /** Where the record is. */
  readonly name: string;
  /** The part of the record at fault. */
  readonly text: string;
}

interface FoundProblem extends LocatedProblem<KeyProblem, KeyRecordData> {
  readonly selector: Selector;
}

/** The problems of all key records. */
export const keyProblems = oncePerFacts((facts): readonly FoundProblem[] =>
  keyRecordsOf(facts).flatMap((selector) => {
    const { name, record } = selector;
    return record.problems.map((problem): FoundProblem => {
      const { span } = problem;
      const data = { name, text: record.text.slice(span.start, span.end) };
      return { selector, problem, place: inRecord(name, record.text, span), data };
    });
  }),
);
