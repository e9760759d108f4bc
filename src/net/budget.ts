/** What one run of {@link resolveWith} may spend. */
export interface Budget {
  /** Distinct questions, name and type; each is sent twice. Those beyond are never sent and stay `unasked`. */
  readonly maxQuestions: number;
  /** Questions sent and not yet answered. */
  readonly maxInFlight: number;
  /** Milliseconds from the start of the run to the moment when open questions count as timed out. */
  readonly deadlineMs: number;
}

export const defaultBudget: Budget = {
  // A hostile tree of includes must not make us query third parties without end (RFC 7208 §11.1); the largest real
  // trees, including every mail host and key selector, need less than half of this.
  maxQuestions: 400,
  // Above any real tree's width, so that waiting time depends only on the depth of the tree; a receive buffer of the
  // default size holds more answers than this.
  maxInFlight: 100,
  // RFC 7208 §4.6.4: at least 20 seconds.
  deadlineMs: 20_000,
};
