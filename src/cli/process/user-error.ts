import type { UsageProblem } from '../../messages/catalogue/usage.js';

/** A mistake of the person at the keyboard, or of a file named there: told in a sentence, never with a stack trace. */
export class UserError extends Error {
  readonly problem: UsageProblem;

  constructor(problem: UsageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
