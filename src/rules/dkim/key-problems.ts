import type { KeyProblem } from '../../dkim/key-record.js';
import type { Facts } from '../../facts/facts.js';
import { inRecord } from '../../finding/place.js';
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
export function* keyProblems(facts: Facts): Generator<FoundProblem> {
  for (const selector of keyRecordsOf(facts)) {
    const { name, record } = selector;
    for (const problem of record.problems) {
      const { span } = problem;
      yield {
        selector,
        problem,
        place: inRecord(name, record.text, span),
        data: { name, text: record.text.slice(span.start, span.end) },
      };
    }
  }
}
