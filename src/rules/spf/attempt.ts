/** A text that was meant as SPF and that no receiver takes for it. */
export interface AttemptData {
  readonly text: string;
  /** No other record of the domain is valid, so that it has no SPF at all. */
  readonly alone: boolean;
}
