import type { FailureReason, Question } from '../../dns/answer.js';
import type { PermError, SpfResult } from '../../spf/evaluate/evaluation.js';
import type { Text } from '../../text/text.js';

/** The texts of `evaluate`: one mail's evaluation, term by term. */
export interface EvaluationMessages {
  readonly question: (client: string, identity: 'mailfrom' | 'helo', sender: string) => Text;
  readonly answer: (result: SpfResult | 'undetermined') => Text;
  readonly decided: (term: string, domain: string) => Text;
  readonly matches: Text;
  readonly matchesNot: Text;
  readonly follows: Text;
  readonly error: Text;
  readonly counts: (lookups: number, voidLookups: number) => Text;
  readonly noData: Text;
  readonly noSuchName: Text;
  readonly failed: (reason: FailureReason) => Text;
  readonly notAsked: Text;
  readonly permError: (why: PermError) => Text;
  readonly tempError: (question: Question) => Text;
  /** The question has no answer, because nobody was asked. */
  readonly undetermined: (question: Question) => Text;
  readonly unexplored: Text;
  readonly badName: (text: string) => Text;
  readonly default: Text;
  /** Quotes the domain owner's text. */
  readonly explanation: (text: string) => Text;
}
