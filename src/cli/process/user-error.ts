import type { UsageProblem } from '../../messages/catalogue/usage.js';

/** A mistake of the user, or in a file the user named: reported in a sentence, never with a stack trace. */
export class UserError extends Error {
  readonly problem: UsageProblem;

  constructor(problem: UsageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
